import type { Actor } from '../authority/actor.ts'
import { oversees } from '../authority/jurisdiction.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { remindedToday } from '../reminder/reminder.ts'
import type { SubmissionId } from '../streams.ts'
import type { SubmissionContext } from './context.ts'
import type { SubmissionDecision, SubmissionFacts } from './facts.ts'
import { notOwed } from './prepare.ts'
import { noticeTurn } from './public-notice/notice-turn.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { sidesAwaited } from './turn.ts'

export type RemindCommand = { readonly do: 'remind'; readonly text: string | null }

/** 催办 between a county and its city: whoever waits reminds the one whose turn it is, of a filing that was never begun too. */
export function remind(
  { text }: RemindCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | Refusal<SubmissionRefusal> {
  const { id, submission } = facts
  const to = otherSide(context.actor, id)
  if (to === undefined) return refuse('NOT_YOUR_DIVISION')
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (submission.version === 0 ? neverBegun(facts, context) : undefined),
    () => (isAwaited(to, facts, context) ? undefined : refuse('NOT_THEIR_TURN')),
    () => remindedToday(submission.reminder, context.today),
  )
  return refusal ?? { submission: [{ type: 'ReminderSent', kind: id.kind, to, text }], catalog: [] }
}

/** The county is awaited for its 公示 too, beside whatever the city still does. */
export function isAwaited(
  side: 'county' | 'city',
  facts: Pick<SubmissionFacts, 'id' | 'submission'>,
  context: Pick<SubmissionContext, 'round' | 'today'>,
): boolean {
  return sidesAwaited(facts.submission).includes(side) || (side === 'county' && noticeTurn(facts, context) !== null)
}

/** Nobody is reminded of an adjustment that nobody owes. */
function neverBegun(facts: SubmissionFacts, context: SubmissionContext): Refusal<SubmissionRefusal> | undefined {
  return facts.id.n === 1 ? notOwed(facts, context) : refuse('NOT_ASKED_FOR')
}

function otherSide(actor: Actor, { division }: SubmissionId): 'county' | 'city' | undefined {
  if (actor.level === 'county' && actor.authority === division) return 'city'
  return oversees(actor, division) ? 'county' : undefined
}
