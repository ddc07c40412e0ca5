import { type FilingSheet, filingSheetOf } from '@mingce/projections/filing/sheet'
import { filingTrailOf } from '@mingce/projections/trail/filing-trail'
import { type PackageTrailOf, packageTrailOf } from '@mingce/projections/trail/package-trail'
import type { Desk } from './desk.ts'
import { actorsIn, withNames } from './names.ts'
import type { Officer } from './procedure.ts'
import type { Wire } from './wire.ts'

type Asked = Pick<Officer, 'ask'> & { readonly desk: Desk }

/** A filing with its texts and the names of whoever wrote in it; null when there is none that the asker may see. */
export async function openFiling(ctx: Asked, stream: string) {
  const sheet = await ctx.ask(async (tx) => (await filingSheetOf(tx, stream)) ?? null)
  return sheet && withNames(ctx.desk, sheet, accountsIn(sheet))
}

/** 流转记录 of a city's joint package, with the names of whoever acted. */
export async function openPackageTrail(ctx: Asked, joint: PackageTrailOf) {
  const entries = await ctx.ask((tx) => packageTrailOf(tx, joint))
  return withNames(ctx.desk, { entries }, actorsIn(entries))
}

/** 流转记录 of a filing, with its publication and its way to the province, as far as the asker may know them. */
export async function openFilingTrail(ctx: Asked, stream: string) {
  const entries = await ctx.ask((tx) => filingTrailOf(tx, stream))
  return withNames(ctx.desk, { entries }, actorsIn(entries))
}

function accountsIn({
  head,
  parts,
  comments,
  notes,
  fourEyes,
  moved,
}: Pick<Wire<FilingSheet>, 'head' | 'parts' | 'comments' | 'notes' | 'fourEyes' | 'moved'>) {
  return [
    ...[moved?.by, moved?.onBehalfOf],
    ...[head.preparedBy, head.returned?.by, head.returned?.onBehalfOf, head.decided?.by, head.decided?.onBehalfOf],
    ...parts.flatMap((each) => [each.decidedBy, each.answer?.by, ...each.files.map(({ attachedBy }) => attachedBy)]),
    ...inFourEyes(fourEyes),
    ...comments.flatMap((each) => [each.writtenBy, each.answer?.by]),
    ...comments.flatMap(({ exchanges }) => exchanges.flatMap((each) => [each.by, each.answer.by])),
    ...notes.map((each) => each.writtenBy),
  ]
}

function inFourEyes({ signing, recusals, overrides }: Wire<FilingSheet>['fourEyes']) {
  return [
    ...(signing?.signers ?? []).flatMap(({ account, signature }) => [account, signature?.by]),
    ...recusals.flatMap(({ account, by }) => [account, by]),
    ...overrides.flatMap((each) => [
      ...[each.by, each.onBehalfOf, each.confirmed?.by, each.confirmed?.onBehalfOf],
      ...each.rules.flatMap(({ accounts }) => accounts),
    ]),
  ]
}
