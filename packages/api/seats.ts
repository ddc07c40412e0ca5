import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { administrator, auditor, chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { isRefusal } from '@mingce/domain/refusal'
import { createAccount, disableAccount } from '@mingce/identity/accounts'
import { beginSession, sessionOf } from '@mingce/identity/sessions'
import type { RequestContext } from './context.ts'
import type { Desk } from './desk.ts'
import { createPresence } from './presence.ts'

// For tests: everyone who may knock at a procedure.

const appointed = {
  qingbaijiangDrafter: qingbaijiang.drafter,
  qingbaijiangChecker: qingbaijiang.checker,
  qingbaijiangLeader: qingbaijiang.leader,
  shuangliuDrafter: shuangliu.drafter,
  luxianDrafter: luxian.drafter,
  chengduReviewer: chengdu.reviewer,
  chengduLeader: chengdu.leader,
  luzhouReviewer: luzhou.reviewer,
  luzhouLeader: luzhou.leader,
  provinceReviewer: sichuan.reviewer,
  provinceRoundManager: sichuan.roundManager,
  auditor,
  administrator,
} as const satisfies Record<string, Actor>

export type AppointedSeat = keyof typeof appointed
/** Beside the appointed: nobody, an account without a post, one that was disabled, a session that is over. */
export type Seat = AppointedSeat | 'anonymous' | 'unappointed' | 'disabled' | 'expired'
export type Seats = Readonly<Record<Seat, RequestContext>>

export const outside = ['anonymous', 'disabled', 'expired'] as const satisfies readonly Seat[]
export const appointedSeats = Object.keys(appointed) as readonly AppointedSeat[]

export function standingOfSeat(seat: AppointedSeat): Standing {
  return appointed[seat].level
}

/** Seats everyone at the same door: an app that serves `standings`. */
export async function takeSeats(desk: Desk, standings: readonly Standing[]): Promise<Seats> {
  const presence = createPresence(desk)
  const context = async (token?: string): Promise<RequestContext> => ({
    ...{ desk, presence, standings, token, address: '127.0.0.1', giveToken: () => {}, takeToken: () => {} },
    session: token ? await sessionOf(desk.identity, token, new Date()) : undefined,
  })
  const seats: Partial<Record<Seat, RequestContext>> = { anonymous: await context() }
  for (const [seat, actor] of Object.entries(appointed))
    seats[seat as AppointedSeat] = await context(await signedIn(desk, actor))
  seats.unappointed = await context(
    await signedIn(desk, { account: 'acc-510113-97', authority: qingbaijiang.drafter.authority }),
  )
  seats.disabled = await context(await disabledToken(desk))
  seats.expired = await context(await expiredToken(desk))
  return seats as Seats
}

async function signedIn(desk: Desk, actor: Pick<Actor, 'account' | 'authority'>, now = new Date()): Promise<string> {
  const { account: id, authority } = actor
  const made = await createAccount(
    desk.identity,
    { id, login: id, password: 'Prüfung-2021!', displayName: id, authority },
    now,
  )
  if (isRefusal(made)) throw new Error(made.refused)
  return beginSession(desk.identity, id, now)
}

async function disabledToken(desk: Desk): Promise<string> {
  const token = await signedIn(desk, { account: 'acc-510113-98', authority: qingbaijiang.drafter.authority })
  await disableAccount(desk.identity, 'acc-510113-98', new Date())
  return token
}

/** Signed in thirteen hours ago: longer than any session lasts. */
function expiredToken(desk: Desk): Promise<string> {
  const longAgo = new Date(Date.now() - 13 * 3_600_000)
  return signedIn(desk, { account: 'acc-510113-99', authority: qingbaijiang.drafter.authority }, longAgo)
}
