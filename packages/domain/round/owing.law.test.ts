import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ask, beforeAnyFiling, Room } from '../before-filing/given.ts'
import { chengdu, qingbaijiang } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { counties, filings, given, reviewer } from '../joint-package/given.ts'
import { catalogFiling, draftOf, Filing } from '../submission/given.ts'
import { remind } from '../submission/given-reminder.ts'
import { changesBetween } from './changes.ts'
import { owers } from './clause.ts'
import { type DeliverableKind, deliverableKinds } from './deliverable.ts'
import { noticeSettings, openRound } from './given.ts'
import { concernsCounties, isOwedByCity, isOwedByCounties, owedByCounties } from './owing.ts'
import type { Deliverable, RoundSettings } from './settings.ts'
import { settingsFault } from './settings-fault.ts'

const dueDate = '2021-12-20'
const maybe = (kind: DeliverableKind, all: readonly Deliverable['owedBy'][]) =>
  fc.option(fc.constantFrom(...all).map((owedBy): Deliverable => ({ kind, dueDate, owedBy })))
/** Any deliverables that a round may ask for, of whomever. */
const anySettings: fc.Arbitrary<RoundSettings> = fc
  .tuple(maybe('implementation_plan', owers), maybe('disclosure_catalog', ['county']), maybe('work_summary', owers))
  .map((some) => some.filter((each) => each !== null))
  .filter((deliverables) => deliverables.length > 0)
  .map((deliverables) => ({ ...noticeSettings, deliverables }))

test('whoever owes what, a county is asked, reminded and spoken to of what it owes and of nothing that is its city’s alone', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(settingsFault(settings, '2021-09-10', new Map())).toBeUndefined()
      const round = openRound({ settings })
      expect(owedByCounties(settings).map(({ kind }) => kind)).toEqual(
        settings.deliverables.map(({ kind }) => kind).filter((kind) => isOwedByCounties(round, kind)),
      )
      for (const kind of deliverableKinds) {
        const { submission, catalog } = draftOf(1)
        const untouched = new Filing({ ...catalogFiling, kind }, submission, catalog).in({ round })
        const room = new Room(undefined, { ...beforeAnyFiling, round })
        const outcomes = [
          untouched.when(chengdu.reviewer, remind),
          room.when(qingbaijiang.drafter, { ...ask(1), kind }),
        ]
        const asked = outcomes.map((outcome) => !('refused' in outcome))
        expect(asked).toEqual(asked.map(() => isOwedByCounties(round, kind)))
      }
    }),
  )
})

test('whoever owes what, a city dates, accounts for and writes exactly what is owed by its counties, by itself, or by both', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const round = openRound({ settings, cohort: new Set(counties) })
      for (const kind of deliverableKinds) {
        const [ofCounties, ofCity] = [isOwedByCounties(round, kind), isOwedByCity(round, kind)]
        const joint = given(Object.fromEntries(counties.map((_, nth) => [nth + 1, filings.none]))).in({ round })
        const isDone = (outcome: object) => !('refused' in outcome)
        const relay = { do: 'relayNotice', innerDates: [{ kind, date: '2021-12-08' }], note: null } as const
        expect(isDone(joint.when(reviewer, relay))).toBe(ofCounties)
        const exceptions = counties.map((division) => ({ division, kind: 'missing', reason: '机构改革' }) as const)
        const assemble = { do: 'assemble', kind, members: [], letter: '现报上。' } as const
        expect(isDone(joint.when(reviewer, { ...assemble, exceptions }))).toBe(ofCounties)
        expect(isDone(joint.when(reviewer, { ...assemble, exceptions: [] }))).toBe(ofCity && !ofCounties)
        if (kind === 'disclosure_catalog') continue
        const text = '全州各县(市)按期公布标准目录。'
        const written = { section: idOf(1), heading: '工作目标', text, digest: digestOf(text), seenDigest: null }
        expect(isDone(joint.when(reviewer, { do: 'draftCitySection', kind, ...written }))).toBe(ofCity)
      }
    }),
  )
})

test('whoever owes what, a round concerns its counties from the day on which it first asks something of them', () => {
  fc.assert(
    fc.property(fc.array(anySettings, { minLength: 1, maxLength: 4 }), (said) => {
      const amendments = said.slice(1).map((is, nth) => ({ changes: changesBetween(said[nth] ?? is, is) }))
      const settings = said.at(-1) ?? noticeSettings
      const everAsked = said.some((each) => owedByCounties(each).length > 0)
      expect(concernsCounties({ settings, amendments })).toBe(everAsked)
    }),
  )
})
