import type { DivisionCode } from '@mingce/domain/authority/division'
import { sourceCounty } from '@mingce/domain/borrowing/borrow'
import { type CatalogCommand, type CatalogRefusal, decideCatalog } from '@mingce/domain/catalog/decide'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { evolveGuide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { catalogStream, guideStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/** A county's catalog: draft, retire, import, publish. Words that are said to be the guide's are held against the guide's own stream, another county's against that county's. */
export const catalogMatter: Matter<DivisionCode, CatalogCommand, CatalogRefusal> = {
  name: 'catalog',
  stream: catalogStream,
  reads: (division, command) => [catalogStream(division), ...guideOf(command), ...sourceOf(command)],
  decide: (division, command, past, { actor, today }) => {
    const catalog = stateOf(past, catalogStream(division), evolveCatalog, emptyCatalog)
    const [named] = guideOf(command)
    const guide = named === undefined ? undefined : stateOf(past, named, evolveGuide, unregisteredGuide)
    const [lender] = sourceOf(command)
    const source = lender === undefined ? undefined : stateOf(past, lender, evolveCatalog, emptyCatalog)
    const events = decideCatalog(command, catalog, { actor, division, today, guide, source })
    return isRefusal<CatalogRefusal>(events) ? events : new Map([[catalogStream(division), events]])
  },
}

function guideOf(command: CatalogCommand): readonly string[] {
  return command.do === 'reviseItem' && command.adopted ? [guideStream(command.adopted.guide)] : []
}

function sourceOf(command: CatalogCommand): readonly string[] {
  const county = sourceCounty(command)
  return county === undefined ? [] : [catalogStream(county)]
}
