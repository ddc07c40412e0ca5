import { z } from 'zod'
import { extraName } from '../catalog/item.ts'
import { wholeElements } from '../catalog/three-way.ts'
import { guideId, rowId } from '../guide/version-events.ts'
import { id, words } from '../identifiers.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

export const mergeElement = z.union([z.enum(wholeElements), z.templateLiteral(['extra.', extraName])])
const elements = z.array(mergeElement).max(200)

/**
 * From now on the item follows this row of the guide: the elements `taken` say what the row says, `kept` are those that the guide words
 * otherwise and the county kept as its own. A new item was drafted, or an item that the guide has no longer retired (`row` null), by this
 * very act just before.
 */
export const guideUpgradeTaken = z.strictObject({
  type: z.literal('GuideUpgradeTaken'),
  item: id,
  guide: guideId,
  row: rowId.nullable(),
  taken: elements,
  kept: elements,
})

/** The county goes its own way with its reason: an item stays as it is, or a new row gets no item (`item` null). It is not asked again. */
export const guideUpgradeDeclined = z.strictObject({
  type: z.literal('GuideUpgradeDeclined'),
  item: id.nullable(),
  guide: guideId,
  row: rowId.nullable(),
  reason: words,
})
