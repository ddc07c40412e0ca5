import type { Office } from '@mingce/domain/authority/jurisdiction'
import { latestFirst } from '@mingce/domain/in-order-of'
import { askingChanges } from '@mingce/domain/law/change'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import {
  type ChangedLaw,
  type CitingTexts,
  citesFormer,
  type ItemProposal,
  proposalOn,
} from '@mingce/domain/law/proposal'
import { type SweepStep, stepOf, sweepSteps } from '@mingce/domain/law/sweep'
import type { Asking } from '../asking.ts'
import { type CitationRow, citationsOf } from '../catalog/citations.ts'
import { lawDeclinesOf, type ToldDecline } from '../catalog/law-declines.ts'
import type { Held } from '../definition.ts'
import { registryOf } from './law.ts'

/** An item that cited a law as it was before a change: how far it has come, and how its 公开依据 would read. */
export type SweptItem = {
  readonly division: string
  readonly item: string
  readonly name: string
  /** As the item's newest text within reach has them. */
  readonly legalBases: readonly string[]
  readonly step: SweepStep
  /** Null once nothing is left to be replaced, while the change does not hold yet, and once another one stands in its place. */
  readonly proposal: ItemProposal | null
  /** Why its county did not take it over, and on which day it said so; null where it did not, or the item cites the law so no longer. */
  readonly declined: Pick<ToldDecline, 'reason' | 'declinedOn'> | null
}

export type Sweep = { readonly changed: ChangedLaw; readonly items: readonly SweptItem[] }

/** A change of a law, the day on which it is asked for (`"2021-10-14"`), and the county whose items alone are. */
export type SweepName = {
  readonly law: string
  readonly change: number
  readonly today: string
  readonly division?: string | undefined
}

/** How many items of a county are at each step, and why it declined those it did, each reason once. */
export type SweptCounty = {
  readonly division: string
  readonly steps: Readonly<Record<SweepStep, number>>
  readonly reasons: readonly string[]
}

/** The counties that a sweep touches, by code, each with how far its items have come. */
export function sweptCounties({ items }: Pick<Sweep, 'items'>): readonly SweptCounty[] {
  return [...Map.groupBy(items, ({ division }) => division)].map(([division, own]) => ({
    division,
    steps: Object.fromEntries(
      sweepSteps.map((step) => [step, own.filter((each) => each.step === step).length]),
    ) as SweptCounty['steps'],
    reasons: [...new Set(own.flatMap(({ declined }) => declined?.reason ?? []))],
  }))
}

/**
 * What a change of a law asks of the items within reach: those that cited the law as it was when the change was recorded, or do now.
 *
 * @returns undefined where there is no such law or change, or it was withdrawn
 */
export async function sweepOf(
  tx: Asking,
  office: Office,
  { law: id, change: number, today, division }: SweepName,
): Promise<Sweep | undefined> {
  const registry = await registryOf(tx)
  const law = registry.find((each) => each.id === id)
  const change = law?.changes.find((each) => each.change === number && each.withdrawn === null)
  if (!law || !change) return undefined
  const at = await recordedAt(tx, id, number)
  const [before, now, declines] = await Promise.all([
    citationsOf(tx, office, { at, division }),
    citationsOf(tx, office, { division }),
    lawDeclinesOf(tx, office, { division, law: id }),
  ])
  const changed = { law, change }
  const isOwn = office.level === 'county'
  return { changed, items: sweptItems({ before, now, declines, changed, registry, today, isOwn }) }
}

/** Every item within reach that a change which nobody recorded yet would ask to be reworded. */
export async function wouldBeSwept(
  tx: Asking,
  office: Office,
  { changed, registry }: { readonly changed: ChangedLaw; readonly registry: readonly RegisteredLaw[] },
): Promise<readonly SweptItem[]> {
  const now = await citationsOf(tx, office)
  const today = changed.change.from
  return sweptItems({ before: [], now, declines: [], changed, registry, today, isOwn: office.level === 'county' })
}

/** Every change that asks something of items within reach, now or once it holds, or asked it and was declined; the newest first. */
export async function openSweeps(tx: Asking, office: Office, today: string): Promise<readonly Sweep[]> {
  const registry = await registryOf(tx)
  const changes = registry.flatMap((law) => askingChanges(law, today).map((change) => ({ law, change })))
  if (changes.length === 0) return []
  const [now, declines] = await Promise.all([citationsOf(tx, office), lawDeclinesOf(tx, office)])
  const isOwn = office.level === 'county'
  return changes
    .toSorted(latestFirst(({ change }) => change.recordedAt))
    .map((changed) => ({
      changed,
      items: sweptItems({ before: [], now, declines, changed, registry, today, isOwn }),
    }))
    .filter(({ items }) => items.length > 0)
}

/** What a change of a law leaves for its county to do: so many of its items cite the law as it was and were not answered. */
export type LawWaiting = {
  readonly law: string
  readonly title: string
  readonly change: number
  readonly kind: 'amended' | 'repealed'
  readonly from: string
  readonly count: number
}

/** The changes of which something waits on the county, as it stands in its own draft; none that does not hold yet. */
export function waitingIn(sweeps: readonly Sweep[]): readonly LawWaiting[] {
  return sweeps.flatMap(({ changed: { law, change }, items }) => {
    const count = items.filter(({ proposal, step }) => proposal !== null && step === 'open').length
    const title = law.title ?? law.docNumber ?? law.id
    const { kind, from } = change
    return count === 0 ? [] : [{ law: law.id, title, change: change.change, kind, from, count }]
  })
}

type Swept = {
  readonly before: readonly Held<CitationRow>[]
  readonly now: readonly Held<CitationRow>[]
  readonly declines: readonly ToldDecline[]
  readonly changed: ChangedLaw
  readonly registry: readonly RegisteredLaw[]
  readonly today: string
  readonly isOwn: boolean
}

function sweptItems({ before, now, declines, changed, registry, today, isOwn }: Swept): readonly SweptItem[] {
  const citesIn = memorised((cells) => citesFormer(cells, changed, registry))
  const cites = ({ legalBases, contentLaws }: CitingTexts) => citesIn([...legalBases, ...contentLaws])
  const propose = (texts: CitingTexts) => proposalOn(texts, { ...changed, day: today }, registry) ?? null
  const keyOf = ({ division, item }: Pick<CitationRow, 'division' | 'item'>) => `${division}/${item}`
  const answers = new Map(declines.filter((each) => isOf(each, changed)).map((each) => [keyOf(each), each]))
  const affected = new Set([...before, ...now].filter(cites).map(keyOf))
  const standing = Map.groupBy(now, keyOf)
  const former = new Map(before.map((row) => [keyOf(row), row]))
  return [...affected].sort().flatMap((key) => {
    const texts = standing.get(key) ?? []
    const newest = order.map((text) => texts.find((each) => each.text === text)).find((each) => each) ?? former.get(key)
    if (!newest) return []
    const { division, item, name, legalBases, contentLaws } = newest
    const citing = (row: Held<CitationRow> | undefined) => (row ? cites(row) : null)
    const [draft, filed, settled, published] = order.map((text) => texts.find((each) => each.text === text))
    if (isOwn && !draft) return [] // the county retired it: it has nothing left to reword
    const latest = (isOwn ? draft : undefined) ?? laterOf(filed, settled)
    const answer = answers.get(key)
    const cited = { newest: citing(latest), settled: citing(settled), published: citing(published) }
    const step = stepOf(cited, answer !== undefined)
    const proposal = texts.length > 0 ? propose({ legalBases, contentLaws }) : null
    const declined = step === 'declined' && answer ? { reason: answer.reason, declinedOn: answer.declinedOn } : null
    return [{ division, item, name, legalBases, step, proposal, declined }]
  })
}

function isOf({ law, change }: ToldDecline, changed: ChangedLaw): boolean {
  return law === changed.law.id && change === changed.change.change
}

/** A text stands in the log since its words last changed: of what was filed and what was settled, the one that came to stand later. */
function laterOf(filed: Held<CitationRow> | undefined, settled: Held<CitationRow> | undefined) {
  if (!filed || !settled) return filed ?? settled
  return BigInt(settled.heldFrom) > BigInt(filed.heldFrom) ? settled : filed
}

const order = ['draft', 'filed', 'settled', 'published'] as const

/** Thousands of items stand on the same few lists of laws. */
function memorised<Made>(make: (bases: readonly string[]) => Made): (bases: readonly string[]) => Made {
  const known = new Map<string, { readonly made: Made }>()
  return (bases) => {
    const key = bases.join('\n')
    const before = known.get(key)
    if (before) return before.made
    const made = make(bases)
    known.set(key, { made })
    return made
  }
}

/** At which position a change of a law was recorded. */
export async function recordedAt(tx: Asking, law: string, change: number): Promise<bigint> {
  const rows = await tx
    .selectFrom('law')
    .select(['heldFrom', 'changes'])
    .where('law', '=', law)
    .orderBy('heldFrom')
    .execute()
  const first = rows.find(({ changes }) => changes.some((each) => each.change === change))
  if (!first) throw new Error(`the change ${change} of ${law} stands in no row`)
  return BigInt(first.heldFrom)
}
