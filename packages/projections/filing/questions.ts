import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import { type FilingFourEyes, fourEyesOf } from './four-eyes.ts'
import type { FilingCommentRow, FilingNoteRow, FilingPartRow, FilingProgressRow, FilingRow, View } from './rows.ts'

/** A submission's head with how far it has come. */
export type FilingHead = Held<FilingRow> &
  Pick<FilingProgressRow, 'version' | 'settledCount' | 'mustFixOpen' | 'textsDigest'>

export type FilingDetail = {
  readonly head: FilingHead
  readonly parts: readonly Held<FilingPartRow>[]
  readonly comments: readonly Held<FilingCommentRow>[]
  /** 内部意见, oldest first: the city's own office and audit alone. */
  readonly notes: readonly Held<FilingNoteRow>[]
  readonly fourEyes: FilingFourEyes
}

/**
 * One submission in full, as the asker may know it: the county (and audit) its own view, everyone above the filed one.
 *
 * @param asked.view the filed view for whoever would see the own one: "what the city saw"
 * @returns undefined when there is none, or none that the asker may see
 */
export async function filingOf(
  tx: Asking,
  stream: string,
  asked: AsOf & { readonly view?: View } = {},
): Promise<FilingDetail | undefined> {
  const heads = headsAt(tx, asked).where('filing.stream', '=', stream)
  const chosen = (asked.view ? heads.where('filing.view', '=', asked.view) : heads).orderBy('filing.height').limit(1)
  const view = chosen.clearSelect().select('filing.view')
  const parts = tx.selectFrom('filingPart').selectAll().where('stream', '=', stream).where('view', '=', view)
  const comments = tx.selectFrom('filingComment').selectAll().where('stream', '=', stream).where('view', '=', view)
  const notes = tx.selectFrom('filingNote').selectAll().where('stream', '=', stream)
  const [head, ofParts, ofComments, ofNotes, fourEyes] = await Promise.all([
    chosen.executeTakeFirst(),
    parts.where(held('filingPart', asked)).orderBy('ordinal').execute(),
    comments.where(held('filingComment', asked)).orderBy('writtenAt').orderBy('key').execute(),
    notes.where(held('filingNote', asked)).orderBy('writtenAt').orderBy('key').execute(),
    fourEyesOf(tx, stream, asked),
  ])
  return head && { head, parts: ofParts, comments: ofComments, notes: ofNotes, fourEyes }
}

export type FilingFilter = AsOf & {
  readonly round?: string | undefined
  readonly division?: string | undefined
  readonly kind?: DeliverableKind | undefined
}

/** The heads of the submissions within reach, one each, by county, deliverable and number. */
export function filingsOf(tx: Asking, office: Office, asked: FilingFilter = {}): Promise<readonly FilingHead[]> {
  let heads = headsAt(tx, asked).distinctOn('filing.stream').where(within('filing', office))
  if (asked.round !== undefined) heads = heads.where('filing.round', '=', asked.round)
  if (asked.division !== undefined) heads = heads.where('filing.division', '=', asked.division)
  if (asked.kind !== undefined) heads = heads.where('filing.kind', '=', asked.kind)
  return heads.orderBy('filing.stream').orderBy('filing.height').execute()
}

function headsAt(tx: Asking, asOf: AsOf) {
  return tx
    .selectFrom('filing')
    .innerJoin('filingProgress as progress', (join) =>
      join
        .onRef('progress.stream', '=', 'filing.stream')
        .onRef('progress.key', '=', 'filing.key')
        .on(held('progress', asOf)),
    )
    .selectAll('filing')
    .select(['progress.version', 'progress.settledCount', 'progress.mustFixOpen', 'progress.textsDigest'])
    .where(held('filing', asOf))
}
