import { type Kysely, sql } from 'kysely'

/** Which page: `item` is null of the catalog's own. */
export type LookedPage = {
  readonly division: string
  readonly version: number
  readonly item: string | null
  readonly url: string
}

export type PageLookTable = {
  division: string
  version: number
  /** Empty of the catalog's own page. */
  item: string
  url: string
  looked_at: Date
  opened_at: Date | null
  /** The days on which it did not open since it last did, "2021-10-11". */
  failed_on: string[]
}

export type PageLooksSchema = { 'notices.page_look': PageLookTable }

/** `opened` is null where the page was not asked for, since its address is none that we look at. */
export type Look = { readonly at: Date; readonly day: string; readonly opened: boolean | null }

const mostDays = 31

/**
 * Notes that a page was looked at, and whether it opened.
 *
 * @returns the days on which it did not, since it last did; empty where it opened
 */
export async function noteLook(
  db: Kysely<PageLooksSchema>,
  { division, version, item, url }: LookedPage,
  { at, day, opened }: Look,
): Promise<readonly string[]> {
  const failed = opened === false ? [day] : []
  const { rows } = await sql<{ failed_on: string[] }>`
    insert into notices.page_look as kept (division, version, item, url, looked_at, opened_at, failed_on)
    values (${division}, ${version}, ${item ?? ''}, ${url}, ${at}, ${opened ? at : null}, ${failed}::text[])
    on conflict (division, version, item) do update set
      url = excluded.url,
      looked_at = excluded.looked_at,
      opened_at = case when excluded.opened_at is null and kept.url = excluded.url then kept.opened_at else excluded.opened_at end,
      failed_on = case
        when ${opened === true} then '{}'
        when kept.url <> excluded.url then excluded.failed_on
        when kept.failed_on @> excluded.failed_on or cardinality(kept.failed_on) >= ${mostDays} then kept.failed_on
        else kept.failed_on || excluded.failed_on end
    returning failed_on`.execute(db)
  return rows[0]?.failed_on ?? failed
}

/** Whether a page of any other site opened since that instant: else it is our own line that is down. */
export async function anotherOpened(
  db: Kysely<PageLooksSchema>,
  { url, since }: { readonly url: string; readonly since: Date },
): Promise<boolean> {
  const found = await db
    .selectFrom('notices.page_look')
    .select('url')
    .where('opened_at', '>=', since)
    .where(sql<boolean>`split_part(url, '/', 3) <> ${new URL(url).host}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** When each of these counties' pages, or all, were looked at last. */
export async function looksAtPages(
  db: Kysely<PageLooksSchema>,
): Promise<readonly (LookedPage & { readonly lookedAt: Date })[]> {
  const rows = await db
    .selectFrom('notices.page_look')
    .select(['division', 'version', 'item', 'url', 'looked_at'])
    .execute()
  return rows.map(({ item, looked_at, ...page }) => ({ ...page, item: item || null, lookedAt: looked_at }))
}

/** When a page opened last, for everybody to know; undefined where that was never seen. */
export async function openedLast(
  db: Kysely<PageLooksSchema>,
  { division, version, item, url }: LookedPage,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('notices.page_look')
    .select('opened_at')
    .where('division', '=', division)
    .where('version', '=', version)
    .where('item', '=', item ?? '')
    .where('url', '=', url)
    .executeTakeFirst()
  return row?.opened_at ?? undefined
}
