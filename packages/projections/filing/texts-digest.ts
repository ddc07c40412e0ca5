import { hash } from 'node:crypto'
import { textsThatTravel } from '@mingce/domain/joint-package/member-texts'
import type { Submission } from '@mingce/domain/submission/state'

/** By what a joint package names the texts of a filing that travel with it: SHA-256, 64 hex digits. */
export function textsDigestOf(submission: Submission): string {
  return hash('sha256', textsThatTravel(submission), 'hex')
}
