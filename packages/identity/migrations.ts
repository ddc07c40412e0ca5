import type { Migration } from '@mingce/ledger/migrate'
import { accounts } from './migrations/0001-accounts.ts'
import { sessions } from './migrations/0002-sessions.ts'
import { lockOuts } from './migrations/0003-lock-outs.ts'
import { accessLog } from './migrations/0004-access-log.ts'
import { preferences } from './migrations/0005-preferences.ts'
import { readingMarks } from './migrations/0006-reading-marks.ts'
import { notices } from './migrations/0007-notices.ts'

/** Everything in schema `identity`, for the role `mingce_identity` alone. After the ledger's, which make the role. */
export const identityMigrations: readonly Migration[] = [
  { name: 'identity/0001-accounts', up: accounts },
  { name: 'identity/0002-sessions', up: sessions },
  { name: 'identity/0003-lock-outs', up: lockOuts },
  { name: 'identity/0004-access-log', up: accessLog },
  { name: 'identity/0005-preferences', up: preferences },
  { name: 'identity/0006-reading-marks', up: readingMarks },
  { name: 'identity/0007-notices', up: notices },
]
