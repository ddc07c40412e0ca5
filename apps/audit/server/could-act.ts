import type { RequestContext } from '@mingce/api/context'
import { withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import { everyPost } from '@mingce/domain/authority/acting'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { rolesAt } from '@mingce/domain/authority/post'
import { dayOf } from '@mingce/domain/day'
import { type Fact, fold } from '@mingce/domain/fact'
import { authorityStream } from '@mingce/domain/streams'
import { readStream } from '@mingce/ledger/read'
import { factOf } from '@mingce/projections/fact-of'
import { trailEntryAt } from '@mingce/projections/trail/questions'

/**
 * Who of a bureau could have acted from which of its posts, right after a position of the ledger, on the day on which that was
 * recorded; now without one. Four eyes, which depend on the matter, come on top.
 */
export async function couldAct({ desk, ask }: Officer & RequestContext, office: DivisionCode, at: bigint | undefined) {
  const entry = at === undefined ? undefined : await ask(async (tx) => (await trailEntryAt(tx, at)) ?? null)
  const day = dayOf(entry?.recordedAt ?? desk.clock().toISOString())
  const recorded = await readStream(desk.ledger, authorityStream(office))
  const past = at === undefined ? recorded : recorded.filter(({ position }) => position <= at)
  const authority = fold(evolveAuthority, unstaffed(office), past.map(factOf) as Fact<never>[])
  const posts = everyPost(authority, day).map(({ account, role, onBehalfOf = null }) => ({ account, role, onBehalfOf }))
  const accounts = posts.flatMap(({ account, onBehalfOf }) => [account, onBehalfOf])
  return withNames(desk, { day, roles: rolesAt(office), posts }, accounts)
}
