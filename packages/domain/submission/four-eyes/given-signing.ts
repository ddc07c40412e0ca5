import { type Actor, actorOf } from '../../authority/actor.ts'
import { chengdu } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import type { SignMode, SignStance } from './signing-events.ts'

// What the tests say of signatures, recusal and overrides.

/** One more 负责人 of 成都市. */
export const otherLeader = actorOf('acc-510100-09', 'leader', chengdu.leader.authority)

/** 代办: as `absent`, by whoever stands in. */
export function inPlaceOf(absent: Actor, { account }: Actor): Actor {
  return { ...absent, account, onBehalfOf: absent.account }
}

export function openSigning(mode: SignMode, signers: readonly Actor[], needed = 1) {
  const accounts = signers.map(({ account }) => account)
  return { do: 'openSigning', signing: idOf(3000), mode, needed, signers: accounts } as const
}

export function sign({ account }: Actor, stance: SignStance = 'agree') {
  return { do: 'sign', signer: account, stance, opinion: stance === 'agree' ? '同意' : '依据须再核' } as const
}

export function addSigner({ account }: Actor, before: Actor | null = null) {
  return { do: 'addSigner', account, before: before?.account ?? null, reason: '涉及本人分管' } as const
}

export const removeSigner = ({ account }: Actor) => ({ do: 'removeSigner', account, reason: '出差' }) as const
export const closeSigning = { do: 'closeSigning', reason: '改为口头征求意见' } as const
export const recuse = ({ account }: Actor) => ({ do: 'recuse', account, reason: '与经办人是亲属' }) as const
export const liftRecusal = ({ account }: Actor) => ({ do: 'liftRecusal', account, reason: '情形已消失' }) as const
export const overriding = { override: idOf(3100), reason: '公布期限当日届满，无人可替' } as const
export const confirmOverride = { do: 'confirmOverride', override: idOf(3100), opinion: '情况属实，予以确认' } as const
