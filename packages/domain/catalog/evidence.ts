import type { Fact } from '../fact.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import type { EvidenceFile } from './evidence-file.ts'
import { largestInCatalog, largestOnItem, mostInCatalog, mostOnItem } from './evidence-limits.ts'
import type { Catalog } from './evolve.ts'

/** A file that supports an item (佐证材料). Its bytes lie elsewhere, under its digest. */
export type Evidence = EvidenceFile & {
  readonly attachment: string
  readonly item: string
  readonly attachedBy: string
  readonly attachedAt: string
  readonly removed: { readonly reason: string; readonly by: string; readonly at: string } | null
  /** Whether it went with the catalog as it was last filed: what the levels above may have. */
  readonly isFiled: boolean
}

export type EvidenceCommand =
  | ({ readonly do: 'attachEvidence'; readonly attachment: string; readonly item: string } & EvidenceFile)
  | { readonly do: 'removeEvidence'; readonly attachment: string; readonly reason: string }

type Command<Do extends EvidenceCommand['do']> = EvidenceCommand & { readonly do: Do }
type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>

/** Evidence is no text: it moves no approval, and whoever attaches it is no editor of the item. */
export function attachEvidence(command: Command<'attachEvidence'>, catalog: Catalog): Outcome {
  const { do: _, ...attached } = command
  const { attachment, item, digest, size } = attached
  const refusal = firstRefusal<CatalogRefusal>(
    () => (catalog.evidence.has(attachment) ? refuse('EVIDENCE_EXISTS', [attachment]) : undefined),
    () => notStanding(catalog, item),
    () => twiceOnItem(catalog, item, digest),
    () => tooMuch(standingEvidence(catalog, item), size, { most: mostOnItem, largest: largestOnItem, on: [item] }),
    () => tooMuch(standingEvidence(catalog), size, { most: mostInCatalog, largest: largestInCatalog }),
  )
  return refusal ?? [{ type: 'EvidenceAttached', ...attached }]
}

/** Its bytes stay, and the log still names them. What hangs on a retired item may be removed too. */
export function removeEvidence({ attachment, reason }: Command<'removeEvidence'>, catalog: Catalog): Outcome {
  const found = catalog.evidence.get(attachment)
  if (!found) return refuse('NO_SUCH_EVIDENCE', [attachment])
  if (found.removed) return refuse('EVIDENCE_ALREADY_REMOVED', [attachment])
  return [{ type: 'EvidenceRemoved', attachment, item: found.item, reason }]
}

/** What stands with an item, or in the whole catalog, in the order in which it came. */
export function standingEvidence(catalog: Catalog, item?: string): readonly Evidence[] {
  const standing = [...catalog.evidence.values()].filter(({ removed }) => removed === null)
  return item === undefined ? standing : standing.filter((each) => each.item === item)
}

export function evidenceAttached(catalog: Catalog, fact: Fact<CatalogEvent & { type: 'EvidenceAttached' }>): Catalog {
  const { type: _, ...attached } = fact.event
  const own = { ...attached, attachedBy: fact.by.account, attachedAt: fact.at, removed: null, isFiled: false }
  return { ...catalog, evidence: new Map(catalog.evidence).set(attached.attachment, own) }
}

export function evidenceRemoved(catalog: Catalog, fact: Fact<CatalogEvent & { type: 'EvidenceRemoved' }>): Catalog {
  const { attachment, reason } = fact.event
  const found = catalog.evidence.get(attachment)
  if (!found) throw new Error(`ledger is broken: evidence ${attachment} was removed before it was attached`)
  const removed = { reason, by: fact.by.account, at: fact.at }
  return { ...catalog, evidence: new Map(catalog.evidence).set(attachment, { ...found, removed }) }
}

/** What stands with the standing items goes with the catalog; whatever was removed since the last filing goes no longer. */
export function evidenceFiled(catalog: Catalog): Catalog['evidence'] {
  const goes = ({ item, removed }: Evidence) => removed === null && catalog.items.get(item)?.retired === null
  return new Map([...catalog.evidence].map(([key, each]) => [key, { ...each, isFiled: goes(each) }]))
}

function notStanding(catalog: Catalog, item: string): Refusal<CatalogRefusal> | undefined {
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  return draft.retired ? refuse('ITEM_ALREADY_RETIRED', [item]) : undefined
}

function twiceOnItem(catalog: Catalog, item: string, digest: string): Refusal<CatalogRefusal> | undefined {
  const same = standingEvidence(catalog, item).find((each) => each.digest === digest)
  return same && refuse('SAME_EVIDENCE_TWICE', [same.attachment])
}

type Limit = { readonly most: number; readonly largest: number; readonly on?: readonly [string] }

function tooMuch(
  standing: readonly Evidence[],
  size: number,
  { most, largest, on }: Limit,
): Refusal<CatalogRefusal> | undefined {
  const bytes = standing.reduce((sum, each) => sum + each.size, size)
  if (standing.length < most && bytes <= largest) return undefined
  return on ? refuse('TOO_MUCH_EVIDENCE_ON_ITEM', on) : refuse('TOO_MUCH_EVIDENCE')
}
