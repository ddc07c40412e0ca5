import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import { type Act, useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import { api } from '../api.ts'
import type { ColumnItem } from '../questions.ts'
import { gridText as t } from '../words/grid.ts'

type Sent = Parameters<typeof api.package.sendFeedback.mutate>[0]
export type SendFeedback = Act<Omit<Sent, 'key'>>

export function useSendFeedback(): SendFeedback {
  return useAct(api.package.sendFeedback.mutate, t('noteDone'))
}

/** `kind`: the catalog unless said; of a plan or a summary `part` is a section. `county`: the city itself, of its own document. */
export type Noted = Pick<ColumnItem, 'county' | 'part' | 'digest'> & { readonly kind?: Sent['kind'] }

/** What is written is the city's package's, about an item or a section at the text that was read. */
export function targetOf(
  round: string,
  { county, part, digest, kind = 'disclosure_catalog' }: Noted,
): Omit<Sent, 'key' | 'text'> {
  const division = parseDivision(county)
  return { round, city: cityOf(division), kind, feedback: newKey(), division: county, part, digest }
}

/** Under which the words not sent yet are kept: the same down a column and along a county. */
export function noteDraft(round: string, { county, part, kind = 'disclosure_catalog' }: Noted): string {
  const of = kind === 'disclosure_catalog' ? '' : ` ${kind}`
  return `feedback ${round} ${county} ${part}${of}`
}
