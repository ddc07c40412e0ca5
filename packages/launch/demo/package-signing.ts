import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { SigningRule } from '@mingce/domain/round/review-policy'
import { uuidOf } from './chance.ts'
import type { CityDesk } from './city-desk.ts'
import { startOfDay } from './office-hours.ts'

/** The last afternoon, on which the round of all counties asks for 会签 of what is filed from then on; cities asked their own before. */
export const signaturesAskedAt = startOfDay(20) + 400

/** One reviewer who did not put it together signs, beside the leader's own act. */
export const colleagueSigns: SigningRule = { mode: 'all', signers: ['reviewer'], needed: null }

/** 会签 of a joint filing before it goes up: a colleague who did not put it together is asked to sign. */
export function askToSign(desk: CityDesk, kind: DeliverableKind): void {
  const { reviewer, second } = desk.cast
  const signing = uuidOf('signing', desk.round, desk.city, kind, desk.version)
  const asked = { signing, mode: 'all', needed: 1, signers: [second.account] } as const
  desk.sign(reviewer, { do: 'openSigning', kind, ...asked, seen: desk.version })
  desk.log.after(5, 30)
}

/** The colleague asks the leader in, who files it anyway and is taken out again, and signs. */
export function signedByColleague(desk: CityDesk, kind: DeliverableKind): void {
  const { reviewer, second, leader } = desk.cast
  askToSign(desk, kind)
  const { account } = leader
  desk.sign(second, { do: 'addSigner', kind, account, before: null, reason: '涉及分管工作。' })
  desk.sign(reviewer, { do: 'removeSigner', kind, account, reason: '由负责人直接签发，不另会签。' })
  sign(desk, kind)
}

/** The colleague who was asked signs. */
export function sign(desk: CityDesk, kind: DeliverableKind): void {
  const { second } = desk.cast
  const signature = { stance: 'agree', opinion: '已核对名单和例外，同意上报。', seen: desk.version } as const
  desk.sign(second, { do: 'sign', kind, signer: second.account, ...signature })
  desk.log.after(5, 30)
}

export function signingEnded(desk: CityDesk, kind: DeliverableKind): void {
  askToSign(desk, kind)
  desk.sign(desk.cast.reviewer, { do: 'closeSigning', kind, reason: '已当面征求意见，不再会签。' })
}
