import { dayOf } from '../day.ts'
import type { Filing } from '../joint-package/evolve.ts'
import { receiptOf } from '../joint-package/receipt.ts'
import type { DocumentKind } from '../round/section-template.ts'

/** Where a city's own document (市（州）本级) stands as the province knows it. */
export type OwnState = 'not_filed' | 'excepted' | 'reported' | 'confirmed'

/** 市（州）本级: one document that a city owes itself. It is no county's, and no count of counties holds it. Days are `"2021-09-17"`. */
export type OwnCell = {
  readonly division: string
  readonly kind: DocumentKind
  readonly state: OwnState
  readonly reportedOn: string | null
  readonly receivedOn: string | null
  /** Why it did not come with the package; null where it did, or nothing was said. */
  readonly reason: string | null
}

/** When it went up here, and when it really came, on paper or here, UTC, null while it did not; and the receipts of the package it belongs to. */
export type OwnProgress = {
  readonly enclosedAt: string | null
  readonly reportedAt: string | null
  readonly receipts: Filing['receipts']
  readonly reason: string | null
}

/** What was filed after the receipt of its package was confirmed stands as filed: that receipt was not for it. */
export function ownProgress(progress: OwnProgress): Omit<OwnCell, 'division' | 'kind'> {
  const { enclosedAt, reportedAt, receipts, reason } = progress
  if (enclosedAt === null)
    return { state: reason === null ? 'not_filed' : 'excepted', reportedOn: null, receivedOn: null, reason }
  const receipt = receiptOf({ receipts }, enclosedAt)
  const days = { reportedOn: dayOf(reportedAt ?? enclosedAt), receivedOn: receipt && dayOf(receipt.at) }
  return { state: receipt ? 'confirmed' : 'reported', ...days, reason }
}

/** How many documents the cities owe themselves, and how far they have come. */
export type OwnTally = {
  readonly owed: number
  readonly reported: number
  readonly received: number
  readonly excepted: number
}

export function ownTally(cells: readonly Pick<OwnCell, 'state' | 'reportedOn' | 'receivedOn'>[]): OwnTally {
  return {
    owed: cells.length,
    reported: cells.filter(({ reportedOn }) => reportedOn !== null).length,
    received: cells.filter(({ receivedOn }) => receivedOn !== null).length,
    excepted: cells.filter(({ state }) => state === 'excepted').length,
  }
}
