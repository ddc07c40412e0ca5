import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { FilingCommentRow, FilingPartRow, FilingRow, View } from './rows.ts'

export type FilingDetail = {
  readonly head: Held<FilingRow>
  readonly parts: readonly Held<FilingPartRow>[]
  readonly comments: readonly Held<FilingCommentRow>[]
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
  const heads = tx.selectFrom('filing').selectAll().where('stream', '=', stream).where(held('filing', asked))
  const chosen = asked.view ? heads.where('view', '=', asked.view) : heads
  const head = await chosen.orderBy('height').limit(1).executeTakeFirst()
  if (!head) return undefined
  const parts = tx.selectFrom('filingPart').selectAll().where('stream', '=', stream).where('view', '=', head.view)
  const comments = tx.selectFrom('filingComment').selectAll().where('stream', '=', stream)
  return {
    head,
    parts: await parts.where(held('filingPart', asked)).orderBy('ordinal').execute(),
    comments: await comments.where(held('filingComment', asked)).orderBy('writtenAt').orderBy('key').execute(),
  }
}

export type FilingFilter = AsOf & {
  readonly round?: string | undefined
  readonly division?: string | undefined
  readonly kind?: DeliverableKind | undefined
}

/** The heads of the submissions within reach, one each, by county, deliverable and number. */
export function filingsOf(tx: Asking, office: Office, asked: FilingFilter = {}): Promise<readonly Held<FilingRow>[]> {
  let heads = tx.selectFrom('filing').selectAll().distinctOn('stream').where(held('filing', asked))
  if (asked.round !== undefined) heads = heads.where('round', '=', asked.round)
  if (asked.division !== undefined) heads = heads.where('division', '=', asked.division)
  if (asked.kind !== undefined) heads = heads.where('kind', '=', asked.kind)
  return heads.where(within('filing', office)).orderBy('stream').orderBy('height').execute()
}
