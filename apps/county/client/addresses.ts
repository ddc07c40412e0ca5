import { deliverableKinds } from '@mingce/domain/round/deliverable'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { FilingName } from './questions.ts'

/** Where a filing is opened: "/filing/2021-pilot/disclosure_catalog/1". */
export function filingAddress({ round, kind, n }: FilingName): string {
  return `/filing/${round}/${kind}/${n}`
}

/** One item of a filing, opened to be read. */
export function filedItemAddress(filing: FilingName, item: string): string {
  return `${filingAddress(filing)}?item=${encodeURIComponent(item)}`
}

/** One item of the draft, opened in its form. */
export function draftItemAddress(item: string): string {
  return `/catalog?item=${encodeURIComponent(item)}`
}

/** The filing a stream holds, e.g. the one that locks the draft. */
export function filingOfStream(stream: string): FilingName {
  const { round, kind, n } = parseSubmissionStream(stream)
  return { round, kind, n }
}

/** The filing an address names; undefined when it names none. */
export function filingOfParams({
  round,
  kind,
  n,
}: {
  readonly round?: string | undefined
  readonly kind?: string | undefined
  readonly n?: string | undefined
}): FilingName | undefined {
  const known = deliverableKinds.find((each) => each === kind)
  return round && known && /^[1-9]\d{0,2}$/.test(n ?? '') ? { round, kind: known, n: Number(n) } : undefined
}

/** Where what was asked and noted before the filings of a round stands. */
export function notesAddress(round: string): string {
  return `/before-filing/${round}`
}

/** The round of which an address within the app speaks; undefined for the desk's other pages. */
export function roundOfPath(path: string): string | undefined {
  return /^\/(?:filing|before-filing)\/([a-z0-9-]+)/.exec(path)?.[1]
}
