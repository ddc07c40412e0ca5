import type { Actor } from '../authority/actor.ts'
import { cityOf } from '../authority/division.ts'
import { cityCast, countyCast } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import type { SubmissionId } from '../streams.ts'
import type { SubmissionCommand } from '../submission/decide.ts'
import type { FourEyesCommand } from '../submission/four-eyes/four-eyes-commands.ts'
import { isUnconfirmed } from '../submission/four-eyes/override.ts'
import { signaturesAwaited, signersAsked } from '../submission/four-eyes/signing.ts'
import { signModes } from '../submission/four-eyes/signing-events.ts'
import type { Submission } from '../submission/state.ts'
import { orSubstitute } from './authority-deeds.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { everyone, secondCast, secondCityCast } from './staff.ts'
import { submissionIn, type World } from './world.ts'

/** A signature, a recusal or the confirmation of an override, where one is likely next; mostly none. */
export function likelyFourEyes(world: World, id: SubmissionId, roll: Roll): Deed | undefined {
  const submission = submissionIn(world, id)
  const on = (person: Actor, command: FourEyesCommand): Deed => {
    return { on: 'submission', id, actor: orSubstitute(world, person, roll), command }
  }
  const city = cityCast(cityOf(id.division))
  const [recusal] = submission.recusals.values()
  if (recusal && roll.below(3) === 0)
    return on(secondCityCast(cityOf(id.division)).leader, { do: 'liftRecusal', ...lifted(recusal.account) })
  const [used] = [...submission.overrides.values()].filter(isUnconfirmed)
  if (used && roll.below(3) === 0) {
    const own = everyone.filter(({ authority }) => authority === used.bureau)
    return on(roll.anyOf(own) ?? city.leader, { do: 'confirmOverride', override: used.override, opinion: '情况属实' })
  }
  if (submission.stage !== 'under_review') return undefined
  if (roll.below(24) === 23) return on(city.leader, anyRecusal(id, roll))
  const asked = submission.signing ? signersAsked(submission.signing) : []
  const signer = everyone.find(({ account }) => account === roll.anyOf(asked)?.account)
  if (signer && roll.below(3) < 2) return on(signer, anySignature(signer, submission, roll))
  return roll.below(8) === 7 ? on(city.reviewer, anyFourEyes(id, submission, roll)) : undefined
}

const lifted = (account: string) => ({ account, reason: '情形已消失' })

function anyRecusal({ division }: SubmissionId, roll: Roll): FourEyesCommand {
  const { reviewer, second } = cityCast(cityOf(division))
  return { do: 'recuse', account: roll.oneOf(second, reviewer).account, reason: '与经办人是亲属' }
}

function anySignature({ account }: Actor, { version }: Submission, roll: Roll): FourEyesCommand {
  const stance = roll.below(8) === 7 ? 'disagree' : 'agree'
  return { do: 'sign', signer: account, stance, opinion: '已阅', seen: version }
}

/** Whatever may be asked about signatures, fitting or not. */
export function anyFourEyes(id: SubmissionId, submission: Submission, roll: Roll): FourEyesCommand {
  const { second } = cityCast(cityOf(id.division))
  const others = secondCityCast(cityOf(id.division))
  const signers = [second, others.leader, others.reviewer].slice(0, 1 + roll.below(3)).map(({ account }) => account)
  const open = {
    ...({ do: 'openSigning', signing: idOf(5000 + roll.below(500)), mode: roll.oneOf(...signModes) } as const),
    ...{ needed: 1 + roll.below(2), signers, seen: submission.version },
  }
  if (!submission.signing) return open
  const named = roll.anyOf(submission.signing.signers)?.account ?? second.account
  const other = roll.oneOf(second, others.leader, others.reviewer).account
  return roll.oneOf<FourEyesCommand>(
    { do: 'addSigner', account: other, before: roll.oneOf(null, named), reason: '涉及分管工作' },
    { do: 'removeSigner', account: named, reason: '出差' },
    { do: 'closeSigning', reason: '改为当面商量' },
    { do: 'sign', signer: named, stance: 'agree', opinion: '同意', seen: submission.version },
    open,
    anyRecusal(id, roll),
  )
}

/** 审定 or 签发, and where a four-eyes rule would stop this account, now and then with an override. */
export function orOverriding<Command extends SubmissionCommand & { readonly do: 'approve' | 'submit' }>(
  command: Command,
  { account }: Actor,
  { submission, roll }: { readonly submission: Submission; readonly roll: Roll },
): Command {
  const { proposals, turn, checkedBy } = submission
  const proposed = [...proposals.values()].some((each) => each.turn === turn && each.by === account)
  const isStopped =
    command.do === 'submit' ? checkedBy === account : proposed || signaturesAwaited(submission, account).length > 0
  if (!isStopped || roll.below(2) === 0) return command
  return { ...command, overriding: { override: idOf(6000 + roll.below(900)), reason: '期限当日届满' } }
}

/** The county's leader signs: now and then whoever stands in for them, or the one who checked. */
export function countySigner(world: World, id: SubmissionId, roll: Roll): Actor {
  return orSubstitute(world, roll.oneOf(countyCast(id.division).leader, secondCast(id.division).leader), roll)
}
