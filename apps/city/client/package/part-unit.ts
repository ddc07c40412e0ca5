import type { DeliverableKind } from '@mingce/domain/round/deliverable'

/** What the parts of a deliverable are counted in: 项 of a catalog, 节 of a plan or summary. */
export function partUnit(kind: DeliverableKind): 'items' | 'sections' {
  return kind === 'disclosure_catalog' ? 'items' : 'sections'
}
