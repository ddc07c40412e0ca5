import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishedText } from '../borrowing/published-text.ts'
import { goodPracticeIn } from '../chain/good-practice.ts'
import { history, liveRecorded } from '../chain/history.ts'
import { type ChainEvent, catalogIn } from '../chain/world.ts'
import { waitingRecommendation } from './evolve.ts'

const typesOfText = ['GoodPracticeRecommended', 'GoodPracticeIncluded', 'GoodPracticeAmended'] as const
type OfText = ChainEvent & { readonly type: (typeof typesOfText)[number] }
const isOfText = (event: ChainEvent): event is OfText => typesOfText.some((type) => type === event.type)

const runs = { numRuns: 40 }

test('what is recommended, taken in or put on another text stood in a version the county had published and not withdrawn', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'good-practice') return
        const { division, item } = deed
        const { entry } = goodPracticeIn(before, division, item)
        for (const { fact } of outcome) {
          const { event } = fact
          if (!isOfText(event)) continue
          if (event.digest === entry?.digest && event.version === entry.version) continue
          const published = publishedText(catalogIn(before, division), { source: item, version: event.version })
          expect(published).toMatchObject({ digest: event.digest })
        }
      })
    }),
    runs,
  )
})

test('at most one recommendation of an item waits, and none while it is in the library', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after, deed }) => {
        if (deed.on !== 'good-practice') return
        const practice = goodPracticeIn(after, deed.division, deed.item)
        const waiting = practice.recommendations.filter(({ outcome }) => outcome === null)
        expect(waiting.length).toBeLessThanOrEqual(practice.entry ? 0 : 1)
        expect(waiting[0]).toBe(waitingRecommendation(practice))
      })
    }),
    runs,
  )
})

test('what a county publishes, corrects or withdraws moves nothing in the library', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'good-practice') expect(after.goodPractices).toBe(before.goodPractices)
      })
    }),
    { numRuns: 10 },
  )
})
