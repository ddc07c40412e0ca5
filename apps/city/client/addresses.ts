import { parseDivision } from '@mingce/domain/authority/division'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { Place } from '@mingce/ui/workbench/workbench-sent'
import type { FilingName } from './questions.ts'

/** Where a county's filing is examined: "/filing/2021-pilot/510113/disclosure_catalog/1". */
export function filingAddress(filing: Omit<FilingName, 'division'> & { readonly division: string }): string {
  const { round, division, kind, n } = filing
  return `/filing/${round}/${division}/${kind}/${n}`
}

/** The filing that a submission's stream names, at one of its parts where one is named. */
export function streamAddress(stream: string, part: string | null = null): string {
  const address = filingAddress(parseSubmissionStream(stream))
  return part === null ? address : `${address}?part=${part}`
}

/** Where the joint package of a round is put together, at one of its deliverables. */
export function packageAddress(round: string, kind?: DeliverableKind): string {
  return kind ? `/package/${round}?kind=${kind}` : `/package/${round}`
}

/** Where a waiting matter is worked on: a joint package where it is put together, a county's filing where it is examined. */
export function queuedAddress({ stream, round, division, kind, n }: Place): string {
  return stream.startsWith('package/') ? packageAddress(round, kind) : filingAddress({ round, division, kind, n })
}

/** Where items are passed together: of all filings, or of one. */
export function batchChoiceAddress(submission?: string): string {
  return submission ? `/batch?filing=${encodeURIComponent(submission)}` : '/batch'
}

/** Where whole documents are settled together. */
export function settlementChoiceAddress(): string {
  return '/batch/settle'
}

/** Where a batch stands: its sample, its run, its results. */
export function batchAddress(batch: string): string {
  return `/batch/${batch}`
}

/** Where everything stands that the counties filed for record. */
export function recordsAddress(): string {
  return '/records'
}

/** Where it stands what changes of laws ask of the counties. */
export const lawSweepsAddress = '/law-changes'

/** One change of one law: "/law-changes/education/2". */
export function lawSweepAddress(law: string, change: number): string {
  return `${lawSweepsAddress}/${law}/${change}`
}

/** Where the city writes and signs the plan or summary it owes itself. */
export function ownAddress(round: string, kind: DeliverableKind): string {
  return `/own/${round}/${kind}`
}

/** Where the notice of a round is passed on. */
export function relayAddress(round: string): string {
  return `/relay/${round}`
}

type Params = Readonly<Partial<Record<'round' | 'division' | 'kind' | 'n', string>>>

/** The filing an address names; undefined when it names none. */
export function filingOfParams({ round, division, kind, n }: Params): FilingName | undefined {
  const known = deliverableKind(kind)
  if (!round || !known || !/^[1-9]\d{0,2}$/.test(n ?? '')) return undefined
  try {
    return { round, division: parseDivision(division ?? ''), kind: known, n: Number(n) }
  } catch {
    return undefined
  }
}

/** A deliverable as an address names it. */
export function deliverableKind(text: string | null | undefined): DeliverableKind | undefined {
  return deliverableKinds.find((each) => each === text)
}

/** Where what was asked and noted before the filings of a round stands. */
export function notesAddress(round: string): string {
  return `/before-filing/${round}`
}

/** The round of which an address within the app speaks; undefined for the workbench. */
export function roundOfPath(path: string): string | undefined {
  return /^\/(?:filing|package|own|relay|before-filing)\/([a-z0-9-]+)/.exec(path)?.[1]
}

/** 亮点库. */
export const libraryAddress = '/library'
