import { identityMigrations } from '@mingce/identity/migrations'
import { migrate } from '@mingce/ledger/migrate'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { noticesMigrations } from '@mingce/notices/migrations'

/** Brings every package's tables up to date, as their owner. Projections make their own, from the ledger. */
export function migrateAll(ownerUrl: string): Promise<void> {
  return migrate(ownerUrl, [...ledgerMigrations, ...identityMigrations, ...noticesMigrations])
}
