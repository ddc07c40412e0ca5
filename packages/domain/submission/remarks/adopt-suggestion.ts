import type { CatalogEvent } from '../../catalog/events.ts'
import type { DisclosureItem } from '../../catalog/item.ts'
import { renameItem } from '../../catalog/reshape.ts'
import { isSameCell } from '../../catalog/three-way.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../../refusal.ts'
import { fieldScopeOf } from '../carried-fields.ts'
import type { CountyCommand } from '../commands.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import { heldLock } from '../held-lock.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { isBack } from './answer-return.ts'
import type { Comment } from './comment.ts'
import { withSuggested } from './suggested-text.ts'
import { withSuggestedValue } from './suggested-value.ts'

type Command = CountyCommand & { readonly do: 'adoptSuggestion' }
type No = Refusal<SubmissionRefusal>

/**
 * 采纳建议: the drafter takes what is suggested, words or a value, into the draft with one click, and so answers the comment. The
 * drafter is then who wrote it, whoever suggested it. Only while the element still says what the suggestion was written on.
 */
export function adoptSuggestion(
  { comment: id, digest, changedDigest }: Command,
  facts: SubmissionFacts,
  { actor }: SubmissionContext,
): SubmissionDecision | No {
  const found = facts.submission.comments.get(id)
  if (actor.role !== 'drafter') return refuse('NOT_YOUR_POST')
  if (!isBack(facts)) return refuse('NOT_YOUR_TURN')
  if (!found?.sent) return refuse('NO_SUCH_COMMENT', [id])
  if (found.resolved) return refuse('COMMENT_CLOSED', [id])
  const content = adoptedText(found, facts)
  if (content === undefined) return refuse('NO_SUGGESTION', [id])
  const { part } = found
  const refusal = firstRefusal<SubmissionRefusal>(
    () => heldLock(facts),
    () => (facts.catalog.items.get(part)?.digest === digest ? undefined : refuse('STALE_TEXT', [part])),
    () => (isSuggestionStale(found, facts) ? refuse('SUGGESTION_STALE', [id]) : undefined),
    () => (changedDigest === digest ? refuse('NOT_REVISED', [part]) : undefined),
  )
  if (refusal) return refusal
  const catalog = taken(found, { content, digest: changedDigest, seen: digest }, facts)
  if (isRefusal<SubmissionRefusal>(catalog)) return catalog
  return { submission: [{ type: 'SuggestionAdopted', comment: id, part, digest: changedDigest }], catalog }
}

type Taken = { readonly content: DisclosureItem; readonly digest: string; readonly seen: string }

/** Another name is an act of its own (更名), for the reason that the comment gives; everything else a revision. */
function taken(
  { part: item, suggestedValue, text }: Comment,
  { content, digest, seen }: Taken,
  { catalog }: SubmissionFacts,
): readonly CatalogEvent[] | No {
  if (suggestedValue?.of !== 'name') return [{ type: 'ItemRevised', item, content, digest }]
  const renamed = renameItem({ do: 'renameItem', item, content, digest, reason: text, seen }, catalog)
  return isRefusal(renamed) ? refuse('SAME_NAME_TWICE', renamed.about) : renamed
}

/** The county's own text with what a comment suggests in it; undefined where there is nothing to be taken over. */
export function adoptedText(
  { part, element, suggestion, suggestedValue }: Pick<Comment, 'part' | 'element' | 'suggestion' | 'suggestedValue'>,
  { id, catalog }: Pick<SubmissionFacts, 'id' | 'catalog'>,
): DisclosureItem | undefined {
  const draft = catalog.items.get(part)
  if (id.kind !== 'disclosure_catalog' || !draft || draft.retired || element === null) return undefined
  if (suggestedValue) return withSuggestedValue(draft.content, suggestedValue)
  return suggestion === null ? undefined : withSuggested(draft.content, element, suggestion)
}

function isSuggestionStale({ part, element, digest, suggestedValue }: Comment, { catalog }: SubmissionFacts): boolean {
  const [now, then] = [catalog.items.get(part)?.content, catalog.texts.get(digest)]
  if (!now || !then || element === null) return true
  if (suggestedValue) return !isSameCell(now, then, suggestedValue.of)
  return fieldScopeOf(now, then).scope.some((field) => field === element)
}
