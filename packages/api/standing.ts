import { actingAt, postsOf } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { parseDivision } from '@mingce/domain/authority/division'
import { type Authority, evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { authorityStream } from '@mingce/domain/streams'
import { todayAt } from './clock.ts'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'

type Who = { readonly account: string; readonly authority: string }

/** The post a signed-in account holds now, from its bureau's own stream; undefined when it holds none any more. */
export async function actorOfSession(desk: Desk, { account, authority }: Who): Promise<Actor | undefined> {
  return actingAt(await authorityOf(desk, authority), account)
}

/** The posts a signed-in account may act from now: its own, then those it stands in for today; empty when it holds none any more. */
export async function postsOfSession(desk: Desk, { account, authority }: Who): Promise<readonly Actor[]> {
  return postsOf(await authorityOf(desk, authority), account, todayAt(desk.clock))
}

/** A bureau's posts and absences, from its own stream. */
export async function authorityOf(desk: Desk, authority: string): Promise<Authority> {
  const code = parseDivision(authority)
  const stream = authorityStream(code)
  const past = await desk.streams.read([stream])
  return stateOf(past, stream, evolveAuthority, unstaffed(code))
}
