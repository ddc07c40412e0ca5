import type { Actor } from '../../authority/actor.ts'
import { appointmentOf } from '../../authority/evolve.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import type { Submission } from '../state.ts'
import type { FourEyesEvent } from './four-eyes-events.ts'

/** 回避: an account of the city that does nothing more on a filing. */
export type Recusal = { readonly account: string; readonly reason: string; readonly by: string; readonly at: string }

type No = Refusal<SubmissionRefusal>
type Said = { readonly account: string; readonly reason: string }

/** By account, whichever post it acts from and in whoever's place. What it did before stands. */
export function isRecused({ recusals }: Submission, { account }: Actor): No | undefined {
  return recusals.has(account) ? refuse('RECUSED', [account]) : undefined
}

/** By oneself, or by order of a leader. */
export function recuse(
  { account, reason }: Said,
  submission: Submission,
  { actor, bureau }: SubmissionContext,
): readonly FourEyesEvent[] | No {
  if (submission.turn === 0) return refuse('NOT_YOUR_TURN')
  if (account !== actor.account && actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  if (submission.recusals.has(account)) return refuse('ALREADY_RECUSED', [account])
  return bureau && appointmentOf(bureau, account)
    ? [{ type: 'Recused', account, reason }]
    : refuse('NOT_OF_THE_BUREAU', [account])
}

/** By a leader who is not the one recused, nor stands in for them. */
export function liftRecusal(
  { account, reason }: Said,
  { recusals }: Submission,
  { actor }: SubmissionContext,
): readonly FourEyesEvent[] | No {
  if (actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  if (actor.onBehalfOf === account) return refuse('RECUSED', [account])
  return recusals.has(account) ? [{ type: 'RecusalLifted', account, reason }] : refuse('NOT_RECUSED', [account])
}
