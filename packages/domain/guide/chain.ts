import { isNext } from './compare-versions.ts'
import type { GuideRow } from './events.ts'
import type { Guide } from './evolve.ts'

/** A version of a guide under its id. */
export type GuideVersion = Pick<Guide, 'head' | 'rows' | 'former' | 'supersededBy'> & { readonly guide: string }

/** The versions of a guide from the first registered to the one that stands, each naming the one before it. */
export type GuideChain = readonly GuideVersion[]

/** Whether they are all the versions there are, in order: the first names none before it, the last is superseded by none. */
export function isWhole(chain: GuideChain): boolean {
  return (
    chain.length > 0 &&
    chain.every(({ head, former, supersededBy }, at) => {
      const [before, after] = [chain[at - 1]?.guide ?? null, chain[at + 1]?.guide ?? null]
      return head !== null && (former?.guide ?? null) === before && supersededBy === after
    })
  )
}

/**
 * The chains that versions in any order make up, each from its first to the one that stands; a version whose former is not among them
 * begins one.
 */
export function chainsOf(versions: readonly GuideVersion[]): readonly GuideChain[] {
  const known = new Map(versions.map((each) => [each.guide, each]))
  const firsts = versions.filter(({ former }) => former === null || !known.has(former.guide))
  return firsts.map((first) => {
    const chain = [first]
    for (let next = nextOf(first, known); next && !chain.includes(next); next = nextOf(next, known)) chain.push(next)
    return chain
  })
}

/** The chain of the guide that is asked for where nobody names one: of those that stand the last; `[]` while there is none. */
export function standingChain(versions: readonly GuideVersion[]): GuideChain {
  const standing = versions.filter(({ supersededBy }) => supersededBy === null).at(-1)
  return chainsOf(versions).find((chain) => chain.at(-1) === standing) ?? []
}

function nextOf({ supersededBy }: GuideVersion, known: ReadonlyMap<string, GuideVersion>): GuideVersion | undefined {
  return supersededBy === null ? undefined : known.get(supersededBy)
}

/** The row of this id, in whichever version it stands. */
export function rowIn(chain: GuideChain, row: string): GuideRow | undefined {
  return chain.find(({ rows }) => rows.has(row))?.rows.get(row)
}

/** What became of a row: as the version that stands has it, or null where that one has it no longer. One that left and came back is back. */
export function rowNow(chain: GuideChain, row: GuideRow): GuideRow | null {
  const { seen, isHere } = followed(chain, row)
  return isHere ? seen : null
}

/** A row as the last version has it that has it at all. */
export function rowAsLast(chain: GuideChain, row: GuideRow): GuideRow {
  return followed(chain, row).seen
}

function followed(chain: GuideChain, row: GuideRow): { readonly seen: GuideRow; readonly isHere: boolean } {
  const at = chain.findIndex(({ rows }) => rows.has(row.row))
  const later = chain.slice(at + 1)
  return later.reduce(
    (before, { rows, former }) => {
      const next = [...rows.values()].find((each) => isNext(before.seen, each, former?.renames ?? []))
      return { seen: next ?? before.seen, isHere: next !== undefined }
    },
    { seen: row, isHere: at >= 0 },
  )
}
