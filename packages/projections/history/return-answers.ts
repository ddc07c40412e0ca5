import type { CountyCommand } from '@mingce/domain/submission/commands'
import { currentParts } from '@mingce/domain/submission/current-parts'
import type { SubmissionFacts } from '@mingce/domain/submission/facts'
import { adoptedText } from '@mingce/domain/submission/remarks/adopt-suggestion'
import { type Ask, asksOf } from '@mingce/domain/submission/remarks/asks'
import { digestOf, type Random } from './random.ts'

/** The answer to something that came back and is open: 已修改 where its text was changed, else 不采纳. Undefined when nothing is. */
export function answerToReturn(random: Random, facts: SubmissionFacts): CountyCommand | undefined {
  const now = currentParts(facts)
  const open = asksOf(facts.submission, now).filter(({ met }) => met === null)
  return open.length > 0 ? answerTo(random.of(open), now) : undefined
}

function answerTo({ part, comment, changed }: Ask, now: ReturnType<typeof currentParts>): CountyCommand {
  const digest = now.find((each) => each.part === part)?.digest ?? null
  const text = changed ? '已更换' : '依据现行有效'
  return { do: 'answerReturn', part, comment, stance: changed ? 'revised' : 'declined', digest, text }
}

/** A suggestion that came back and nobody answered, taken over. Undefined when there is none that can be. */
export function adoptionOf(facts: SubmissionFacts): CountyCommand | undefined {
  for (const comment of facts.submission.comments.values()) {
    const draft = facts.catalog.items.get(comment.part)
    const content = adoptedText(comment, facts)
    if (draft && content && comment.sent && !comment.resolved && !comment.answer)
      return {
        ...{ do: 'adoptSuggestion', comment: comment.comment, digest: draft.digest },
        changedDigest: digestOf(content),
      }
  }
  return undefined
}
