import fc from 'fast-check'
import { expect, test } from 'vitest'
import { history, liveRecorded, type Recording } from './history.ts'
import { catalogIn, counties } from './world.ts'

const runs = { numRuns: 40 }
const typesOf = ({ outcome }: Recording) => outcome.map(({ fact }) => fact.event.type)

test('while it is locked, a draft moves by the county’s consent to a change and by nothing else', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        for (const division of counties) {
          const [was, is] = [catalogIn(before, division), catalogIn(after, division)]
          if (was.lockedBy === null || textsOf(was.items) === textsOf(is.items)) continue
          expect([deed.on, deed.command.do]).toEqual(['submission', 'consentToChange'])
        }
      })
    }),
    runs,
  )
})

test('a consent moves only the item it is about, from the text the city read to the city’s own', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        if (deed.on !== 'submission' || deed.command.do !== 'consentToChange') return
        const { part, digest, changedDigest } = deed.command
        const [was, is] = [before, after].map((world) => catalogIn(world, deed.id.division).items)
        expect(was?.get(part)?.digest).toBe(digest)
        expect(is?.get(part)?.digest).toBe(changedDigest)
        expect([...(is?.keys() ?? [])].filter((item) => is?.get(item) !== was?.get(item))).toEqual([part])
      })
    }),
    runs,
  )
})

test('a settled version never changes; it is taken back by the city’s recall, or stands for ever', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, (step) => {
        for (const division of counties) {
          const [was, is] = [catalogIn(step.before, division), catalogIn(step.after, division)]
          const gone = was.settled.filter((version) => !is.settled.includes(version))
          expect(gone.length).toBe(
            was.settled === is.settled ? 0 : typesOf(step).includes('SettlementRecalled') ? 1 : 0,
          )
          for (const { items } of is.settled) expect(items.filter(({ digest }) => !is.texts.has(digest))).toEqual([])
        }
      })
    }),
    runs,
  )
})

test('versions are numbered upward and no number is given twice', () => {
  fc.assert(
    fc.property(history, (past) => {
      const given: number[][] = []
      liveRecorded(past, ({ outcome }) => {
        for (const { stream, fact } of outcome)
          if (fact.event.type === 'CatalogSettled')
            given.push([counties.indexOf(stream.split('/')[1] as never), fact.event.version])
      })
      for (const county of counties.keys()) {
        const versions = given.filter(([at]) => at === county).map(([, version]) => version)
        expect(versions).toEqual(versions.map((_, index) => index + 1))
      }
    }),
    runs,
  )
})

test('what is published is a settled version, stays one, and is in force until the county publishes a newer one', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed }) => {
        for (const division of counties) {
          const [was, is] = [catalogIn(before, division), catalogIn(after, division)]
          const settled = new Set(is.settled.map(({ version }) => version))
          expect(is.published.filter(({ version }) => !settled.has(version))).toEqual([])
          if (was.published === is.published) continue
          expect([deed.on, deed.command.do, deed.actor.authority]).toEqual(['catalog', 'publish', division])
        }
      })
    }),
    runs,
  )
})

test('nothing the province does changes a catalog or a filing', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.actor.level !== 'province') return
        expect(after.catalogs).toBe(before.catalogs)
        expect(after.submissions).toBe(before.submissions)
        expect(outcome.every(({ stream }) => stream.startsWith('package/'))).toBe(true)
      })
    }),
    runs,
  )
})

function textsOf(items: ReadonlyMap<string, { readonly digest: string; readonly retired: object | null }>): string {
  return [...items].map(([item, { digest, retired }]) => `${item} ${digest} ${retired !== null}`).join('\n')
}
