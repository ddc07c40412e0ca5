import type { Actor } from '../authority/actor.ts'
import { type BorrowingCommand, type BorrowingRefusal, decideBorrowing } from '../borrowing/borrow.ts'
import type { GuideChain } from '../guide/chain.ts'
import type { Guide } from '../guide/evolve.ts'
import { decideGuideUpgrade, type GuideUpgradeCommand, type GuideUpgradeRefusal } from '../guide-upgrade/decide.ts'
import type { RegisteredLaw } from '../law/evolve.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { type GuideAdoption, notInGuide } from './adopt-guide-text.ts'
import type { CatalogEvent, ItemOrigin } from './events.ts'
import { attachEvidence, type EvidenceCommand, removeEvidence } from './evidence.ts'
import type { Catalog } from './evolve.ts'
import { type ImportedRow, importRows } from './import-rows.ts'
import type { DisclosureItem } from './item.ts'
import { decideLawDecline, type LawDeclineCommand, type LawDeclineRefusal } from './law-decline.ts'
import { giveLocalNote, type LocalNoteCommand } from './local-note.ts'
import { decidePublication, type PublicationCommand, type PublicationRefusal } from './publish.ts'
import { reorderItems } from './reorder-items.ts'
import { mergeItems, type ReshapeCommand, renameItem, splitItem } from './reshape.ts'
import { noRoom } from './room.ts'

/** `seen` is the digest of the text that stood on the screen; a text that has moved since is refused as stale. */
export type CatalogCommand =
  | BorrowingCommand
  | EvidenceCommand
  | LocalNoteCommand
  | GuideUpgradeCommand
  | LawDeclineCommand
  | PublicationCommand
  | ReshapeCommand
  | {
      readonly do: 'draftItem'
      readonly item: string
      readonly content: DisclosureItem
      readonly digest: string
      readonly origin: ItemOrigin
    }
  | {
      readonly do: 'reviseItem'
      readonly item: string
      readonly content: DisclosureItem
      readonly digest: string
      readonly seen: string
      /** What of it was taken from the guide. */
      readonly adopted?: GuideAdoption
    }
  | {
      readonly do: 'retireItem'
      readonly item: string
      readonly reason: string
      readonly successor: string | null
      readonly seen: string
    }
  | { readonly do: 'restoreItem'; readonly item: string; readonly reason: string; readonly seen: string }
  | { readonly do: 'reorderItems'; readonly items: readonly string[]; readonly seen: readonly string[] }
  | {
      readonly do: 'importCatalog'
      readonly fileName: string
      readonly fileDigest: string
      readonly doubts: number
      readonly rows: readonly ImportedRow[]
    }

export type CatalogRefusal =
  | BorrowingRefusal
  | PublicationRefusal
  | GuideUpgradeRefusal
  | LawDeclineRefusal
  | 'NOT_YOUR_CATALOG'
  | 'ONLY_COUNTY_POSTS'
  | 'LOCKED_FOR_REVIEW'
  | 'ITEM_EXISTS'
  | 'NO_SUCH_ITEM'
  | 'ITEM_ALREADY_RETIRED'
  | 'ITEM_NOT_RETIRED'
  | 'NO_SUCH_SUCCESSOR'
  | 'STALE_ORDER'
  | 'STALE_TEXT'
  | 'NOTHING_CHANGED'
  | 'NO_SUCH_GUIDE_ROW'
  | 'NOT_GUIDE_TEXT'
  | 'NOT_A_RENAME'
  | 'SAME_NAME_TWICE'
  | 'TOO_FEW_TO_MERGE'
  | 'TOO_FEW_PARTS'
  | 'SAME_ITEM_TWICE'
  | 'TOO_MANY_ITEMS'
  | 'EVIDENCE_EXISTS'
  | 'NO_SUCH_EVIDENCE'
  | 'EVIDENCE_ALREADY_REMOVED'
  | 'SAME_EVIDENCE_TWICE'
  | 'TOO_MUCH_EVIDENCE_ON_ITEM'
  | 'TOO_MUCH_EVIDENCE'

export type CatalogContext = {
  readonly actor: Actor
  readonly division: string
  /** Today in Asia/Shanghai, `"2021-10-14"`. */
  readonly today: string
  /** The guide that the command says its words are from. */
  readonly guide?: Pick<Guide, 'rows'> | undefined
  /** The versions of the guide that the command names. */
  readonly chain?: GuideChain | undefined
  /** The catalog of the county that the command says it borrows from. */
  readonly source?: Catalog | undefined
  /** The registry of laws, where the command answers what a change of one of them proposes. */
  readonly laws?: readonly RegisteredLaw[] | undefined
}

/**
 * What a county may do to its own catalog.
 *
 * The draft is locked while the city examines a filing made from it; a settled version is never touched by an edit,
 * and stays in force until the county publishes a newer one.
 *
 * @returns the events to record, in order; or the refusal, and then nothing is recorded
 */
export function decideCatalog(
  command: CatalogCommand,
  catalog: Catalog,
  context: CatalogContext,
): readonly CatalogEvent[] | Refusal<CatalogRefusal> {
  const { actor, division } = context
  if (actor.level !== 'county') return refuse('ONLY_COUNTY_POSTS')
  if (actor.authority !== division) return refuse('NOT_YOUR_CATALOG')
  if (command.do === 'publish' || command.do === 'withdrawPublication' || command.do === 'issueErratum')
    return decidePublication(command, catalog, context)
  if (catalog.lockedBy) return refuse('LOCKED_FOR_REVIEW', [catalog.lockedBy])
  switch (command.do) {
    case 'draftItem':
      return draftItem(command, catalog)
    case 'reviseItem':
      return reviseItem(command, catalog, context.guide)
    case 'retireItem':
      return retireItem(command, catalog)
    case 'restoreItem':
      return restoreItem(command, catalog)
    case 'reorderItems':
      return reorderItems(command, catalog)
    case 'renameItem':
      return renameItem(command, catalog)
    case 'mergeItems':
      return mergeItems(command, catalog)
    case 'splitItem':
      return splitItem(command, catalog)
    case 'importCatalog':
      return importRows(command, catalog)
    case 'borrowItem':
    case 'borrowText':
    case 'keepBorrowing':
    case 'dropBorrowing':
      return decideBorrowing(command, catalog, context)
    case 'attachEvidence':
      return attachEvidence(command, catalog)
    case 'removeEvidence':
      return removeEvidence(command, catalog)
    case 'giveLocalNote':
      return giveLocalNote(command, catalog)
    case 'takeGuideUpgrade':
    case 'declineGuideUpgrade':
      return decideGuideUpgrade(command, catalog, context.chain ?? [])
    case 'declineLawProposal':
    case 'reopenLawProposal':
      return decideLawDecline(command, catalog, context)
  }
}

type Command<Do extends CatalogCommand['do']> = CatalogCommand & { readonly do: Do }
type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>

function draftItem({ item, content, digest, origin }: Command<'draftItem'>, catalog: Catalog): Outcome {
  if (catalog.items.has(item)) return refuse('ITEM_EXISTS', [item])
  return noRoom(catalog, 1) ?? [{ type: 'ItemDrafted', item, content, digest, origin }]
}

function reviseItem(command: Command<'reviseItem'>, catalog: Catalog, guide: CatalogContext['guide']): Outcome {
  const { item, content, digest, seen, adopted } = command
  const refusal = firstRefusal(
    () => notStanding(catalog, item),
    () => stale(catalog, item, seen),
    () => (catalog.items.get(item)?.digest === digest ? refuse('NOTHING_CHANGED', [item]) : undefined),
    () => adopted && notInGuide(adopted, content, guide),
  )
  if (refusal) return refusal
  const revised = { type: 'ItemRevised', item, content, digest } as const
  return adopted ? [revised, { type: 'GuideTextAdopted', item, ...adopted }] : [revised]
}

function retireItem({ item, reason, successor, seen }: Command<'retireItem'>, catalog: Catalog): Outcome {
  const refusal = firstRefusal(
    () => notStanding(catalog, item),
    () => stale(catalog, item, seen),
    () => missingSuccessor(catalog, item, successor),
  )
  return refusal ?? [{ type: 'ItemRetired', item, reason, successor }]
}

function restoreItem({ item, reason, seen }: Command<'restoreItem'>, catalog: Catalog): Outcome {
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  if (!draft.retired) return refuse('ITEM_NOT_RETIRED', [item])
  return stale(catalog, item, seen) ?? noRoom(catalog, 1) ?? [{ type: 'ItemRestored', item, reason }]
}

function notStanding(catalog: Catalog, item: string): Refusal<CatalogRefusal> | undefined {
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  return draft.retired ? refuse('ITEM_ALREADY_RETIRED', [item]) : undefined
}

function stale(catalog: Catalog, item: string, seen: string): Refusal<CatalogRefusal> | undefined {
  return catalog.items.get(item)?.digest === seen ? undefined : refuse('STALE_TEXT', [item])
}

function missingSuccessor(
  catalog: Catalog,
  item: string,
  successor: string | null,
): Refusal<CatalogRefusal> | undefined {
  if (successor === null) return undefined
  const stands = successor !== item && catalog.items.get(successor)?.retired === null
  return stands ? undefined : refuse('NO_SUCH_SUCCESSOR', [successor])
}
