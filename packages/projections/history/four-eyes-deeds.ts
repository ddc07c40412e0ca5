import type { Actor } from '@mingce/domain/authority/actor'
import type { SubmissionId } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { isUnconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { signersAsked } from '@mingce/domain/submission/four-eyes/signing'
import { signModes } from '@mingce/domain/submission/four-eyes/signing-events'
import type { World } from './world.ts'

/** 会签, 回避 or 越权 on a filing, and whose act it is; a signature where one is asked for. */
export function fourEyesDeed(world: World, id: SubmissionId): readonly [Actor, SubmissionCommand] {
  const { random } = world
  const { reviewer, second, leader } = world.cityPosts()
  const { signing, overrides, recusals, version: seen } = world.submissionOf(id)
  const used = [...overrides.values()].find(isUnconfirmed)
  const { account } = second
  if (used) return [reviewer, { do: 'confirmOverride', override: used.override, opinion: '属实' }]
  if (recusals.has(account)) return [leader, { do: 'liftRecusal', account, reason: '情形已消失' }]
  if (random.chance(0.1)) return [second, { do: 'recuse', account, reason: '曾参与起草' }]
  if (!signing) {
    const asked = { mode: random.of(signModes), needed: 1, signers: [account, leader.account] } as const
    return [reviewer, { do: 'openSigning', signing: random.id(), ...asked, seen }]
  }
  const [signer] = signersAsked(signing)
  const overriding = { override: random.id(), reason: '期限届满' }
  if (!signer || random.chance(0.2)) return [leader, { do: 'approve', opinion: '审定通过', seen, overriding }]
  const stance = random.chance(0.9) ? 'agree' : 'disagree'
  const signs = signer.account === account ? second : leader
  return [signs, { do: 'sign', signer: signer.account, stance, opinion: '同意', seen }]
}
