import type { DivisionCode } from '@mingce/domain/authority/division'
import { type CatalogCommand, type CatalogRefusal, decideCatalog } from '@mingce/domain/catalog/decide'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { catalogStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/** A county's catalog: draft, retire, import, publish. */
export const catalogMatter: Matter<DivisionCode, CatalogCommand, CatalogRefusal> = {
  name: 'catalog',
  stream: catalogStream,
  reads: (division) => [catalogStream(division)],
  decide: (division, command, past, { actor, today }) => {
    const catalog = stateOf(past, catalogStream(division), evolveCatalog, emptyCatalog)
    const events = decideCatalog(command, catalog, { actor, division, today })
    return isRefusal<CatalogRefusal>(events) ? events : new Map([[catalogStream(division), events]])
  },
}
