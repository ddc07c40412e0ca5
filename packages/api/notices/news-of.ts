import type { Actor } from '@mingce/domain/authority/actor'
import { type Happening, isNewsFor, newsTypesFor, sourceNews, withoutCompanions } from '@mingce/notices/news'
import { isTurnOf } from '@mingce/notices/standing-duty'
import type { Asking } from '@mingce/projections/asking'
import { roundsOf } from '@mingce/projections/board/round'
import { type MovedSource, movedSources } from '@mingce/projections/borrowing/moved-sources'
import { happenedFor, type Span } from '@mingce/projections/trail/happened'
import { newsOfPages } from './dead-pages.ts'
import { newsFromAbove } from './from-above.ts'

export type News = Omit<Happening, 'heldFrom'> & { readonly heldFrom: bigint }

/** What happened that concerns a person, the newest first, and the rounds by their ids; behind the wall of their own bureau. */
export async function newsOf(tx: Asking, reader: Actor, span: Span) {
  const rounds = await roundsOf(tx)
  const asked = { office: reader, account: reader.account, types: newsTypesFor(reader) }
  const happened = await happenedFor(tx, asked, span)
  const byId = new Map(rounds.map((each) => [each.round, each]))
  const news: readonly News[] = withoutCompanions(happened.filter((each) => isNewsFor(reader, each, byId)))
  if (reader.level !== 'county') return { news, rounds: byId }
  const moved = (await movedSources(tx, reader.authority, span)).map(told)
  const above = await newsFromAbove(tx, { county: reader.authority, rounds: byId }, span)
  const dead = isTurnOf([reader], { task: 'to_restore_page' }) ? await newsOfPages(tx, reader.authority, span) : []
  const all = [...news, ...moved, ...above, ...dead]
  return { news: all.toSorted(newestFirst).slice(0, span.limit), rounds: byId }
}

/** Done by the source county, by whom is not told. */
function told({ position: heldFrom, recordedAt, what, county, name, item }: MovedSource): News {
  return {
    ...{ heldFrom, type: sourceNews[what], stream: `catalog/${county}`, round: null, kind: null, division: county },
    ...{ account: '', post: '', authority: county, recordedAt, detail: { name, item } },
  }
}

function newestFirst(one: News, other: News): number {
  return Number(BigInt(other.heldFrom) - BigInt(one.heldFrom))
}
