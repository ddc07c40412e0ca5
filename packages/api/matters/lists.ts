import type { DivisionCode } from '@mingce/domain/authority/division'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { decideLists, type ListsCommand, type ListsRefusal } from '@mingce/domain/lists/decide'
import { evolveLists, noLists } from '@mingce/domain/lists/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { catalogStream, listsStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/** A county's 权责清单 and 公共服务事项清单, decided on with its draft. */
export const listsMatter: Matter<DivisionCode, ListsCommand, ListsRefusal> = {
  name: 'lists',
  stream: listsStream,
  reads: (county) => [listsStream(county), catalogStream(county)],
  decide: (county, command, past, { actor, today }) => {
    const lists = stateOf(past, listsStream(county), evolveLists, noLists)
    const catalog = stateOf(past, catalogStream(county), evolveCatalog, emptyCatalog)
    const events = decideLists(command, lists, { actor, county, today, catalog })
    return isRefusal<ListsRefusal>(events) ? events : new Map([[listsStream(county), events]])
  },
}
