import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { decidePages, type PageCommand, type PageRefusal } from '@mingce/domain/published-page/decide'
import { evolvePages, noPages } from '@mingce/domain/published-page/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { catalogStream, pagesStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'

/** What the published pages of a county were found to be, held against what its catalog says it published. The one thing the system records by itself. */
export const pagesMatter = {
  name: 'pages',
  stream: pagesStream,
  reads: (county) => [pagesStream(county), catalogStream(county)],
  decide: (county, command, past, { actor, today }) => decided(county, command, past, { actor, today }),
  decideAlone: (county, command, past, { today }) => decided(county, command, past, { actor: 'system', today }),
} satisfies Matter<DivisionCode, PageCommand, PageRefusal>

function decided(
  division: DivisionCode,
  command: PageCommand,
  past: Past,
  moment: { readonly actor: Actor | 'system'; readonly today: string },
) {
  const pages = stateOf(past, pagesStream(division), evolvePages, noPages)
  const catalog = stateOf(past, catalogStream(division), evolveCatalog, emptyCatalog)
  const events = decidePages(command, pages, { ...moment, division, catalog })
  return isRefusal<PageRefusal>(events) ? events : new Map([[pagesStream(division), events]])
}
