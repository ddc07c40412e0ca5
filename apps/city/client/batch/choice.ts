import type { BatchFilter } from '@mingce/domain/batch/events'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import type { CandidateFiling } from './questions.ts'

/** What the address says is asked for: "?filing=…&kind=disclosure_catalog&category=招生管理&q=学区". */
export type Asked = {
  readonly filing: string | null
  readonly kind: DeliverableKind | null
  readonly category: string | null
  readonly search: string
}

/** An item that may be chosen, with its filing. */
export type Candidate = CandidateFiling['items'][number] & Omit<CandidateFiling, 'items'>

export function askedIn(params: URLSearchParams): Asked {
  const kind = deliverableKinds.find((each) => each === params.get('kind')) ?? null
  return { filing: params.get('filing'), kind, category: params.get('category'), search: params.get('q') ?? '' }
}

/** Every candidate that fits what is asked for. */
export function fitting(
  filings: readonly CandidateFiling[],
  { filing, kind, category, search }: Asked,
): readonly Candidate[] {
  const words = search.trim().toLowerCase()
  return filings
    .filter((each) => (filing === null || each.submission === filing) && (kind === null || each.kind === kind))
    .flatMap(({ items, ...of }) => items.map((item) => ({ ...of, ...item })))
    .filter((item) => category === null || item.category === category)
    .filter(({ name }) => words === '' || (name ?? '').toLowerCase().includes(words))
}

export const keyOf = ({ submission, part }: { readonly submission: string; readonly part: string }) =>
  `${submission} ${part}`

/** The choice as it is sent: by filing, each item at the text that stands on the screen. */
export function chosenOf(items: readonly Candidate[]) {
  return [...Map.groupBy(items, ({ submission }) => submission)].map(([submission, own]) => ({
    submission,
    parts: own.map(({ part, digest }) => ({ part, digest })),
  }))
}

export function filterOf(
  { filing, kind, category, search }: Asked,
  items: readonly Candidate[],
  takenOut: number,
): BatchFilter {
  const counties = filing === null ? [] : [...new Set(items.map(({ division }) => division))]
  return {
    ...{ extent: filing === null ? ('city' as const) : ('filing' as const), counties, kind, category },
    ...{ search: search.trim().slice(0, 100) || null, takenOut },
  }
}
