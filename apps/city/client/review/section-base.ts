import { dayInWords } from '@mingce/ui/instant'
import { textChanges } from '@mingce/ui/text-changes'
import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import type { Base, Known } from './base.ts'

/** What a section of a plan or summary can be compared with; null where it was not in it. */
export type SectionBase = { readonly base: Base; readonly before: string | null; readonly label: string }

/** As filed the turn before, as it was settled in the round before, as this person saw it last, as any other turn filed it; or nothing. */
export function sectionBasesOf(known: Known, part: FilingPart): readonly [SectionBase, ...SectionBase[]] {
  const { sheet, versions, marks, former } = known
  const none = { base: 'none', before: null, label: t('base.none') } as const
  const { filedBefore, head } = sheet
  const last = filedBefore && {
    base: 'filed' as const,
    before: filedBefore.parts[part.part]?.text ?? null,
    label: t('base.filed', { turn: filedBefore.turn }),
  }
  const seen = marks?.find((each) => each.part === part.part)?.seen
  const told = versions?.filed.map((each) => each.parts[part.part]).find((each) => each?.digest === seen?.digest)
  const saw = seen &&
    told &&
    told.digest !== part.digest && {
      base: 'seen' as const,
      before: told.text,
      label: t('base.seen', { turn: seen.turn, day: dayInWords(seen.at) }),
    }
  const turns = (versions?.filed ?? [])
    .filter(({ turn }) => turn !== head.turn && turn !== filedBefore?.turn)
    .map(({ turn, at, parts }): SectionBase => {
      const label = t('base.turn', { turn, day: dayInWords(at) })
      return { base: `turn ${turn}`, before: parts[part.part]?.text ?? null, label }
    })
  const settled = former && {
    base: 'former' as const,
    before: former.by.get(part.part)?.text ?? null,
    label: former.label,
  }
  const rest = [...(saw ? [saw] : []), ...turns]
  if (last) return [last, none, ...(settled ? [settled] : []), ...rest]
  if (!settled) return [none, ...rest]
  return isTelling(settled.before, part.text ?? '') ? [settled, none, ...rest] : [none, settled, ...rest]
}

const muchKept = 1 / 3 // of the longer text; below that a comparison is harder to read than the text

/** Whether a text that was settled in another round says more beside a section than the section by itself. */
function isTelling(before: string | null, after: string): boolean {
  if (before === null) return false
  const kept = textChanges(before, after).flatMap(({ kind, text }) => (kind === 'same' ? [text] : []))
  return kept.join('').length >= muchKept * Math.max(before.length, after.length)
}
