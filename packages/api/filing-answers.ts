import { type FilingSheet, filingSheetOf } from '@mingce/projections/filing/sheet'
import { trailOf } from '@mingce/projections/trail/questions'
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

/** A stream's events, oldest first, with the names of their authors: what 流转记录 shows. */
export async function openTrail(ctx: Asked, stream: string) {
  const entries = await ctx.ask((tx) => trailOf(tx, { stream, limit: 1000 }))
  const accounts = actorsIn(entries)
  return withNames(ctx.desk, { entries: entries.toReversed() }, accounts)
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
