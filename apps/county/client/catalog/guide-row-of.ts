import { normaliseName } from '@mingce/domain/guide/match'
import type { GuideRow } from '../questions.ts'

/** An item as far as its row of the guide is known by it. */
export type Following = { readonly guideRow: string | null; readonly category: string; readonly name: string }
type Names = Pick<Following, 'category' | 'name'>

/**
 * Finds the row of the version that stands which an item answers to: the one it follows, by whatever id that bore, else the one of its
 * names, else the one that was called so in a version before; undefined for none.
 */
export function guideRowOf(rows: readonly GuideRow[]): (item: Following) => GuideRow | undefined {
  const byId = new Map(rows.flatMap((each) => each.ids.map((id) => [id, each])))
  const byName = new Map(rows.map((each) => [namesOf(each), each]))
  const byFormerName = new Map(rows.flatMap((each) => each.names.map((names) => [namesOf(names), each])))
  return ({ guideRow, ...names }) => {
    const called = namesOf(names)
    return byId.get(guideRow ?? '') ?? byName.get(called) ?? byFormerName.get(called)
  }
}

function namesOf({ category, name }: Names): string {
  return `${normaliseName(category)}\n${normaliseName(name)}`
}
