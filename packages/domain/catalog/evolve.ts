import { borrowed, type Taking } from '../borrowing/takings.ts'
import type { Fact } from '../fact.ts'
import { GrowingMap } from '../growing-map.ts'
import { type GuideAnswer, guideAnswered } from '../guide-upgrade/answers.ts'
import { alsoAdopted, type GuideAdoption, stillAdopted } from './adopt-guide-text.ts'
import { together, withEditorsAgain } from './editors.ts'
import type { CatalogEvent, ItemOrigin, SettledItem } from './events.ts'
import { type Evidence, evidenceAttached, evidenceFiled, evidenceRemoved } from './evidence.ts'
import type { DisclosureItem } from './item.ts'
import { type LawDecline, lawProposalAnswered } from './law-decline.ts'
import { type Descent, itemSplit, itemsMerged, renamed } from './lineage.ts'
import { type LocalNote, localNotesFiled, withLocalNote } from './local-note.ts'
import { reordered } from './order.ts'
import { corrected, type Erratum, type Publication, published, withdrawn } from './publication.ts'

/** An item of the draft. `editors` are the accounts that wrote it since it was last settled; `revision` counts from 1. */
export type DraftItem = {
  readonly item: string
  readonly content: DisclosureItem
  readonly digest: string
  readonly revision: number
  readonly origin: ItemOrigin
  /** The row of the guide that it follows, as the version calls it from which it was drafted or which it took over last; null for none. */
  readonly guideRow: string | null
  /** Elements that say what a guide's row says, because they were taken from it into the standing item. */
  readonly adopted: readonly GuideAdoption[]
  readonly editors: readonly string[]
  /** How it came to be what it is, as it was recorded; `lineageOf` tells what of it still holds. */
  readonly lineage: readonly Descent[]
  readonly retired: { readonly reason: string; readonly successor: string | null } | null
}

export type SettledVersion = {
  readonly version: number
  readonly submission: string
  readonly items: readonly SettledItem[]
  readonly settledAt: string
  /** Who had written each item when it was settled: a settlement that is recalled clears nobody. */
  readonly editors: ReadonlyMap<string, readonly string[]>
}

/**
 * A county's catalog: the draft, item by item in order, and the versions that were settled and published.
 * `texts` holds every content that ever stood in it, by digest, so that any version can be read again.
 */
export type Catalog = {
  readonly items: ReadonlyMap<string, DraftItem>
  readonly texts: GrowingMap<string, DisclosureItem>
  /** Digests of the texts that were ever filed to the city: what the levels above may read. */
  readonly filed: ReadonlySet<string>
  /** The files that support items, by attachment, in the order in which they came; the removed too. */
  readonly evidence: ReadonlyMap<string, Evidence>
  /** 本地化说明, by item: as said last, and as it went with the catalog that was filed last. */
  readonly localNotes: ReadonlyMap<string, LocalNote>
  readonly filedNotes: ReadonlyMap<string, LocalNote>
  /** What was taken from other counties' published items, as it was recorded; `borrowingsOf` tells what of it still holds. */
  readonly takings: readonly Taking[]
  /** What the county answered to versions of the guide, in the order in which it did. */
  readonly guideAnswers: readonly GuideAnswer[]
  /** What the county did not take over after changes of laws, and did not take back. */
  readonly lawDeclines: readonly LawDecline[]
  readonly lockedBy: string | null
  readonly settled: readonly SettledVersion[]
  /** The highest version number ever given; a recalled one is not given again. */
  readonly lastVersion: number
  /** Every publication in the order in which they were recorded, the withdrawn too. */
  readonly published: readonly Publication[]
  readonly errata: readonly Erratum[]
}

export const emptyCatalog: Catalog = {
  items: new Map(),
  texts: GrowingMap.empty(),
  filed: new Set(),
  evidence: new Map(),
  localNotes: new Map(),
  filedNotes: new Map(),
  takings: [],
  guideAnswers: [],
  lawDeclines: [],
  lockedBy: null,
  settled: [],
  lastVersion: 0,
  published: [],
  errata: [],
}

const asDrafted = { revision: 1, adopted: [], lineage: [], retired: null } as const

export function evolveCatalog(catalog: Catalog, fact: Fact<CatalogEvent>): Catalog {
  const { event, by, at } = fact
  switch (event.type) {
    case 'ItemDrafted': {
      const { type: _, ...drafted } = event
      return written(catalog, { ...drafted, ...asDrafted, guideRow: rowIn(event.origin), editors: [by.account] })
    }
    case 'ItemRevised': {
      const now = revised(itemOf(catalog, event.item), event)
      // While the draft is locked only a consented change moves it: the city wrote that text and has read it already.
      if (catalog.lockedBy) return written({ ...catalog, filed: new Set(catalog.filed).add(event.digest) }, now)
      return written(catalog, { ...now, editors: together(now.editors, [by.account]) })
    }
    case 'ItemRenamed': {
      const before = itemOf(catalog, event.item)
      const now = { ...revised(before, event), editors: together(before.editors, [by.account]) }
      return written(catalog, renamed(before, now, { event, by, at }))
    }
    case 'ItemsMerged':
      return itemsMerged(catalog, { event, by, at })
    case 'ItemSplit':
      return itemSplit(catalog, { event, by, at })
    case 'GuideTextAdopted':
      return adopted(catalog, event)
    case 'ItemBorrowed':
    case 'BorrowingKept':
    case 'BorrowingDropped':
      return borrowed(catalog, { ...fact, event })
    case 'GuideUpgradeTaken':
    case 'GuideUpgradeDeclined':
      return guideAnswered(catalog, { event, at })
    case 'LawProposalDeclined':
    case 'LawProposalReopened':
      return lawProposalAnswered(catalog, { event, at })
    case 'ItemRetired':
      return written(catalog, { ...itemOf(catalog, event.item), retired: retiredBy(event) })
    case 'ItemRestored':
      return restored(itemOf(catalog, event.item), catalog, by.account)
    case 'ItemsReordered':
      return { ...catalog, items: reordered(catalog, event.items) }
    case 'CatalogImported':
      return catalog
    case 'CatalogFiled':
      return filed(catalog)
    case 'EvidenceAttached':
      return evidenceAttached(catalog, { ...fact, event })
    case 'EvidenceRemoved':
      return evidenceRemoved(catalog, { ...fact, event })
    case 'LocalNoteGiven':
      return withLocalNote(catalog, { ...fact, event })
    case 'DraftLocked':
      return { ...catalog, lockedBy: event.submission }
    case 'DraftReleased':
      return { ...catalog, lockedBy: null }
    case 'CatalogSettled':
      return settle(catalog, event, at)
    case 'SettlementRecalled':
      return unsettle(catalog, event.version)
    case 'CatalogPublished':
      return published(catalog, { event, at })
    case 'PublicationWithdrawn':
      return withdrawn(catalog, { event, at })
    case 'ErratumIssued':
      return corrected(catalog, { event, at })
  }
}

/** The items of the draft that stand in the catalog, in their order: the retired left out. */
export function standingItems(catalog: Catalog): readonly DraftItem[] {
  return [...catalog.items.values()].filter((each) => each.retired === null)
}

/** The version settled last, or undefined before the first. */
export function lastSettled(catalog: Catalog): SettledVersion | undefined {
  return catalog.settled.at(-1)
}

function rowIn({ kind, ref }: ItemOrigin): string | null {
  return kind === 'guide' ? ref : null
}

function adopted(catalog: Catalog, { type: _, item, ...now }: CatalogEvent & { type: 'GuideTextAdopted' }): Catalog {
  const before = itemOf(catalog, item)
  return written(catalog, { ...before, adopted: alsoAdopted(before.adopted, now) })
}

function restored(before: DraftItem, catalog: Catalog, account: string): Catalog {
  return written(catalog, { ...before, retired: null, editors: together(before.editors, [account]) })
}

function retiredBy({ reason, successor }: CatalogEvent & { type: 'ItemRetired' }): DraftItem['retired'] {
  return { reason, successor }
}

function revised(before: DraftItem, { content, digest }: Pick<DraftItem, 'content' | 'digest'>): DraftItem {
  const adopted = stillAdopted(before.adopted, before.content, content)
  return { ...before, content, digest, adopted, revision: before.revision + 1 }
}

function written(catalog: Catalog, draft: DraftItem): Catalog {
  const items = new Map(catalog.items).set(draft.item, draft)
  return { ...catalog, items, texts: catalog.texts.with(draft.digest, draft.content) }
}

function filed(catalog: Catalog): Catalog {
  const texts = standingItems(catalog).map((each) => each.digest)
  const filedNotes = localNotesFiled(catalog)
  return { ...catalog, filed: new Set([...catalog.filed, ...texts]), evidence: evidenceFiled(catalog), filedNotes }
}

function settle(catalog: Catalog, event: CatalogEvent & { type: 'CatalogSettled' }, settledAt: string): Catalog {
  const { version, submission, items } = event
  const draft = new Map(catalog.items)
  const editors = new Map<string, readonly string[]>()
  for (const { item, digest } of items) {
    const each = itemOf(catalog, item)
    if (each.digest !== digest) continue
    editors.set(item, each.editors)
    draft.set(item, { ...each, editors: [] })
  }
  const settled = [...catalog.settled, { version, submission, items, settledAt, editors }]
  return { ...catalog, items: draft, lockedBy: null, settled, lastVersion: version }
}

function unsettle(catalog: Catalog, version: number): Catalog {
  const recalled = catalog.settled.find((each) => each.version === version)
  if (!recalled) throw new Error(`ledger is broken: version ${version} was recalled before it was settled`)
  const items = withEditorsAgain(catalog.items, recalled)
  return { ...catalog, items, settled: catalog.settled.filter((each) => each !== recalled) }
}

function itemOf(catalog: Catalog, item: string): DraftItem {
  const found = catalog.items.get(item)
  if (!found) throw new Error(`ledger is broken: item ${item} was changed before it was drafted`)
  return found
}
