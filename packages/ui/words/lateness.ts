import type { Lateness } from '@mingce/domain/board/lateness'
import type { Said } from './language.ts'
import type { Tone } from './statuses.ts'

/** Word, colour and shape of what came late or is not there; the shapes are in the fonts of an old office machine (GB 2312). */
export const latenessWords: Readonly<Record<Lateness, Said & { readonly tone: Tone; readonly icon: string }>> = {
  not_filed: { zh: '缺报', en: 'Missing', tone: 'red', icon: '▲' },
  overdue: { zh: '逾期', en: 'Overdue', tone: 'red', icon: '△' },
  filed_late: { zh: '迟报', en: 'Filed late', tone: 'orange', icon: '◇' },
}
