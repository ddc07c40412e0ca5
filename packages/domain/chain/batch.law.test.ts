import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemKey } from '../batch/evolve.ts'
import { drawSample } from '../batch/sample.ts'
import { history, liveRecorded } from './history.ts'
import { batchIn } from './world.ts'

const runs = { numRuns: 40 }

test('in any history each chosen item is in exactly one group, and the sample is what its seed draws of those that may be passed', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ after, deed }) => {
        if (deed.on !== 'batch' || deed.command.do !== 'prepareBatch') return
        const { items, sample, seed } = batchIn(after, deed.city, deed.batch)
        const chosen = deed.command.chosen.flatMap(({ submission, parts }) =>
          parts.map(({ part }) => itemKey({ submission, part })),
        )
        expect([...items.keys()].toSorted()).toEqual([...new Set(chosen)].toSorted())
        const passable = [...items].filter(([, { flags }]) => flags.length === 0).map(([key]) => key)
        expect(drawSample(passable, seed ?? '')).toEqual(sample)
      })
    }),
    runs,
  )
})

test('in any history no item with a flag, taken out, or at another text than was seen gets an opinion by a batch, and none before its whole sample was opened', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'batch' || deed.command.do !== 'passFiling') return
        const { items, sample, opened, by } = batchIn(before, deed.city, deed.batch)
        for (const { stream, fact } of outcome) {
          if (fact.event.type !== 'ItemReviewed') continue
          const item = items.get(itemKey({ submission: stream, part: fact.event.part }))
          expect(item).toMatchObject({ flags: [], setAside: null, digest: fact.event.digest })
          expect(item?.result?.outcome ?? 'conflict').toBe('conflict')
          expect([fact.event.decision, fact.by.account]).toEqual(['approve', by])
          expect(sample.every((key) => opened.has(key))).toBe(true)
        }
      })
    }),
    runs,
  )
})

test('in any history a batch tells of each filing which opinions it recorded there, no more and no fewer', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'batch' || batchIn(before, deed.city, deed.batch).settlement) return
        const events = outcome.map(({ fact }) => fact.event)
        const given = events.flatMap((event) => (event.type === 'ItemReviewed' ? event.part : []))
        const told = events.flatMap((event) => (event.type === 'BatchFilingReviewed' ? event.passed : []))
        const marked = events.flatMap((event) => (event.type === 'ItemsReviewedInBatch' ? event.parts : []))
        expect([told, marked]).toEqual([given, given])
      })
    }),
    runs,
  )
})

test('in any history a document is settled in a batch at the version its leader saw, after something of it was opened, and whole', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'batch' || deed.command.do !== 'passFiling') return
        const { settlement, sample, opened, by } = batchIn(before, deed.city, deed.batch)
        const { submission } = deed.command
        for (const { stream, fact } of outcome) {
          if (fact.event.type !== 'ApprovedByCity') continue
          const seen = settlement?.filings.find((each) => each.submission === stream)?.seen
          expect([stream, before.submissions.get(stream)?.version]).toEqual([submission, seen])
          expect([fact.by.account, fact.by.post]).toEqual([by, 'leader'])
          const drawn = sample.filter((key) => key.startsWith(`${stream} `))
          expect(drawn.length).toBeGreaterThan(0)
          expect(drawn.every((key) => opened.has(key))).toBe(true)
          expect(
            outcome.flatMap((each) => (each.fact.event.type === 'BatchFilingReviewed' ? each.fact.event.passed : [])),
          ).not.toEqual([])
        }
      })
    }),
    runs,
  )
})
