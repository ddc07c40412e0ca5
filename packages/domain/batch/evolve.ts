import type { Fact } from '../fact.ts'
import type { BatchEvent, BatchFilter, Settlement } from './events.ts'

/** 通过 · 跳过 (someone had given an opinion) · 冲突: what came of an item, and why, by code. */
export type BatchResult = {
  readonly outcome: 'passed' | 'skipped' | 'conflict'
  readonly why: readonly string[]
  readonly attempt: number
}

/** One item that was chosen, at the text that was seen. With flags it is to be looked at by itself, and no batch passes it. */
export type BatchItem = {
  readonly submission: string
  readonly part: string
  readonly digest: string
  readonly flags: readonly string[]
  readonly setAside: { readonly reason: string | null } | null
  readonly result: BatchResult | null
}

/** 批量提出审核意见 on items of any filings of one city, or, with a `settlement`, 批量审定 of whole filings. `items` by `itemKey`, in the order of the filings and of their items. */
export type Batch = {
  readonly stage: 'none' | 'prepared' | 'running' | 'finished'
  readonly filter: BatchFilter | null
  readonly guide: string | null
  readonly seed: string | null
  readonly settlement: Settlement | null
  readonly by: string | null
  readonly preparedAt: string | null
  readonly items: ReadonlyMap<string, BatchItem>
  /** By `itemKey`, in the order in which they were drawn. */
  readonly sample: readonly string[]
  readonly opened: ReadonlySet<string>
  /** How often it was started, and which filings were tried since. */
  readonly attempt: number
  readonly tried: ReadonlySet<string>
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

export const unprepared: Batch = {
  stage: 'none',
  filter: null,
  guide: null,
  seed: null,
  settlement: null,
  by: null,
  preparedAt: null,
  items: new Map(),
  sample: [],
  opened: new Set(),
  attempt: 0,
  tried: new Set(),
  startedAt: null,
  finishedAt: null,
}

export type ItemName = { readonly submission: string; readonly part: string }

/** "submission/2021-pilot/510113/disclosure_catalog/1 7f0c…" */
export function itemKey({ submission, part }: ItemName): string {
  return `${submission} ${part}`
}

export function evolveBatch(batch: Batch, { event, by, at }: Fact<BatchEvent>): Batch {
  switch (event.type) {
    case 'BatchPrepared': {
      const { filter, guide, seed, sample, settlement } = event
      const asked = { filter, guide, seed, settlement, sample: sample.map(itemKey) }
      return { ...batch, ...asked, stage: 'prepared', by: by.account, preparedAt: at }
    }
    case 'BatchFilingSelected':
      return selected(batch, event)
    case 'BatchSampleOpened':
      return { ...batch, opened: new Set(batch.opened).add(itemKey(event)) }
    case 'BatchItemSetAside':
      return setAside(batch, event)
    case 'BatchStarted':
      return { ...batch, stage: 'running', attempt: event.attempt, tried: new Set(), startedAt: at, finishedAt: null }
    case 'BatchFilingReviewed':
      return reviewed(batch, event)
    case 'BatchFinished':
      return { ...batch, stage: 'finished', finishedAt: at }
  }
}

type Event<Type extends BatchEvent['type']> = BatchEvent & { readonly type: Type }

function selected(batch: Batch, { submission, items }: Event<'BatchFilingSelected'>): Batch {
  const added = items.map((item) => ({ submission, ...item, setAside: null, result: null }))
  return { ...batch, items: new Map([...batch.items, ...added.map((item) => [itemKey(item), item] as const)]) }
}

function reviewed(batch: Batch, event: Event<'BatchFilingReviewed'>): Batch {
  const { submission, attempt, passed, skipped, conflicts } = event
  const items = new Map(batch.items)
  const told = [
    ...passed.map((part) => ({ part, why: [], outcome: 'passed' as const })),
    ...skipped.map((left) => ({ ...left, outcome: 'skipped' as const })),
    ...conflicts.map((left) => ({ ...left, outcome: 'conflict' as const })),
  ]
  for (const { part, outcome, why } of told) {
    const key = itemKey({ submission, part })
    items.set(key, { ...itemOf(batch, key), result: { outcome, why, attempt } })
  }
  return { ...batch, items, tried: new Set(batch.tried).add(submission) }
}

/** A document is signed whole or not at all: with one of its items it is taken out of a settlement. */
function setAside(batch: Batch, event: Event<'BatchItemSetAside'>): Batch {
  const named = itemKey(event)
  const { reason } = event
  const items = new Map(batch.items).set(named, { ...itemOf(batch, named), setAside: { reason } })
  if (!batch.settlement) return { ...batch, items }
  for (const [key, item] of items)
    if (item.submission === event.submission) items.set(key, { ...item, setAside: { reason } })
  return { ...batch, items }
}

function itemOf(batch: Batch, key: string): BatchItem {
  const found = batch.items.get(key)
  if (!found) throw new Error(`ledger is broken: ${key} was never chosen for the batch`)
  return found
}

/** Whether a batch may pass an item: nothing speaks against it and nobody took it out. */
export function isPassable({ flags, setAside }: BatchItem): boolean {
  return flags.length === 0 && setAside === null
}

/** What is still to be tried: passable, and neither passed nor skipped yet. */
export function leftToTry(batch: Batch): readonly BatchItem[] {
  return [...batch.items.values()].filter(
    (item) => isPassable(item) && (item.result === null || item.result.outcome === 'conflict'),
  )
}

/** Which of the sample nobody has opened yet, in the order in which they were drawn. */
export function unopenedSample({ sample, opened }: Batch): readonly string[] {
  return sample.filter((key) => !opened.has(key))
}
