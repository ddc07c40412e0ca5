import type { Actor } from '@mingce/domain/authority/actor'
import { packageStream } from '@mingce/domain/streams'
import { type Happening, isNewsFor, newsTypesFor, passedOn, sourceNews } from '@mingce/notices/news'
import type { Asking } from '@mingce/projections/asking'
import { type RoundRow, roundsOf } from '@mingce/projections/board/round'
import { type MovedSource, movedSources } from '@mingce/projections/borrowing/moved-sources'
import { type Relay, relaysTo } from '@mingce/projections/joint-package/relays'
import { happenedFor, type Span } from '@mingce/projections/trail/happened'

type News = Omit<Happening, 'heldFrom'> & { readonly heldFrom: bigint }

/** What happened that concerns a person, the newest first, and what the rounds are called; behind the wall of their own bureau. */
export async function newsOf(tx: Asking, reader: Actor, span: Span) {
  const rounds = await roundsOf(tx)
  const asked = { office: reader, account: reader.account, types: newsTypesFor(reader) }
  const happened = await happenedFor(tx, asked, span)
  const byId = new Map(rounds.map((each) => [each.round, each]))
  const titles = new Map(rounds.map(({ round, title }) => [round, title]))
  const news: readonly News[] = happened.filter((each) => isNewsFor(reader, each, byId))
  if (reader.level !== 'county') return { news, titles }
  const moved = (await movedSources(tx, reader.authority, span)).map(told)
  const relays = (await relaysTo(tx, reader.authority, span)).filter(({ round }) => asks(byId.get(round), reader))
  return { news: [...news, ...moved, ...relays.map(toldOfRelay)].toSorted(newestFirst).slice(0, span.limit), titles }
}

/** Done by the source county, by whom is not told. */
function told({ position: heldFrom, recordedAt, what, county, name, item }: MovedSource): News {
  return {
    ...{ heldFrom, type: sourceNews[what], stream: `catalog/${county}`, round: null, kind: null, division: county },
    ...{ account: '', post: '', authority: county, recordedAt, detail: { name, item } },
  }
}

function asks(round: RoundRow | undefined, { authority }: Actor): boolean {
  return round?.cohort.includes(authority) ?? false
}

function toldOfRelay({ position: heldFrom, recordedAt, round, city, note }: Relay): News {
  return {
    ...{ heldFrom, type: passedOn, stream: packageStream(round, city), round, kind: null, division: '' },
    ...{ account: '', post: '', authority: city, recordedAt, detail: { text: note } },
  }
}

function newestFirst(one: News, other: News): number {
  return Number(BigInt(other.heldFrom) - BigInt(one.heldFrom))
}
