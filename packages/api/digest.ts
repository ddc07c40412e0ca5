import { hash } from 'node:crypto'
import { canonicalize } from '@mingce/proof/canonical'

/** SHA-256 of the canonical JSON of a value, as 64 hex digits: how texts, items and commands are named. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalize(value), 'hex')
}
