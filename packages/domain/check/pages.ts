import type { FoundPage } from '../published-page/evolve.ts'
import type { Finding } from './finding.ts'

/** A published page as it was found last, as far as a check asks. */
export type CheckedPage = Pick<FoundPage, 'item' | 'url' | 'found' | 'why' | 'wrong' | 'since'>

/** What is wrong with a page: told at an item, or (`item` null) once of the catalog as a whole. */
export type PageFinding = { readonly item: string | null; readonly finding: Finding }

/**
 * 公布页: an address that does not open, and a page on which something else stands than was settled. A catalog whose page is dead or holds none of
 * its items is told of once and not at each item. What could not be compared (a PDF, a picture) is no finding. Advice: nothing in the text is wrong.
 */
export function pageFindings(pages: readonly CheckedPage[]): readonly PageFinding[] {
  return pages.flatMap((page): readonly PageFinding[] => {
    if (page.found === 'dead') return [{ item: page.item, finding: findingOf('page_dead', page) }]
    if (page.found === 'answers' && page.why === 'no_items')
      return [{ item: null, finding: findingOf('page_otherwise', page) }]
    if (page.found !== 'otherwise') return []
    return [null, ...page.wrong].map((item) => ({ item, finding: findingOf('page_otherwise', page) }))
  })
}

function findingOf(check: 'page_dead' | 'page_otherwise', { since, url }: CheckedPage): Finding {
  return { check, severity: 'advice', source: 'page_look', element: 'name', quoted: [since], url }
}
