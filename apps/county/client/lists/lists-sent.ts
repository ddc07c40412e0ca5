import { type Lists, mappingKey, subjectKey } from '@mingce/domain/lists/evolve'
import type { ListsOpened } from '../questions.ts'

/** The lists as the rules take them, from how the server sent them. */
export function listsOf({ versions, entries, mappings, declared }: ListsOpened): Lists {
  return {
    versions,
    entries: new Map(entries.map((each) => [each.entry, each])),
    mappings: new Map(mappings.map((each) => [mappingKey(each), each])),
    declared: new Map(declared.map((each) => [subjectKey(each.side, each.subject), each])),
  }
}
