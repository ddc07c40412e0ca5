import type { Actor } from '@mingce/domain/authority/actor'
import { type Happening, isNewsFor, newsTypesFor, sourceNews, withoutCompanions } from '@mingce/notices/news'
import { isTurnOf } from '@mingce/notices/standing-duty'
import type { Asking } from '@mingce/projections/asking'
import { roundsOf } from '@mingce/projections/board/round'
import { type MovedSource, movedSources } from '@mingce/projections/borrowing/moved-sources'
import { happenedFor, type Span } from '@mingce/projections/trail/happened'
import { newsOfPages } from './dead-pages.ts'
import { newsFromAbove } from './from-above.ts'
import { newsOfLaws } from './law-news.ts'

export type News = Omit<Happening, 'heldFrom'> & { readonly heldFrom: bigint }

/** What happened that concerns a person, the newest first, and the rounds by their ids; behind the wall of their own bureau. */
export async function newsOf(tx: Asking, reader: Actor, span: Span) {
  const rounds = await roundsOf(tx)
  const asked = { office: reader, account: reader.account, types: newsTypesFor(reader) }
  const happened = await happenedFor(tx, asked, span)
  const byId = new Map(rounds.map((each) => [each.round, each]))
  const news: readonly News[] = withoutCompanions(happened.filter((each) => isNewsFor(reader, each, byId)))
  const listed = happened.length < span.limit ? span : { ...span, after: happened.at(-1)?.heldFrom }
  if (reader.level === 'city')
    return { news: newest([...news, ...(await newsOfLaws(tx, reader, listed))], span), rounds: byId }
  if (reader.level !== 'county') return { news, rounds: byId }
  const laws = await newsOfLaws(tx, reader, listed)
  const moved = (await movedSources(tx, reader.authority, span)).map(told)
  const above = await newsFromAbove(tx, { county: reader.authority, rounds: byId }, span)
  const dead = isTurnOf([reader], { task: 'to_restore_page' }) ? await newsOfPages(tx, reader.authority, span) : []
  const all = [...news, ...laws, ...moved, ...above, ...dead]
  return { news: newest(all, span), rounds: byId }
}

/** Done by the source county, by whom is not told. */
function told({ position: heldFrom, recordedAt, what, county, name, item }: MovedSource): News {
  return {
    ...{ heldFrom, type: sourceNews[what], stream: `catalog/${county}`, round: null, kind: null, division: county },
    ...{ account: '', post: '', authority: county, recordedAt, detail: { name, item } },
  }
}

function newest(news: readonly News[], { limit }: Span): readonly News[] {
  return news.toSorted(newestFirst).slice(0, limit)
}

function newestFirst(one: News, other: News): number {
  return Number(BigInt(other.heldFrom) - BigInt(one.heldFrom))
}
