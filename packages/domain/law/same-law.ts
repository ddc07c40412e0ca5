import type { Named } from './law-lookup.ts'
import { type ReadBasis, readBases } from './read-bases.ts'
import { numberKey, titleKey } from './title-key.ts'

/**
 * Whether two cells of 公开依据 cite the same laws, however each is written: the same known ones, and of those that are not known the same
 * titles, or numbers where no title is written. Other articles of a law are the same law.
 *
 * @param laws the registry as it stood when it was asked; with none, titles and numbers alone decide
 */
export function isSameLaw(a: string, b: string, laws: readonly Named[]): boolean {
  const [left, right] = [readOnce(a, laws), readOnce(b, laws)]
  return left.length > 0 && left.length === right.length && left.every((each, at) => isSame(each, right[at]))
}

function isSame(a: ReadBasis<Named>, b: ReadBasis<Named> | undefined): boolean {
  if (!b) return false
  if (a.law || b.law) return a.law?.id === b.law?.id
  const titles = [titleKey(a.citation.title), titleKey(b.citation.title)] as const
  if (titles[0] !== '' || titles[1] !== '') return titles[0] === titles[1]
  const numbers = [a.citation.docNumber, b.citation.docNumber] as const
  return numbers[0] !== null && numbers[1] !== null && numberKey(numbers[0]) === numberKey(numbers[1])
}

type Reads = readonly ReadBasis<Named>[]

const known = new WeakMap<readonly Named[], Map<string, Reads>>()
const mostKnown = 4_000

/** Thousands of items stand on the same few cells: each is read once against a registry. */
function readOnce(cell: string, laws: readonly Named[]): Reads {
  const before = known.get(laws) ?? new Map<string, Reads>()
  const reads = before.get(cell) ?? readBases([cell], laws)
  if (before.size >= mostKnown) before.clear()
  known.set(laws, before.set(cell, reads))
  return reads
}
