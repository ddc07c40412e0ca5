import { todayAt } from '@mingce/api/clock'
import { openPackageTrail } from '@mingce/api/filing-answers'
import { deliverableKind, division, key, seen } from '@mingce/api/inputs'
import { type PackageTarget, packageMatter } from '@mingce/api/matters/joint-package'
import { withNames } from '@mingce/api/names'
import { type Officer, router } from '@mingce/api/procedure'
import { reportAnnexOf } from '@mingce/api/report-annex'
import { digest, divisionCode, id, roundId, words } from '@mingce/domain/identifiers'
import type { ProvincePackageCommand } from '@mingce/domain/joint-package/commands'
import { filingDaysOf } from '@mingce/projections/board/filing-days'
import { filedOnPaper } from '@mingce/projections/filing/papers'
import { papersIn } from '@mingce/projections/joint-package/papers'
import { packageOf, packagesOf, signaturesOf } from '@mingce/projections/joint-package/questions'
import { z } from 'zod'
import { officer } from './officer.ts'

const joint = z.object({ round: roundId, city: division })
const act = joint.extend({ key, kind: deliverableKind })

/** The cities' joint filings: read, confirmed (收悉), or answered with feedback. */
export const packageRouter = router({
  list: officer
    .input(z.object({ round: roundId }))
    .query(({ ctx, input }) => ctx.ask((tx) => packagesOf(tx, ctx.actor, input))),
  /** With what of it came on paper, who signed it at the city, when its counties first filed, and who brought the files of the city's own. */
  open: officer.input(joint).query(async ({ ctx, input }) => {
    const found = await ctx.ask(async (tx) => {
      const opened = await packageOf(tx, input)
      if (!opened) return null
      const [papers, signatures, days] = await Promise.all([
        filedOnPaper(tx, input),
        signaturesOf(tx, input),
        filingDaysOf(tx, input),
      ])
      return { ...opened, papers, signatures, days }
    })
    if (!found) return null
    const signers = found.signatures.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf])
    const bringers = found.cityParts.flatMap(({ files }) => files.map(({ attachedBy }) => attachedBy))
    return withNames(ctx.desk, found, [...signers, ...bringers])
  }),
  /** 流转记录 of one deliverable, as far as the province is told of it. */
  trail: officer.input(joint.extend({ kind: deliverableKind })).query(({ ctx, input }) => openPackageTrail(ctx, input)),
  /** 附件 of the city's 汇总报告; null where its letter names none. */
  annex: officer
    .input(joint.extend({ kind: deliverableKind }))
    .query(({ ctx, input }) => ctx.ask((tx) => reportAnnexOf(tx, input, todayAt(ctx.desk.clock)))),
  /** 纸质上报: what of a round's joint filings came on paper, of one city or of all. */
  papers: officer
    .input(z.object({ round: roundId, city: division.optional() }))
    .query(({ ctx, input }) => ctx.ask((tx) => papersIn(tx, ctx.actor, input))),
  /** 撤销纸质上报登记. */
  strikePaper: officer
    .input(act.extend({ paper: id, reason: words }))
    .mutation(({ ctx, input: { key, round, city, ...said } }) =>
      carryOut(ctx, key, { round, city }, { do: 'strikePackagePaper', ...said }),
    ),
  confirmReceipt: officer
    .input(act.extend({ seen, opinion: words }))
    .mutation(({ ctx, input: { key, round, city, ...said } }) =>
      carryOut(ctx, key, { round, city }, { do: 'confirmReceipt', ...said }),
    ),
  sendFeedback: officer
    .input(
      act.extend({
        feedback: id,
        division: divisionCode.nullable(),
        part: id.nullable(),
        digest: digest.nullable(),
        text: words,
      }),
    )
    .mutation(({ ctx, input: { key, round, city, ...said } }) =>
      carryOut(ctx, key, { round, city }, { do: 'sendFeedback', ...said }),
    ),
})

function carryOut(ctx: Officer, key: string, target: PackageTarget, command: ProvincePackageCommand) {
  const awaits = ['joint-package', 'queue', 'board', 'register', 'trail'] as const
  return ctx.record({ matter: packageMatter, target, command, key, awaits })
}
