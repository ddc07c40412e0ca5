import type { Desk } from '@mingce/api/desk'
import { stateOf } from '@mingce/api/folding'
import { type ListFacts, listFacts } from '@mingce/domain/document/list-passage'
import { evolveLists, noLists } from '@mingce/domain/lists/evolve'
import type { StandingItem } from '@mingce/domain/lists/gap-report'
import { listsStream } from '@mingce/domain/streams'

/** The county's own lists beside the items of its draft; null while none was brought in. */
export async function ownListFacts(
  { streams }: Pick<Desk, 'streams'>,
  county: string,
  items: readonly StandingItem[],
): Promise<ListFacts | null> {
  const own = listsStream(county)
  return listFacts(stateOf(await streams.read([own]), own, evolveLists, noLists), items)
}
