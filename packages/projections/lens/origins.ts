import type { CatalogEvent, ItemOrigin } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { folding, type Standing, table, under } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** From which row of the guide a county took an item; read above the county once some text of the item was filed. */
export type ItemOriginRow = Standing & { readonly guideRow: string }

export const originTables = {
  itemOrigin: table<ItemOriginRow>({ guideRow: 'text' }, { indexes: [['guideRow']] }),
} as const

type Taken = { readonly catalog: Catalog; readonly filed: ReadonlySet<string> }

const sameOrigin = remembering<ItemOrigin, ItemOriginRow>()

export const originSource = folding<Taken, CatalogEvent>({
  covers: under('catalog'),
  initial: { catalog: emptyCatalog, filed: new Set() },
  evolve(before, fact) {
    const catalog = evolveCatalog(before.catalog, fact)
    if (fact.event.type !== 'CatalogFiled') return { ...before, catalog }
    const standing = [...catalog.items.values()].filter(({ retired }) => retired === null)
    return { catalog, filed: new Set([...before.filed, ...standing.map(({ item }) => item)]) }
  },
  rows(stream, { catalog, filed }) {
    const division = stream.slice('catalog/'.length)
    return {
      itemOrigin: [...catalog.items.values()].flatMap((draft) => {
        const { kind, ref } = draft.origin
        if (kind !== 'guide' || ref === null) return []
        const height = filed.has(draft.item) ? 2 : 0
        return sameOrigin(draft.origin, [division, draft.item, height], () => ({
          ...{ key: draft.item, division, height, guideRow: ref },
        }))
      }),
    }
  },
})
