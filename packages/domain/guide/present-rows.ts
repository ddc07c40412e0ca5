import { type GuideChain, rowIn, rowNow } from './chain.ts'
import type { GuideRow } from './events.ts'

/** The id by which the guide has a row now, given the one it had in any version; null is none. */
export type PresentRow = (row: string | null) => string | null

/**
 * What an item's row is called in the version that stands. A row that it no longer has keeps the id it had, so that two counties that
 * took it still have the same; so does one that no version knows. Rows repeat from county to county, so each is looked for once.
 */
export function presentRow(chain: GuideChain): PresentRow {
  const known = new Map<string, string>()
  return (row) => {
    if (row === null) return null
    const present = known.get(row) ?? presentIn(chain, row)
    known.set(row, present)
    return present
  }
}

/** Every id that a row has borne in any version, the given one first. */
export function idsOfRow(chain: GuideChain, row: string): readonly string[] {
  const present = presentIn(chain, row)
  const all = chain.flatMap(({ rows }) => [...rows.keys()])
  return [...new Set([row, ...all.filter((each) => presentIn(chain, each) === present)])]
}

/** A row of the version that stands, with every id that it has borne in any version, and what it was called under each. */
export type StandingRow = {
  readonly row: GuideRow
  readonly ids: readonly string[]
  readonly names: readonly Pick<GuideRow['item'], 'category' | 'name'>[]
}

/** The rows of the version that stands, in its order; `[]` where there is none. */
export function standingRows(chain: GuideChain): readonly StandingRow[] {
  const present = presentRow(chain)
  const all = [...new Set(chain.flatMap(({ rows }) => [...rows.keys()]))]
  const byPresent = Map.groupBy(all, (each) => present(each))
  return [...(chain.at(-1)?.rows.values() ?? [])].map((row) => {
    const ids = byPresent.get(row.row) ?? [row.row]
    const names = ids.flatMap((id) => rowIn(chain, id)?.item ?? []).map(({ category, name }) => ({ category, name }))
    return { row, ids, names }
  })
}

/** What the guide ever said of a row: as it has it now, or had it last, and in every version before. */
export type RowWordings = {
  readonly row: string
  readonly item: GuideRow['item']
  readonly earlier: readonly GuideRow['item'][]
}

/** The wordings of every row of any version; those that the version that stands no longer has come first, so that of one name the row that stands is the last. */
export function rowWordings(chain: GuideChain): readonly RowWordings[] {
  const present = presentRow(chain)
  const ofAll = Map.groupBy(
    chain.flatMap(({ rows }) => [...rows.values()]),
    ({ row }) => present(row) ?? row,
  )
  const standing = new Set(chain.at(-1)?.rows.keys())
  const wordings = [...ofAll].flatMap(([row, texts]): readonly RowWordings[] => {
    const [last, ...earlier] = texts.map(({ item }) => item).toReversed()
    return last ? [{ row, item: last, earlier }] : []
  })
  const isStanding = ({ row }: RowWordings) => standing.has(row)
  return [...wordings.filter((each) => !isStanding(each)), ...wordings.filter(isStanding)]
}

function presentIn(chain: GuideChain, row: string): string {
  const known = rowIn(chain, row)
  return (known && rowNow(chain, known)?.row) ?? row
}
