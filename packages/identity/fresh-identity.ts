import { connect, kyselyOn } from '@mingce/ledger/connect'
import { type FreshDatabase, freshDatabase } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import type { Kysely } from 'kysely'
import { identityMigrations } from './migrations.ts'
import type { IdentitySchema } from './schema.ts'

export type FreshIdentity = FreshDatabase & { readonly db: Kysely<IdentitySchema> }

/** For tests: a new database and a connection to it in the role `mingce_identity`. */
export async function freshIdentity(): Promise<FreshIdentity> {
  const fresh = await freshDatabase([...ledgerMigrations, ...identityMigrations])
  const db = kyselyOn<IdentitySchema>(connect(fresh.appUrl, 'identity'))
  const drop = async () => {
    await db.destroy()
    await fresh.drop()
  }
  return { ...fresh, db, drop }
}

/** A working morning by the real clock, `minutes` after nine. */
export function after(minutes: number): Date {
  return new Date(Date.parse('2026-11-02T09:00:00+08:00') + minutes * 60_000)
}
