import { dayOf } from '@mingce/domain/day'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { isWorkday } from '@mingce/domain/deadline/work-calendar'
import { beforeAll, expect, test } from 'vitest'
import { seed, uuidOf } from './chance.ts'
import { handsOn, stageOf } from './cohorts.ts'
import { continuesFrom } from './office-hours.ts'
import { scenario } from './scenario.ts'
import { touchedBy } from './step.ts'
import { type Timed, wavesOf } from './waves.ts'

const startedAt = new Date('2026-03-02T01:00:00.000Z')
const stage = stageOf()
let steps: readonly Timed[]

beforeAll(() => {
  steps = scenario(stage, startedAt)
})

test('the whole province plays: 21 cities, 183 counties, 26 pilots read where 25 are said', () => {
  expect([stage.cities.length, stage.counties.length, stage.pilots.length]).toEqual([21, 183, 26])
})

test('the demo is the same whenever it is loaded, but for the instant it was started at', () => {
  const later = scenario(stage, new Date('2027-01-01T00:00:00.000Z'))
  expect(JSON.stringify(later.slice(1))).toBe(JSON.stringify(steps.slice(1)))
  expect(steps[0]?.doing.command).toEqual({
    do: 'startDemonstration',
    continuesFrom,
    startedAt: startedAt.toISOString(),
    seed,
  })
})

test('it begins at 09:00 on 2021-09-10, every step comes after the one before, and all before it continues', () => {
  const instants = steps.map(({ at }) => at.getTime())
  expect(steps[0]?.at.toISOString()).toBe('2021-09-10T01:00:00.000Z')
  expect(instants.filter((at, index) => index > 0 && at <= (instants[index - 1] ?? 0))).toEqual([])
  expect(instants.at(-1)).toBeLessThan(Date.parse(continuesFrom))
})

test('nobody works on a holiday, at night or at noon', () => {
  const outside = steps.filter(({ at }) => {
    const minutes = ((at.getUTCHours() + 8) % 24) * 60 + at.getUTCMinutes()
    const inHours = (minutes >= 540 && minutes < 720) || (minutes >= 810 && minutes < 1050)
    return !inHours || !isWorkday(dayOf(at.toISOString()), seedWorkCalendar)
  })
  expect(outside).toEqual([])
})

test('no key is used for two commands', () => {
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
})

test('what is carried out at once never touches what another step of the wave changes, and keeps its order', () => {
  const waves = wavesOf(steps)
  expect(waves.flat()).toEqual(steps)
  const clashing = waves.filter((wave) =>
    wave.some((step, index) => {
      const { changes } = touchedBy(step)
      const others = wave.toSpliced(index, 1).flatMap((other) => Object.values(touchedBy(other)).flat())
      return changes.some((each) => others.includes(each))
    }),
  )
  expect(clashing).toEqual([])
})

test('青白江区 has nothing of its catalog yet: that is for whoever tries Mingce by hand', () => {
  const ofCatalog = steps.filter(
    ({ doing }) =>
      (doing.matter === 'catalog' && doing.target === handsOn) ||
      (doing.matter === 'submission' &&
        doing.target.division === handsOn &&
        doing.target.kind === 'disclosure_catalog'),
  )
  expect(ofCatalog).toEqual([])
})

test('no address of a made-up publication can be a real site', () => {
  const urls = steps.flatMap(({ doing: { command } }) => ('url' in command ? command.url : []))
  expect(urls.length).toBeGreaterThan(10)
  expect(urls.filter((url) => !new URL(url).hostname.endsWith('.example'))).toEqual([])
})

test('a county’s catalog has 15 to 40 items', () => {
  const sizes = steps.flatMap(({ doing: { command } }) => (command.do === 'importCatalog' ? command.rows.length : []))
  expect(sizes.length).toBeGreaterThan(100)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(40)
})

test('an id drawn from a name is a UUID of version 8, the same for the same name', () => {
  expect(uuidOf('item', '510113')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuidOf('item', '510113')).toBe(uuidOf('item', '510113'))
  expect(uuidOf('item', '510113')).not.toBe(uuidOf('item', '510116'))
})

test('亮点库 shows what became of sources, and most of what is in it stands as it was published', () => {
  const done = (act: string) =>
    steps.flatMap(({ doing }) => (doing.matter === 'good-practice' && doing.command.do === act ? [doing.target] : []))
  const removed = new Set(done('removeEntry').map(({ county }) => county))
  const sources = done('includeInLibrary').flatMap(({ county }) => (removed.has(county) ? [] : [county]))
  const withdrew = new Set(
    steps.flatMap(({ doing }) =>
      doing.matter === 'catalog' && doing.command.do === 'withdrawPublication' ? [doing.target] : [],
    ),
  )
  const gone = sources.filter((county) => withdrew.has(county)).length
  expect(gone).toBeGreaterThan(0)
  expect(sources.length).toBeGreaterThan(2 * gone)
})

test('no two cards of 亮点库 read alike: neither heading nor note nor why it is recommended is said of another', () => {
  const said = (...acts: readonly string[]) =>
    steps.flatMap(({ doing }) => {
      if (doing.matter !== 'good-practice' || !acts.includes(doing.command.do)) return []
      return 'entry' in doing.command ? [doing.command.entry] : []
    })
  const entries = said('includeInLibrary')
  expect(entries.length).toBeGreaterThan(7)
  for (const part of ['heading', 'note'] as const)
    expect(new Set(entries.map((each) => each[part])).size).toBe(entries.length)
  const reasons = steps.flatMap(({ doing }) =>
    doing.matter === 'good-practice' && doing.command.do === 'recommend'
      ? [`${doing.target.county} ${doing.command.reason}`]
      : [],
  )
  expect(new Set([...new Set(reasons)].map((each) => each.slice(7))).size).toBe(new Set(reasons).size)
})
