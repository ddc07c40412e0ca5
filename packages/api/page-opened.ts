import { type LookedPage, openedLast, type PageLooksSchema } from '@mingce/notices/page-looks'
import type { Asking } from '@mingce/projections/asking'
import { openPageOf, type StandingPage } from '@mingce/projections/pages/questions'
import type { Kysely } from 'kysely'

/** What the public is told of a published page: when it was last seen to open, and, of a dead one, since which day it does not. */
export type PageOpening = { readonly openedAt: Date | null; readonly deadSince: string | null }

/**
 * Whether a page that stands opens, as it was found last.
 *
 * @param register connected as the public
 * @returns undefined before the first look
 */
export async function pageOpening(
  tx: Asking,
  register: Kysely<unknown>,
  page: StandingPage & LookedPage,
): Promise<PageOpening | undefined> {
  const [row, opened] = await Promise.all([
    openPageOf(tx, page),
    openedLast(register as unknown as Kysely<PageLooksSchema>, page),
  ])
  if (!row) return undefined
  if (!row.opens) return { openedAt: opened ?? null, deadSince: row.since }
  return { openedAt: opened && opened > row.lookedAt ? opened : row.lookedAt, deadSince: null }
}
