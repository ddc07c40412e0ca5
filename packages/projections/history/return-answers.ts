import { type Ask, asksOf } from '@mingce/domain/submission/asks'
import type { CountyCommand } from '@mingce/domain/submission/commands'
import { currentParts } from '@mingce/domain/submission/current-parts'
import type { SubmissionFacts } from '@mingce/domain/submission/facts'
import type { Random } from './random.ts'

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
