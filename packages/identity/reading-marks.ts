import type { Kysely } from 'kysely'
import type { IdentitySchema } from './schema.ts'

/** Whose marks, and on which matter: a filing's stream. */
export type Marked = { readonly account: string; readonly matter: string }

/** What an account noted of one part: the text it looked at last, and since when it lies aside for later. Never both null. */
export type ReadingMark = {
  readonly part: string
  readonly seen: { readonly digest: string; readonly turn: number; readonly at: Date } | null
  readonly laterSince: Date | null
}

/** Everything the account marked in the matter, by part. */
export async function readingMarksOf(
  db: Kysely<IdentitySchema>,
  { account, matter }: Marked,
): Promise<readonly ReadingMark[]> {
  const rows = await db
    .selectFrom('identity.reading_mark')
    .select(['part', 'digest', 'turn', 'seen_at', 'later_since'])
    .where('account', '=', account)
    .where('matter', '=', matter)
    .orderBy('part')
    .execute()
  return rows.map(({ part, digest, turn, seen_at: at, later_since: laterSince }) => {
    const seen = digest !== null && turn !== null && at !== null ? { digest, turn, at } : null
    return { part, seen, laterSince }
  })
}

/** Puts a mark in the place of the one before; one that says nothing any more goes. A convenience beside the log: no domain fact may stand here. */
export async function setReadingMark(
  db: Kysely<IdentitySchema>,
  { account, matter }: Marked,
  { part, seen, laterSince }: ReadingMark,
): Promise<void> {
  if (seen === null && laterSince === null) {
    await db
      .deleteFrom('identity.reading_mark')
      .where('account', '=', account)
      .where('matter', '=', matter)
      .where('part', '=', part)
      .execute()
    return
  }
  const row = {
    ...{ digest: seen?.digest ?? null, turn: seen?.turn ?? null, seen_at: seen?.at ?? null },
    later_since: laterSince,
  }
  await db
    .insertInto('identity.reading_mark')
    .values({ account, matter, part, ...row })
    .onConflict((conflict) => conflict.columns(['account', 'matter', 'part']).doUpdateSet(row))
    .execute()
}
