import { type Kysely, sql } from 'kysely'
import type { IdentitySchema } from './schema.ts'

/** Before which position of the log an account has read its notices; 0n before the first time. */
export async function noticeMarkOf(db: Kysely<IdentitySchema>, account: string): Promise<bigint> {
  const row = await db
    .selectFrom('identity.notice_mark')
    .select('position')
    .where('account', '=', account)
    .executeTakeFirst()
  return row?.position ?? 0n
}

/** Everything before this position is read; the mark never goes back. */
export async function markNotices(
  db: Kysely<IdentitySchema>,
  account: string,
  { position, now }: { position: bigint; now: Date },
): Promise<void> {
  await db
    .insertInto('identity.notice_mark')
    .values({ account, position, read_at: now })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({
        position: sql<bigint>`greatest(identity.notice_mark.position, excluded.position)`,
        read_at: now,
      }),
    )
    .execute()
}
