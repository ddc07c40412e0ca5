import type { Desk } from '@mingce/api/desk'
import { withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import type { Wire } from '@mingce/api/wire'
import { filingDaysOf } from '@mingce/projections/board/filing-days'
import { filingsOf } from '@mingce/projections/filing/questions'
import { papersIn } from '@mingce/projections/joint-package/papers'
import { cityDraftsOf, type PackageDetail, packageOf } from '@mingce/projections/joint-package/questions'

/** The city's own joint package of a round, null before anything was recorded of it, every filing it could be made from, and when each county first filed. */
export async function openPackage(ctx: Officer & { readonly desk: Desk }, round: string) {
  const answer = await ctx.ask(async (tx) => ({
    joint: (await packageOf(tx, { round, city: ctx.actor.authority })) ?? null,
    submissions: await filingsOf(tx, ctx.actor, { round }),
    own: await cityDraftsOf(tx, { round, city: ctx.actor.authority }),
    onPaper: await papersIn(tx, ctx.actor, { round }),
    days: await filingDaysOf(tx, { round, city: ctx.actor.authority }),
  }))
  const own = answer.own.flatMap(({ files, writers, signed, excepted }) => [
    ...files.map(({ attachedBy }) => attachedBy),
    ...[...writers, signed?.by, excepted?.by],
  ])
  return withNames(ctx.desk, answer, [...(answer.joint ? accountsIn(answer.joint) : []), ...own])
}

function accountsIn({ filings, feedback, signings }: Pick<Wire<PackageDetail>, 'filings' | 'feedback' | 'signings'>) {
  const signers = signings.flatMap(({ signing }) => signing?.signers ?? [])
  return [
    ...filings.flatMap(({ receipts }) => receipts.map(({ by }) => by)),
    ...feedback.flatMap((each) => [each.sentBy, each.answer?.by]),
    ...signers.flatMap(({ account, signature }) => [account, signature?.by, signature?.onBehalfOf ?? undefined]),
    ...signings.flatMap(({ dispensed }) => dispensed.map(({ signer }) => signer)),
  ]
}
