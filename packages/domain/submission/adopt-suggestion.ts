import type { DisclosureItem } from '../catalog/item.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { isBack } from './answer-return.ts'
import { fieldScopeOf } from './carried-fields.ts'
import type { CountyCommand } from './commands.ts'
import type { Comment } from './comment.ts'
import type { SubmissionContext } from './context.ts'
import type { SubmissionDecision, SubmissionFacts } from './facts.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { heldLock } from './review.ts'
import { withSuggested } from './suggested-text.ts'

type Command = CountyCommand & { readonly do: 'adoptSuggestion' }
type No = Refusal<SubmissionRefusal>

/**
 * 采纳建议: the drafter takes the suggested words into the draft with one click, and so answers the comment. The drafter is then
 * who wrote them, whoever suggested them. Only while the element still says what the suggestion was written on.
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
  return {
    submission: [{ type: 'SuggestionAdopted', comment: id, part, digest: changedDigest }],
    catalog: [{ type: 'ItemRevised', item: part, content, digest: changedDigest }],
  }
}

/** The county's own text with a comment's suggested words in it; undefined where there is nothing to be taken over. */
export function adoptedText(
  { part, element, suggestion }: Pick<Comment, 'part' | 'element' | 'suggestion'>,
  { id, catalog }: Pick<SubmissionFacts, 'id' | 'catalog'>,
): DisclosureItem | undefined {
  const draft = catalog.items.get(part)
  if (id.kind !== 'disclosure_catalog' || !draft || draft.retired || element === null || suggestion === null)
    return undefined
  return withSuggested(draft.content, element, suggestion)
}

function isSuggestionStale({ part, element, digest }: Comment, { catalog }: SubmissionFacts): boolean {
  const [now, then] = [catalog.items.get(part)?.content, catalog.texts.get(digest)]
  if (!now || !then || element === null) return true
  return fieldScopeOf(now, then).scope.some((field) => field === element)
}
