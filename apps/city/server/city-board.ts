import type { Desk } from '@mingce/api/desk'
import { endOfDay } from '@mingce/api/on-day'
import type { Officer } from '@mingce/api/procedure'
import { boardOf } from '@mingce/projections/board/board'
import { filingDaysOf } from '@mingce/projections/board/filing-days'
import { innerDatesOf } from '@mingce/projections/joint-package/questions'

/**
 * The board of a round for the city's counties, null where there is no such round. As of a past day, "2021-10-08", it comes with the dates
 * of then: what the city had set its counties, and what it had put off (延期); null as of now, when the package that stands beside it has them.
 */
export async function openCityBoard(
  ctx: Officer & { readonly desk: Desk },
  { round, ...day }: { readonly round: string; readonly on?: string | undefined },
) {
  const asOf = await endOfDay(ctx.desk, day)
  return ctx.ask(async (tx) => {
    const board = await boardOf(tx, ctx.actor, { round, ...asOf })
    if (!board) return null
    if (day.on === undefined) return { ...board, datesThen: null }
    const place = { round, city: ctx.actor.authority, ...asOf }
    return { ...board, datesThen: { innerDates: await innerDatesOf(tx, place), days: await filingDaysOf(tx, place) } }
  })
}
