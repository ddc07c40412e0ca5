import { askingChanges, versionsFrom } from './change.ts'
import { citedOnce } from './cited-once.ts'
import type { LawChange, RegisteredLaw } from './evolve.ts'
import { citesVersion } from './flags.ts'
import { insteadOf } from './instead.ts'
import { placesOf } from './places.ts'
import { type ReadBasis, readBases } from './read-bases.ts'

/** A law and what happened to it. */
export type ChangedLaw = { readonly law: RegisteredLaw; readonly change: LawChange }

type Read = ReadBasis<RegisteredLaw>

/**
 * Whether these 公开依据 cite the law as it stood before the change: any citation of a repealed law; of an amended one those that name
 * neither number nor year of the version it made, or of one that was made since.
 */
export function citesFormer(
  legalBases: readonly string[],
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): boolean {
  return readBases(legalBases, registry).some((read) => isFormer(read, changed))
}

/** Whether one citation does. */
export function isFormer(read: Read, { law, change }: ChangedLaw): boolean {
  if (read.law?.id !== law.id) return false
  return change.kind === 'repealed' || !versionsFrom(law, change.from).some((version) => citesVersion(read, version))
}

/**
 * `to` is null where only a person can say what stands in its place. `articles` are to be looked up in the new text; `dropped` are those that `to` does not name, since they are articles of
 * another law.
 */
export type Replacement = {
  readonly cell: number
  readonly from: string
  readonly to: string | null
  readonly articles: readonly string[]
  readonly dropped: readonly string[]
}

/** An item's 公开依据, and the lines of its 公开内容 that name laws and nothing else (`citing-lines.ts`). */
export type CitingTexts = { readonly legalBases: readonly string[]; readonly contentLaws: readonly string[] }

/** An item as it would read: `contentLines` are the lines of its content that change. */
export type ItemProposal = BasisProposal & {
  readonly contentLines: readonly { readonly from: string; readonly to: string }[]
}

/** 公开依据 as they would read after a change; `isReady` when nothing is left for a person to word. */
export type BasisProposal = {
  readonly legalBases: readonly string[]
  readonly replaced: readonly Replacement[]
  readonly isReady: boolean
}

/** The same, on a day: undefined too while the change does not hold yet, and once another one of this law stands in its place. */
export function proposalOn(
  texts: CitingTexts,
  { law, change, day }: ChangedLaw & { readonly day: string },
  registry: readonly RegisteredLaw[],
): ItemProposal | undefined {
  const isAsked = askingChanges(law, day).some((each) => each.change === change.change)
  return isAsked && change.from <= day ? proposeItem(texts, { law, change }, registry) : undefined
}

/** What an item would read after a change, in its 公开依据 and in its content; undefined when nothing of it cites the law as it was. */
export function proposeItem(
  { legalBases, contentLaws }: CitingTexts,
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): ItemProposal | undefined {
  const bases = proposeBases(legalBases, changed, registry)
  const content = rewordedLines(contentLaws, changed, registry)
  const replaced = [...(bases?.replaced ?? []), ...content.replaced]
  if (replaced.length === 0) return undefined
  const contentLines = contentLaws.flatMap((from, line) => {
    const to = content.cells[line] ?? from
    return to === from ? [] : [{ from, to }]
  })
  const isReady = (bases?.isReady ?? true) && content.isReady
  return { legalBases: bases?.legalBases ?? legalBases, replaced, isReady, contentLines }
}

/**
 * What stands in place of each citation of the law as it was: of an amended law the same title with the version's number or year, the number alone where it has no title, of a
 * repealed one the law that takes its place. A citation that stands twice after that stands once, and all other words stay as they are.
 *
 * @returns undefined when nothing in these 公开依据 cites the law as it was
 */
export function proposeBases(
  legalBases: readonly string[],
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): BasisProposal | undefined {
  const { cells, replaced, isWhole } = rewordedCells(legalBases, changed, registry)
  if (replaced.length === 0) return undefined
  const { cells: proposed, isOnce } = citedOnce(cells, namedBy(changed), registry)
  const isReady = isWhole && isOnce && isSettled({ cells: proposed, replaced }, changed, registry)
  return { legalBases: proposed, replaced, isReady }
}

/** Lines of 公开内容: a line stays a line, and what it cites stands in it once. */
function rewordedLines(lines: readonly string[], changed: ChangedLaw, registry: readonly RegisteredLaw[]) {
  const { cells, replaced, isWhole } = rewordedCells(lines, changed, registry)
  const each = cells.map((line) =>
    line.isNew ? citedOnce([line], namedBy(changed), registry) : { cells: [line.text], isOnce: true },
  )
  const proposed = each.map((line) => line.cells.join(''))
  const isOnce = each.every((line) => line.isOnce)
  return {
    replaced,
    cells: proposed,
    isReady: isWhole && isOnce && isSettled({ cells: proposed, replaced }, changed, registry),
  }
}

/** The laws that the new words may name. */
function namedBy({ law, change }: ChangedLaw): ReadonlySet<string> {
  return new Set([law.id, ...(change.replacedBy ? [change.replacedBy] : [])])
}

type Settling = { readonly cells: readonly string[]; readonly replaced: readonly Replacement[] }

/** Nothing is left for a person: every citation has its new words and all its articles, and cites what stands. */
function isSettled({ cells, replaced }: Settling, changed: ChangedLaw, registry: readonly RegisteredLaw[]): boolean {
  const isTold = replaced.every(({ to, dropped }) => to !== null && dropped.length === 0)
  return isTold && !citesFormer(cells, changed, registry)
}

/** `isWhole` false where a cell is left as it is, since its citations are not written in it as they were read. */
function rewordedCells(texts: readonly string[], changed: ChangedLaw, registry: readonly RegisteredLaw[]) {
  const inCell = Map.groupBy(readBases(texts, registry), ({ cell }) => cell)
  const reworded = texts.map((text, cell) => {
    const reads = inCell.get(cell) ?? []
    const replaced = reads
      .filter((read) => isFormer(read, changed))
      .map((read) => replacementOf(read, changed, registry))
    const now = replaced.some(({ to }) => to !== null) ? inPlace(text, reads, replaced) : text
    const isAsked = replaced.some(({ to, dropped }) => to === null || dropped.length > 0)
    return {
      replaced,
      isWhole: now !== null,
      cell: { text: now ?? text, isNew: now !== null && now !== text, isAsked },
    }
  })
  return {
    cells: reworded.map(({ cell }) => cell),
    replaced: reworded.flatMap(({ replaced }) => replaced),
    isWhole: reworded.every((each) => each.isWhole),
  }
}

function replacementOf(read: Read, changed: ChangedLaw, registry: readonly RegisteredLaw[]): Replacement {
  const { cell, written, articles } = read
  return { cell, from: written, ...insteadOf(read, changed, registry), articles }
}

/** One citation after the other, each where it stands: 教育法 is also in 义务教育法. Null where one is not written as it was read. */
function inPlace(text: string, reads: readonly Read[], replaced: readonly Replacement[]): string | null {
  const places = placesOf(
    text,
    reads.map(({ written }) => written),
  )
  let now = ''
  let end = 0
  for (const [at, { written }] of reads.entries()) {
    const to = replaced.find(({ from }) => from === written)?.to
    if (typeof to !== 'string') continue
    const place = places[at]
    if (!place) return null
    now += text.slice(end, place.start) + to
    end = place.end
  }
  return now + text.slice(end)
}
