import type { Migration } from './migrate.ts'
import { roles } from './migrations/0001-roles.ts'
import { event } from './migrations/0002-event.ts'
import { append } from './migrations/0003-append.ts'
import { reach } from './migrations/0004-reach.ts'
import { appendAtOnce } from './migrations/0005-append-at-once.ts'
import { tree } from './migrations/0006-tree.ts'
import { cosignature } from './migrations/0007-cosignature.ts'
import { redaction } from './migrations/0008-redaction.ts'
import { announcements } from './migrations/0009-announcements.ts'
import { loneEvent } from './migrations/0010-lone-event.ts'
import { loneEventAtOnce } from './migrations/0011-lone-event-at-once.ts'

/** Everything in schema `ledger`, and the empty schema `projections`. Forward only. */
export const ledgerMigrations: readonly Migration[] = [
  { name: 'ledger/0001-roles', up: roles },
  { name: 'ledger/0002-event', up: event },
  { name: 'ledger/0003-append', up: append },
  { name: 'ledger/0004-reach', up: reach },
  { name: 'ledger/0005-append-at-once', up: appendAtOnce },
  { name: 'ledger/0006-tree', up: tree },
  { name: 'ledger/0007-cosignature', up: cosignature },
  { name: 'ledger/0008-redaction', up: redaction },
  { name: 'ledger/0009-announcements', up: announcements },
  { name: 'ledger/0010-lone-event', up: loneEvent },
  { name: 'ledger/0011-lone-event-at-once', up: loneEventAtOnce },
]
