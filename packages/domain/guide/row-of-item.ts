import type { DisclosureItem } from '../catalog/item.ts'
import { normaliseName } from './match.ts'

type Names = Pick<DisclosureItem, 'category' | 'name'>

/** An item as far as its row of the guide is known by it; `guideRow` is the one it was taken from. */
export type Following = Names & { readonly guideRow: string | null }

/** A row of the version that stands, with the ids and names it bore in the versions before, where these are at hand. */
export type CalledRow = Names & {
  readonly row: string
  readonly ids?: readonly string[] | undefined
  readonly names?: readonly Names[] | undefined
}

/**
 * Finds the row of the version that stands which an item answers to: the one it follows, by whatever id that bore, else the one of its
 * names, else the one that was called so in a version before; undefined for none.
 */
export function rowOfItem<Row extends CalledRow>(rows: readonly Row[]): (item: Following) => Row | undefined {
  const byId = new Map(rows.flatMap((each) => [each.row, ...(each.ids ?? [])].map((id) => [id, each])))
  const byName = new Map(rows.map((each) => [namesOf(each), each]))
  const byFormerName = new Map(rows.flatMap((each) => (each.names ?? []).map((names) => [namesOf(names), each])))
  return ({ guideRow, ...names }) => {
    const called = namesOf(names)
    return byId.get(guideRow ?? '') ?? byName.get(called) ?? byFormerName.get(called)
  }
}

/** In whatever script: 義務教育學校名錄 is 义务教育学校名录. */
function namesOf({ category, name }: Names): string {
  return `${normaliseName(category)}\n${normaliseName(name)}`
}
