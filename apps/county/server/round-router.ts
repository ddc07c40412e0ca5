import { router } from '@mingce/api/procedure'
import { cityOf } from '@mingce/domain/authority/division'
import { roundId } from '@mingce/domain/identifiers'
import { owedByCounties } from '@mingce/domain/round/owing'
import { boardOf } from '@mingce/projections/board/board'
import { filingDaysOf } from '@mingce/projections/board/filing-days'
import { roundsOf } from '@mingce/projections/board/round'
import { filingsOf } from '@mingce/projections/filing/questions'
import { innerDatesOf } from '@mingce/projections/joint-package/questions'
import { z } from 'zod'
import { officer } from './officer.ts'

/** The rounds, and where this county's three deliverables stand in one. */
export const roundRouter = router({
  list: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => {
      const rounds = await roundsOf(tx)
      return rounds.map(({ cohort, ...round }) => {
        const owes = cohort.includes(ctx.actor.authority) && owedByCounties(round.settings).length > 0
        return { ...round, owes }
      })
    }),
  ),
  open: officer.input(z.object({ round: roundId })).query(({ ctx, input: { round } }) =>
    ctx.ask(async (tx) => {
      const division = ctx.actor.authority
      const city = cityOf(division)
      const [board, filings, innerDates, days] = await Promise.all([
        boardOf(tx, ctx.actor, { round }),
        filingsOf(tx, ctx.actor, { round, division }),
        innerDatesOf(tx, { round, city }),
        filingDaysOf(tx, { round, city }),
      ])
      const extensions = days.filter((each) => each.division === division && each.extendedTo !== null)
      return { cells: board?.cells ?? [], filings, innerDates, extensions }
    }),
  ),
})
