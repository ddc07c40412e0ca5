import { blankItem } from '../../catalog/blank-item.ts'
import type { DisclosureItem } from '../../catalog/item.ts'
import { registerGuide2019 } from '../../guide/guide-2019.ts'
import { corpusOf } from './corpus.ts'
import type { LensItem } from './item.ts'
import data from './labelled-pairs.json' with { type: 'json' }
import { measureItem, type SimilarityFinding } from './measure.ts'

export type Label = 'copied_from_guide' | 'copied_from_each_other' | 'expected' | 'own' | 'borrowed'

type Side = {
  readonly catalog: string
  readonly row: number
  readonly element: string
  readonly lines: readonly string[]
  readonly made?: boolean
}

/** Two texts, or a text and its row of the guide, with what a reader called it and why. */
export type LabelledPair = {
  readonly number: number
  readonly label: Label
  readonly item: Side
  readonly other: Side | null
  readonly guideRow: string | null
  readonly attributed: boolean
  readonly reason: string
}

export const labelledPairs = data.pairs as readonly LabelledPair[]

/** The half on which thresholds were chosen: odd numbers. The even ones were only tested on. */
export const isForChoosing = ({ number }: LabelledPair) => number % 2 === 1

const guide = registerGuide2019.rows

/** What the lens says of the first text of a pair. */
export function foundOf({ item, other, guideRow, attributed }: LabelledPair): SimilarityFinding {
  const row = guide.filter((each) => each.row === guideRow)
  const there = other && lensItem('there', other, guideRow)
  const here = lensItem('here', item, guideRow)
  const attributions = [{ division: 'there', itemCode: 'item' }]
  return measureItem(corpusOf(there ? [there] : [], row), attributed ? { ...here, attributions } : here).finding
}

function lensItem(division: string, { element, lines }: Side, guideRow: string | null): LensItem {
  const [first = ''] = lines
  const given = {
    contentElements: { contentElements: [...lines] },
    legalBases: { legalBases: [...lines] },
    disclosureTimeLimit: { disclosureTimeLimit: { raw: first, trigger: null, amount: null, unit: null } },
    disclosingBody: { disclosingBody: first },
    channels: { channels: [...lines] as DisclosureItem['channels'] },
  }[element]
  return { division, item: 'item', guideRow, text: { ...empty, ...given } }
}

const empty: DisclosureItem = { ...blankItem, category: '事项', name: '事项' }
