import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastPublished } from '../catalog/publication.ts'
import { history, liveRecorded } from '../chain/history.ts'
import { pagesIn } from '../chain/pages.ts'
import { catalogIn } from '../chain/world.ts'
import { type FoundPage, pageKey } from './evolve.ts'

/** What was found, whenever it was. */
function said(page: FoundPage | undefined): string {
  return JSON.stringify(page && [page.found, page.why, page.landedAt, page.cells, page.wrong.toSorted()])
}

test('in any history what is recorded of a page is of what stands, says something new, and moves nothing else', () => {
  let looks = 0
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'pages') return expect(after.pages).toBe(before.pages)
        looks += 1
        const { division, command } = deed
        expect(lastPublished(catalogIn(before, division))?.url).toBe(command.url)
        const [was, is] = [before, after].map((world) => pagesIn(world, division).get(pageKey(command)))
        expect(is?.found === was?.found && is?.found === 'dead').toBe(false)
        expect(said(is)).not.toBe(said(was))
        for (const desk of ['catalogs', 'submissions', 'packages', 'lists', 'goodPractices'] as const)
          expect(after[desk]).toBe(before[desk])
      })
    }),
    { numRuns: 40 },
  )
  expect(looks).toBeGreaterThan(0)
})
