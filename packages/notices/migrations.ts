import type { Migration } from '@mingce/ledger/migrate'
import { outbox } from './migrations/0001-outbox.ts'
import { pageLooks } from './migrations/0002-page-looks.ts'

/** Everything in schema `notices`, for the role `mingce_identity`, which works with what lies beside the log. After the ledger's, which make the role. */
export const noticesMigrations: readonly Migration[] = [
  { name: 'notices/0001-outbox', up: outbox },
  { name: 'notices/0002-page-looks', up: pageLooks },
]
