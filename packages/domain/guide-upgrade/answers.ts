import type { CatalogEvent } from '../catalog/events.ts'
import type { MergeElement } from '../catalog/three-way.ts'
import type { Fact } from '../fact.ts'

/** What a county answered to a version of the guide, about an item, a new row, or both. */
export type GuideAnswer = {
  readonly answer: 'taken' | 'declined'
  readonly item: string | null
  readonly guide: string
  readonly row: string | null
  readonly taken: readonly MergeElement[]
  readonly kept: readonly MergeElement[]
  readonly reason: string | null
  readonly at: string
}

type Answered = Extract<CatalogEvent, { type: 'GuideUpgradeTaken' | 'GuideUpgradeDeclined' }>

export function answerOf({ event, at }: Pick<Fact<Answered>, 'event' | 'at'>): GuideAnswer {
  const { item, guide, row } = event
  if (event.type === 'GuideUpgradeDeclined')
    return { answer: 'declined', item, guide, row, taken: [], kept: [], reason: event.reason, at }
  const { taken, kept } = event
  return { answer: 'taken', item, guide, row, taken, kept, reason: null, at }
}
