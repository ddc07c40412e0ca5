import { type Asking, asPublic } from '@mingce/projections/asking'
import type { Kysely } from 'kysely'

/** Asks the register as the public, who sees nothing else. */
export type Reader = <Answer>(ask: (tx: Asking) => Promise<Answer>) => Promise<Answer>

export function createReader(register: Kysely<unknown>): Reader {
  return (ask) => asPublic(register, ask)
}
