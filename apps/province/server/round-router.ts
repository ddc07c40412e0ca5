import { key } from '@mingce/api/inputs'
import { roundMatter } from '@mingce/api/matters/configuration'
import { endOfDay, onDay } from '@mingce/api/on-day'
import { type Officer, router } from '@mingce/api/procedure'
import { divisionCode, roundId, words } from '@mingce/domain/identifiers'
import type { RoundCommand } from '@mingce/domain/round/decide'
import { roundDocument } from '@mingce/domain/round/events'
import { roundSettings } from '@mingce/domain/round/settings'
import { boardOf } from '@mingce/projections/board/board'
import { ownCellsOf } from '@mingce/projections/board/own'
import { roundsOf } from '@mingce/projections/board/round'
import { recordCountsOf } from '@mingce/projections/filing/records'
import { innerDatesIn } from '@mingce/projections/joint-package/questions'
import { z } from 'zod'
import { officer } from './officer.ts'

const ofRound = z.object({ round: roundId })

/** Rounds: opened on a document, amended, closed; the dates cities set within one, and the board of counties × deliverables of each, now or as of a day. */
export const roundRouter = router({
  list: officer.query(({ ctx }) => ctx.ask((tx) => roundsOf(tx))),
  board: officer.input(ofRound.extend(onDay.shape)).query(async ({ ctx, input: { round, ...day } }) => {
    const asOf = await endOfDay(ctx.desk, day)
    return ctx.ask(async (tx) => (await boardOf(tx, ctx.actor, { round, ...asOf })) ?? null)
  }),
  innerDates: officer.input(ofRound).query(({ ctx, input: { round } }) => ctx.ask((tx) => innerDatesIn(tx, round))),
  /** 市（州）本级: what each city owes itself, and how far it has come. */
  own: officer.input(ofRound).query(({ ctx, input: { round } }) => ctx.ask((tx) => ownCellsOf(tx, ctx.actor, round))),
  /** 备案 by city: what went unexamined, and how much of it was called in. */
  records: officer
    .input(ofRound)
    .query(({ ctx, input: { round } }) => ctx.ask((tx) => recordCountsOf(tx, ctx.actor, { round }))),
  open: officer
    .input(
      ofRound.extend({
        key,
        title: z.string().trim().min(1).max(200),
        document: roundDocument,
        cohort: z.array(divisionCode).min(1).max(400),
        settings: roundSettings,
      }),
    )
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, said.round, { do: 'open', ...said })),
  amend: officer
    .input(ofRound.extend({ key, settings: roundSettings, reason: words, seen: z.int().nonnegative() }))
    .mutation(({ ctx, input: { key, round, ...said } }) => carryOut(ctx, key, round, { do: 'amend', ...said })),
  close: officer
    .input(ofRound.extend({ key, reason: words }))
    .mutation(({ ctx, input: { key, round, reason } }) => carryOut(ctx, key, round, { do: 'close', reason })),
})

function carryOut(ctx: Officer, key: string, round: string, command: RoundCommand) {
  return ctx.record({ matter: roundMatter, target: round, command, key, awaits: ['board', 'queue', 'register'] })
}
