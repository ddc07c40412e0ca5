import type { CatalogEvent } from '../catalog/events.ts'
import type { Catalog } from '../catalog/evolve.ts'
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

/** The catalog after an answer. What was taken over follows that row from now on; what was retired keeps the row it followed. */
export function guideAnswered(catalog: Catalog, fact: Pick<Fact<Answered>, 'event' | 'at'>): Catalog {
  const { event } = fact
  const guideAnswers = [...catalog.guideAnswers, answerOf(fact)]
  const draft = event.item === null ? undefined : catalog.items.get(event.item)
  if (event.type === 'GuideUpgradeDeclined' || event.row === null || !draft) return { ...catalog, guideAnswers }
  const items = new Map(catalog.items).set(draft.item, { ...draft, guideRow: event.row })
  return { ...catalog, items, guideAnswers }
}

type Answered = Extract<CatalogEvent, { type: 'GuideUpgradeTaken' | 'GuideUpgradeDeclined' }>

function answerOf({ event, at }: Pick<Fact<Answered>, 'event' | 'at'>): GuideAnswer {
  const { item, guide, row } = event
  if (event.type === 'GuideUpgradeDeclined')
    return { answer: 'declined', item, guide, row, taken: [], kept: [], reason: event.reason, at }
  const { taken, kept } = event
  return { answer: 'taken', item, guide, row, taken, kept, reason: null, at }
}
