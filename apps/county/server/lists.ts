import { todayAt } from '@mingce/api/clock'
import type { RequestContext } from '@mingce/api/context'
import { digestOf } from '@mingce/api/digest'
import { stateOf } from '@mingce/api/folding'
import { key } from '@mingce/api/inputs'
import type { Officer } from '@mingce/api/procedure'
import { emptyCatalog, evolveCatalog, standingItems } from '@mingce/domain/catalog/evolve'
import { day, digest } from '@mingce/domain/identifiers'
import { listEntry, listKinds, mostEntries } from '@mingce/domain/lists/entry'
import { evolveLists, type Lists, noLists, standingEntries } from '@mingce/domain/lists/evolve'
import type { ListRow } from '@mingce/domain/lists/match-entries'
import { catalogStream, listsStream } from '@mingce/domain/streams'
import { z } from 'zod'
import { keyOf } from './save-items.ts'

/** A list as the drafter saw it understood. More rows than a list has are the decider's to refuse. */
export const listToImport = z.object({
  ...{ key, list: z.enum(listKinds), fileName: z.string().min(1).max(255), fileDigest: digest, on: day },
  doubts: z.int().nonnegative(),
  rows: z.array(listEntry).max(2 * mostEntries),
})

/** Each row under a name that follows from the command's key, so that a retry names the same entries. */
export function rowsOf({ key, rows }: Pick<z.infer<typeof listToImport>, 'key' | 'rows'>): readonly ListRow[] {
  return rows.map((content, at) => ({ entry: keyOf(key, `${at}`), content, digest: digestOf(content) }))
}

/** The county's lists as they stand, what its items answer to, and the items of its draft, as the log has them now. */
export async function openLists({ actor, desk }: Officer & Pick<RequestContext, 'desk'>) {
  const [own, drafted] = [listsStream(actor.authority), catalogStream(actor.authority)]
  const past = await desk.streams.read([own, drafted])
  const lists: Lists = stateOf(past, own, evolveLists, noLists)
  const catalog = stateOf(past, drafted, evolveCatalog, emptyCatalog)
  return {
    today: todayAt(desk.clock),
    versions: lists.versions,
    entries: standingEntries(lists),
    mappings: [...lists.mappings.values()],
    declared: [...lists.declared.values()],
    items: standingItems(catalog).map(({ item, content }) => {
      const { category, name, subcategories, contentElements } = content
      return { item, category, name, subcategories, contentElements }
    }),
  }
}
