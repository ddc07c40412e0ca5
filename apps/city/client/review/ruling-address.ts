import { parseSubmissionStream } from '@mingce/domain/streams'
import { filingAddress } from '../addresses.ts'

/** Where a ruling was given: its part on the desk of its filing. */
export function rulingAddress({ stream, part }: { readonly stream: string; readonly part: string }): string {
  return `${filingAddress(parseSubmissionStream(stream))}?part=${encodeURIComponent(part)}`
}
