import { todayAt } from '@mingce/api/clock'
import type { RequestContext } from '@mingce/api/context'
import { digestOf } from '@mingce/api/digest'
import { stateOf } from '@mingce/api/folding'
import { listFilesOf } from '@mingce/api/imported-files'
import { key } from '@mingce/api/inputs'
import type { Officer } from '@mingce/api/procedure'
import { emptyCatalog, evolveCatalog, standingItems } from '@mingce/domain/catalog/evolve'
import { day, digest } from '@mingce/domain/identifiers'
import { listKinds } from '@mingce/domain/lists/entry'
import { evolveLists, type Lists, noLists, standingEntries } from '@mingce/domain/lists/evolve'
import type { ImportList } from '@mingce/domain/lists/import-list'
import { catalogStream, listsStream } from '@mingce/domain/streams'
import { z } from 'zod'
import { readKeptList } from './list-reading.ts'
import { keyOf } from './save-items.ts'

/** Which list a file is, by the digest of what was uploaded: its rows are read again from the file, which the body could not carry. */
export const listToImport = z.object({
  ...{ key, list: z.enum(listKinds), fileName: z.string().min(1).max(255), fileDigest: digest, on: day },
})

type ToImport = z.infer<typeof listToImport>
type Asker = Officer & Pick<RequestContext, 'desk'>

/** The command that a file comes to. Each row stands under a name that follows from the key, so that a retry names the same entries. */
export async function importOf({ desk, actor }: Asker, { key, ...said }: ToImport): Promise<ImportList> {
  const reading = await readKeptList({ attachments: desk.attachments, by: actor.authority }, said)
  const rows = reading?.entries.map(({ content }, at) => ({
    ...{ entry: keyOf(key, `${at}`), content, digest: digestOf(content) },
  }))
  return { do: 'importList', ...said, doubts: reading?.doubts.length ?? 0, rows: rows ?? null }
}

/** The county's lists as they stand, what its items answer to, and the items of its draft, as the log has them now. */
export async function openLists({ actor, ask, desk }: Asker) {
  const [own, drafted] = [listsStream(actor.authority), catalogStream(actor.authority)]
  const past = await desk.streams.read([own, drafted])
  const lists: Lists = stateOf(past, own, evolveLists, noLists)
  const catalog = stateOf(past, drafted, evolveCatalog, emptyCatalog)
  return {
    today: todayAt(desk.clock),
    versions: lists.versions,
    files: await listFilesOf({ actor, ask, desk }),
    entries: standingEntries(lists),
    mappings: [...lists.mappings.values()],
    declared: [...lists.declared.values()],
    items: standingItems(catalog).map(({ item, content }) => {
      const { category, name, subcategories, contentElements } = content
      return { item, category, name, subcategories, contentElements }
    }),
  }
}
