import type { Actor } from '@mingce/domain/authority/actor'
import { isNewsFor, newsTypesFor } from '@mingce/notices/news'
import type { Asking } from '@mingce/projections/asking'
import { roundsOf } from '@mingce/projections/board/round'
import { happenedFor, type Span } from '@mingce/projections/trail/happened'

/** What happened that concerns a person, the newest first, and what the rounds are called; behind the wall of their own bureau. */
export async function newsOf(tx: Asking, reader: Actor, span: Span) {
  const rounds = await roundsOf(tx)
  const asked = { office: reader, account: reader.account, types: newsTypesFor(reader) }
  const happened = await happenedFor(tx, asked, span)
  const cohorts = new Map(rounds.map(({ round, cohort }) => [round, cohort]))
  const titles = new Map(rounds.map(({ round, title }) => [round, title]))
  return { news: happened.filter((each) => isNewsFor(reader, each, cohorts)), titles }
}
