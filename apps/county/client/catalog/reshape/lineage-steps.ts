import type { LineageStep } from '@mingce/ui/lineage'
import type { Draft, DraftItem } from '../../questions.ts'

/** How an item of the draft came to be what it is, its parts under the names they have now. */
export function lineageSteps({ items }: Draft, { lineage }: DraftItem): readonly LineageStep[] {
  const names = new Map(items.map(({ item, content }) => [item, content]))
  return lineage.map((step): LineageStep => {
    if (step.as !== 'divided') return step
    const into = step.into.flatMap((item) => {
      const content = names.get(item)
      return content ? [{ names: content }] : []
    })
    return { as: 'divided', into, reason: step.reason }
  })
}

/** The item that took up a retired one; undefined for one that was retired otherwise. */
export function mergedInto({ items }: Draft, row: DraftItem): DraftItem | undefined {
  const successor = items.find(({ item }) => item === row.retired?.successor)
  const took = successor?.lineage.some(
    (step) => step.as === 'merged' && step.from.some(({ item }) => item === row.item),
  )
  return took ? successor : undefined
}
