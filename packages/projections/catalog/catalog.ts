import type { CatalogEvent, SettledItem } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog, standingItems } from '@mingce/domain/catalog/evolve'
import { toldLineage } from '@mingce/domain/catalog/told-lineage'
import type { Fact } from '@mingce/domain/fact'
import { folding, type Projection, under } from '../definition.ts'
import { borrowingRows, borrowingTables, type FiledBorrowings, filedBorrowings } from './borrowings.ts'
import { citationRows, citationTables } from './citations.ts'
import { draftRows, draftTables } from './draft.ts'
import { evidenceRows, evidenceTables } from './evidence.ts'
import { filedLineageRows, filedLineageTables, type Told } from './filed-lineage.ts'
import { guideAnswerRows, guideAnswerTables } from './guide-answers.ts'
import { lawDeclineRows, lawDeclineTables } from './law-declines.ts'
import { localNoteRows, localNoteTables } from './local-notes.ts'
import { originRows, originTables } from './origins.ts'
import { peerRows, peerTables } from './peers.ts'
import { versionRows, versionTables } from './versions.ts'

type Filed = {
  readonly catalog: Catalog
  readonly filed: readonly SettledItem[]
  /** By which text the city knows each item: as settled last, or as filed first since. */
  readonly known: ReadonlyMap<string, string>
  readonly told: Told | null
  readonly borrowed: FiledBorrowings
  /** The items of which some text was filed. */
  readonly everFiled: ReadonlySet<string>
}

/** The county's draft, the files that support it, every text, the settled versions, and what may be compared between counties. */
export const catalogProjection: Projection = {
  name: 'catalog',
  revision: 14,
  tables: {
    ...draftTables,
    ...evidenceTables,
    ...localNoteTables,
    ...versionTables,
    ...peerTables,
    ...filedLineageTables,
    ...originTables,
    ...guideAnswerTables,
    ...lawDeclineTables,
    ...citationTables,
    ...borrowingTables,
  },
  sources: [
    folding<Filed, CatalogEvent>({
      covers: under('catalog'),
      initial: { catalog: emptyCatalog, filed: [], known: new Map(), told: null, borrowed: null, everFiled: new Set() },
      evolve: evolveFiled,
      rows(stream, { catalog, filed, told, borrowed, everFiled }) {
        const division = stream.slice('catalog/'.length)
        return {
          ...draftRows(division, catalog),
          ...evidenceRows(division, catalog),
          ...localNoteRows(division, catalog),
          ...versionRows(division, catalog),
          ...peerRows(division, catalog, filed),
          ...filedLineageRows(division, told),
          ...originRows(division, catalog, everFiled),
          ...guideAnswerRows(division, catalog),
          ...lawDeclineRows(division, catalog),
          ...citationRows(division, catalog, filed),
          ...borrowingRows(division, catalog, borrowed),
        }
      },
    }),
  ],
}

function evolveFiled(before: Filed, fact: Fact<CatalogEvent>): Filed {
  const { event } = fact
  const catalog = evolveCatalog(before.catalog, fact)
  const now = { ...before, catalog }
  switch (event.type) {
    case 'CatalogFiled':
      return wasFiled(now, event.submission)
    case 'CatalogSettled':
      return { ...now, known: new Map(event.items.map(({ item, digest }) => [item, digest])) }
    case 'ItemRevised':
      return before.catalog.lockedBy === null ? now : { ...now, filed: consented(before.filed, event) }
    default:
      return now
  }
}

function wasFiled(now: Filed, submission: string): Filed {
  const filed = standingItems(now.catalog).map(({ item, digest }) => ({ item, digest }))
  const told = { submission, lineage: toldLineage(now.catalog, now.known) }
  const known = new Map([...filed.map(({ item, digest }) => [item, digest] as const), ...now.known])
  const everFiled = new Set([...now.everFiled, ...filed.map(({ item }) => item)])
  return { ...now, filed, known, told, borrowed: filedBorrowings(now.catalog, submission), everFiled }
}

function consented(filed: readonly SettledItem[], { item, digest }: SettledItem): readonly SettledItem[] {
  return filed.map((each) => (each.item === item ? { item, digest } : each))
}
