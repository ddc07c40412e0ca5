import type { Actor } from '@mingce/domain/authority/actor'
import type { Filing } from '@mingce/domain/joint-package/evolve'
import type { PackageSigningCommand } from '@mingce/domain/joint-package/signing'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { signersAsked } from '@mingce/domain/submission/four-eyes/signing'
import { signModes } from '@mingce/domain/submission/four-eyes/signing-events'
import type { World } from './world.ts'

/** 会签 of what was put together, and whose act it is; a signature where one is asked for. */
export function packageSigningDeed(
  world: World,
  kind: DeliverableKind,
  { signing }: Filing,
): { readonly actor: Actor; readonly command: PackageSigningCommand } {
  const { random, joint } = world
  const { reviewer, second, leader } = world.cityPosts()
  const seen = joint.version
  if (!signing) {
    const signers = [second.account, reviewer.account]
    const asked = { mode: random.of(signModes), needed: 1, signers, signing: random.id() } as const
    return { actor: leader, command: { do: 'openSigning', kind, ...asked, seen } }
  }
  if (random.chance(0.1)) return { actor: leader, command: { do: 'closeSigning', kind, reason: '改为当面商量' } }
  const named = random.of(signing.signers).account
  if (random.chance(0.1))
    return { actor: leader, command: { do: 'removeSigner', kind, account: named, reason: '出差' } }
  if (random.chance(0.1)) {
    const account = random.of([reviewer, second]).account
    return { actor: leader, command: { do: 'addSigner', kind, account, before: named, reason: '涉及分管工作' } }
  }
  const signer = signersAsked(signing)[0]?.account ?? named
  const stance = random.chance(0.9) ? 'agree' : 'disagree'
  const actor = signer === second.account ? second : reviewer
  return { actor, command: { do: 'sign', kind, signer, stance, opinion: '同意', seen } }
}
