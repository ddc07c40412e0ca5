import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastPublished } from '../catalog/publication.ts'
import { history, liveRecorded } from '../chain/history.ts'
import { pagesIn } from '../chain/pages.ts'
import { catalogIn } from '../chain/world.ts'
import { pageKey } from './evolve.ts'

test('in any history what is recorded of a page is of what stands, says something new, and moves nothing else', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'pages') return expect(after.pages).toBe(before.pages)
        const { division, command } = deed
        expect(lastPublished(catalogIn(before, division))?.url).toBe(command.url)
        const [was, is] = [before, after].map((world) => pagesIn(world, division).get(pageKey(command)))
        expect(is?.found === was?.found && is?.found === 'dead').toBe(false)
        expect(is).not.toEqual(was)
        for (const desk of ['catalogs', 'submissions', 'packages', 'lists', 'goodPractices'] as const)
          expect(after[desk]).toBe(before[desk])
      })
    }),
    { numRuns: 40 },
  )
})
