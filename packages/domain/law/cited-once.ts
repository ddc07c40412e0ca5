import { articleKey, withoutArticles } from './articles.ts'
import type { RegisteredLaw } from './evolve.ts'
import { placesOf } from './places.ts'
import { type ReadBasis, readBases } from './read-bases.ts'
import { wordsAround } from './words-around.ts'

type Read = ReadBasis<RegisteredLaw>

/** A cell as it would read; `isNew` where the proposal reworded it, `isAsked` where a person has yet to say its articles. */
export type ProposedCell = { readonly text: string; readonly isNew: boolean; readonly isAsked: boolean }

/**
 * The cells with each law that is named cited once with the same articles, and not without any where others cite some. What goes takes with it what joined it to its neighbour; a
 * citation with words of its own goes nowhere.
 *
 * @returns `isOnce` false where one law still stands twice so, since words stand around both
 */
export function citedOnce(
  cells: readonly ProposedCell[],
  named: ReadonlySet<string>,
  registry: readonly RegisteredLaw[],
): { readonly cells: readonly string[]; readonly isOnce: boolean } {
  let now = cells
  for (;;) {
    const again = repeated(now, named, registry)
    const left = again.map((each) => without(now, each, registry)).find((each) => each !== null)
    if (!left) return { cells: now.map(({ text }) => text), isOnce: again.length === 0 }
    now = left
  }
}

/** One citation among those of its cell. */
type Standing = {
  readonly read: Read
  readonly at: number
  readonly among: readonly Read[]
  readonly cell: ProposedCell
}

function standing(cells: readonly ProposedCell[], registry: readonly RegisteredLaw[]): readonly Standing[] {
  return cells.flatMap((cell) => {
    const among = readBases([cell.text], registry)
    return among.map((read, at) => ({ read, at, among, cell }))
  })
}

/** Citations of which another one says as much or more: those that were there before come first, of several the last. */
function repeated(cells: readonly ProposedCell[], named: ReadonlySet<string>, registry: readonly RegisteredLaw[]) {
  const all = standing(cells, registry).filter(({ read }) => read.law && named.has(read.law.id))
  const again = all.filter(
    (one) => !one.cell.isAsked && all.some((other) => other !== one && saysAsMuch(other.read, one.read)),
  )
  return again.toReversed().toSorted((one, other) => Number(one.cell.isNew) - Number(other.cell.isNew))
}

function saysAsMuch(other: Read, one: Read): boolean {
  return (
    other.law?.id === one.law?.id &&
    (one.articles.length === 0 || articleKey(other.articles) === articleKey(one.articles))
  )
}

const joint = /^[\s、，,;；。●•■◆▪·]*(?:以及|及其|和|及|与|或者|或|并)*[\s●•■◆▪·]*$/u

/** The cells without one citation; null where words that nobody else says would go with it, or stay behind alone. */
function without(
  cells: readonly ProposedCell[],
  { read, at, among, cell }: Standing,
  registry: readonly RegisteredLaw[],
) {
  const places = placesOf(
    cell.text,
    among.map(({ written }) => written),
  )
  const [before, place, after] = [places[at - 1], places[at], places[at + 1]]
  if (!place || hasOwnWords(read)) return null
  const { text } = cell
  if (among.length === 1) {
    const isAlone = joint.test(text.slice(0, place.start)) && joint.test(text.slice(place.end))
    return isAlone ? cells.filter((each) => each !== cell) : null
  }
  const joins = (from: number, to: number) => joint.test(text.slice(from, to))
  const left =
    before && joins(before.end, place.start)
      ? text.slice(0, before.end) + text.slice(place.end)
      : after && joins(place.end, after.start)
        ? text.slice(0, place.start) + text.slice(after.start)
        : null
  const ids = (reads: readonly Read[]) => reads.map(({ law, written }) => law?.id ?? written).join()
  if (left === null || ids(readBases([left], registry)) !== ids(among.toSpliced(at, 1))) return null
  return cells.map((each) => (each === cell ? { ...each, text: left } : each))
}

/** 根据 before and 等法律法规 behind a citation; the body in front of a title is the title's. */
function hasOwnWords({ written, law }: Read): boolean {
  const { lead, behind } = wordsAround(written)
  const own = `${law?.title?.startsWith(lead) ? '' : lead}${withoutArticles(behind)}`
  return /[\p{L}\p{N}]/u.test(own)
}
