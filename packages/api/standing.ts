import { actingAt } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { parseDivision } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { authorityStream } from '@mingce/domain/streams'
import { readStreams } from '@mingce/ledger/read'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'

/** The post a signed-in account holds now, from its bureau's own stream; undefined when it holds none any more. */
export async function actorOfSession(
  desk: Desk,
  { account, authority }: { readonly account: string; readonly authority: string },
): Promise<Actor | undefined> {
  const code = parseDivision(authority)
  const stream = authorityStream(code)
  const past = await readStreams(desk.ledger, [stream])
  return actingAt(stateOf(past, stream, evolveAuthority, unstaffed(code)), account)
}
