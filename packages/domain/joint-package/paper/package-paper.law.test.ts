import fc from 'fast-check'
import { expect, test } from 'vitest'
import { history, liveRecorded } from '../../chain/history.ts'
import { packageIn } from '../../chain/world.ts'
import { dayOf } from '../../day.ts'
import { arrivals } from '../arrivals.ts'
import { namedIn, papersOf, reallyCameAt } from './package-paper.ts'
import { isPackagePaper } from './package-paper-events.ts'

test('in any history a paper moves no filing, names nobody twice, is of no day to come, and nothing came later than it was filed here', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, after, deed, outcome }) => {
        if (deed.on !== 'package') return
        const [was, is] = [before, after].map((world) => packageIn(world, deed.round, deed.city))
        if (!was || !is) throw new Error('the package is nowhere')
        for (const { fact } of outcome) {
          if (!isPackagePaper(fact.event)) continue
          expect({ ...is, papers: null }).toEqual({ ...was, papers: null })
          if (fact.event.type === 'PackagePaperRegistered') expect(fact.event.receivedOn <= dayOf(fact.at)).toBe(true)
        }
        for (const kind of is.filings.keys()) {
          const papers = papersOf(is, kind)
          const named = papers.flatMap(namedIn)
          expect(new Set(named).size).toBe(named.length)
          for (const arrival of arrivals(is, kind)) expect(reallyCameAt(papers, arrival) <= arrival.at).toBe(true)
        }
      })
    }),
    { numRuns: 60 },
  )
})
