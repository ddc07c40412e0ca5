import type { Desk } from '@mingce/api/desk'
import { stateOf } from '@mingce/api/folding'
import type { Decision } from '@mingce/api/matter'
import { submissionMatter } from '@mingce/api/matters/submission'
import { withNames } from '@mingce/api/names'
import { namedIn, type PossibleAct, possibleActs } from '@mingce/api/possible-acts'
import { actFor } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { cityOf } from '@mingce/domain/authority/division'
import { type Appointment, evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { dayOf } from '@mingce/domain/day'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { authorityStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { SettleCommand } from '@mingce/domain/submission/commands'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'
import { unfiled } from '@mingce/domain/submission/state'
import { actsOn, signerRequest } from './acts-on.ts'

type Step = 'accept' | 'callIn' | SettleCommand['do']

/**
 * Asked of the deciders without recording anything: null for what the asker could do now, from the own post or one they stand in
 * for, else why they could not.
 */
export type Outlook = Readonly<Record<Step, Refusal<SubmissionRefusal> | null>> & {
  /** Of an act that would be done in another's place (代办), whose; null for one's own. */
  readonly inPlaceOf: { readonly recall: string | null }
  /** Every act there is on it, why the asker could not do it now, and who of the bureau could. */
  readonly acts: readonly PossibleAct[]
  /** The colleagues who cannot be asked to sign, by account, and why. */
  readonly unfitSigners: Readonly<Record<string, SubmissionRefusal>>
  readonly names: Readonly<Record<string, string>>
}

type Posts = readonly [Actor, ...Actor[]]

export async function outlookOf(desk: Desk, posts: Posts, id: SubmissionId): Promise<Outlook> {
  const now = desk.clock()
  const today = dayOf(now.toISOString())
  const past = await desk.streams.read(
    submissionMatter.reads(id, { do: 'recuse', account: '', reason: '' }, new Map(), today),
  )
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const decide = (command: SubmissionCommand, actor: Actor) =>
    submissionMatter.decide(id, command, past, { actor, now, today })
  const acted = (command: SubmissionCommand) =>
    actFor<Decision, SubmissionRefusal>(posts, (actor) => decide(command, actor))
  const answer = (command: SubmissionCommand) => {
    const { outcome } = acted(command)
    return isRefusal<SubmissionRefusal>(outcome) ? outcome : null
  }
  const city = cityOf(id.division)
  const none = unstaffed(city)
  const isOwn = posts[0].authority === city
  const bureau = isOwn ? stateOf(past, authorityStream(city), evolveAuthority, none) : none
  const commands = (account: string) => actsOn({ submission, bureau, account, today })
  const acts = possibleActs(commands, { posts, bureau, today }, decide)
  const unfit = ({ account, until }: Appointment) => {
    const refusal = until === null ? answer(signerRequest({ submission, account })) : null
    return refusal?.about?.includes(account) ? [[account, refusal.refused] as const] : []
  }
  const { accept, callIn, returnForRevision, approve, reject, recall } = commands(posts[0].account)
  const outlook = {
    ...{
      accept: answer(accept),
      callIn: answer(callIn),
      returnForRevision: answer(returnForRevision),
      approve: answer(approve),
    },
    ...{ reject: answer(reject), recall: answer(recall) },
    inPlaceOf: { recall: acted(recall).actor.onBehalfOf ?? null },
    acts,
    unfitSigners: Object.fromEntries(bureau.appointments.flatMap(unfit)),
  }
  const named = acts.flatMap(namedIn)
  return withNames(desk, outlook, named)
}
