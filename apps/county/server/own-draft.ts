import { missingIn } from '@mingce/domain/catalog/completeness'
import type { Asking } from '@mingce/projections/asking'
import { fieldsAskedOf } from '@mingce/projections/board/round'
import { draftOf } from '@mingce/projections/catalog/draft'

/**
 * The county's draft as it is filled in now: what an item lacks counts what the open rounds require beyond the eight elements.
 *
 * @returns null before the first item
 */
export async function ownDraft(tx: Asking, division: string) {
  const [draft, fields] = await Promise.all([draftOf(tx, division), fieldsAskedOf(tx, division)])
  if (!draft) return null
  const items = draft.items.map((each) => ({ ...each, missing: missingIn(each.content, fields) }))
  const incompleteCount = items.filter(({ retired, missing }) => retired === null && missing.length > 0).length
  return { head: { ...draft.head, incompleteCount }, items }
}
