import type { CatalogEvent, SettledItem } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog, standingItems } from '@mingce/domain/catalog/evolve'
import type { Fact } from '@mingce/domain/fact'
import { folding, type Projection, under } from '../definition.ts'
import { draftRows, draftTables } from './draft.ts'
import { evidenceRows, evidenceTables } from './evidence.ts'
import { peerRows, peerTables } from './peers.ts'
import { versionRows, versionTables } from './versions.ts'

type Filed = { readonly catalog: Catalog; readonly filed: readonly SettledItem[] }

/** The county's draft, the files that support it, every text, the settled versions, and what may be compared between counties. */
export const catalogProjection: Projection = {
  name: 'catalog',
  revision: 2,
  tables: { ...draftTables, ...evidenceTables, ...versionTables, ...peerTables },
  sources: [
    folding<Filed, CatalogEvent>({
      covers: under('catalog'),
      initial: { catalog: emptyCatalog, filed: [] },
      evolve: evolveFiled,
      rows(stream, { catalog, filed }) {
        const division = stream.slice('catalog/'.length)
        return {
          ...draftRows(division, catalog),
          ...evidenceRows(division, catalog),
          ...versionRows(division, catalog),
          ...peerRows(division, catalog, filed),
        }
      },
    }),
  ],
}

function evolveFiled({ catalog, filed }: Filed, fact: Fact<CatalogEvent>): Filed {
  const { event } = fact
  const after = evolveCatalog(catalog, fact)
  if (event.type === 'CatalogFiled')
    return { catalog: after, filed: standingItems(after).map(({ item, digest }) => ({ item, digest })) }
  const consented = event.type === 'ItemRevised' && catalog.lockedBy !== null
  if (!consented) return { catalog: after, filed }
  const { item, digest } = event
  return { catalog: after, filed: filed.map((each) => (each.item === item ? { item, digest } : each)) }
}
