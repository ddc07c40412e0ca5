import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { FilingComment, FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'

/** What a reviewer sees of a part at a glance. `awaits`: it needs an opinion in this turn; `recorded`: it was filed for record, and needs none. */
export type PartState =
  | 'awaits'
  | 'approved'
  | 'change_awaited'
  | 'change_given'
  | 'change_declined'
  | 'returned'
  | 'rejected'
  | 'carried'
  | 'recorded'

/** The text of an item as it is filed; undefined for a section of a plan or summary. */
export function itemOf({ texts }: FilingSheet, { digest }: FilingPart): DisclosureItem | undefined {
  return texts[digest]
}

/** What a part is called: the item's name or the section's heading. */
export function titleOf(sheet: FilingSheet, part: FilingPart): string {
  return itemOf(sheet, part)?.name ?? part.heading ?? t('part.nameless', { ordinal: part.ordinal })
}

/** Where a part stands in this turn. An opinion on an older text, or of an earlier turn, does not count. */
export function stateOf({ head }: FilingSheet, part: FilingPart): PartState {
  if (!hasOpinion(head.turn, part)) {
    if (part.settled) return 'carried'
    return head.stage === 'recorded_only' ? 'recorded' : 'awaits'
  }
  switch (part.decision) {
    case 'approve':
      return 'approved'
    case 'approve_with_change':
      return part.consent === 'given'
        ? 'change_given'
        : part.consent === 'declined'
          ? 'change_declined'
          : 'change_awaited'
    case 'reject':
      return 'rejected'
    default:
      return 'returned'
  }
}

function hasOpinion(turn: number, { decision, stale, decidedTurn }: FilingPart): boolean {
  return decision !== null && !stale && decidedTurn === turn
}

/** The must-fix comments that nobody resolved, on parts that are still filed. */
export function openMustFix({ comments, parts }: FilingSheet, only?: string): readonly FilingComment[] {
  const filed = new Set(parts.map(({ part }) => part))
  return comments.filter(
    ({ kind, resolved, part }) =>
      kind === 'must_fix' && !resolved && filed.has(part) && (only === undefined || part === only),
  )
}

/** Whether a reviewer has to do something about a part: no opinion yet, or a must-fix comment that is open on it. */
export function needsWork(sheet: FilingSheet, part: FilingPart): boolean {
  return stateOf(sheet, part) === 'awaits'
}

/** The part from which `step` leads to the next one that fits, round and round; undefined when none fits. */
export function neighbour(
  parts: readonly FilingPart[],
  from: string | undefined,
  { step, fits }: { readonly step: 1 | -1; readonly fits: (part: FilingPart) => boolean },
): FilingPart | undefined {
  const at = parts.findIndex(({ part }) => part === from)
  const start = at < 0 ? (step > 0 ? -1 : parts.length) : at
  const around = parts.map((_, offset) => parts[(start + step * (offset + 1) + parts.length * 2) % parts.length])
  return around.find((part) => part !== undefined && part.part !== from && fits(part))
}

/** How a refusal's ids are called on the page: parts by their titles, comments by their words, streams not at all. */
export function namer(sheet: FilingSheet): (id: string) => string | undefined {
  return (id) => {
    const part = sheet.parts.find((each) => each.part === id)
    if (part) return titleOf(sheet, part)
    const comment = sheet.comments.find((each) => each.comment === id)
    const commented = comment && sheet.parts.find((each) => each.part === comment.part)
    return commented && t('part.comment', { title: titleOf(sheet, commented) })
  }
}
