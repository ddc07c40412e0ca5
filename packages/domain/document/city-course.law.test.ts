import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countiesOf, parseDivision } from '../authority/division.ts'
import { dayInLetter } from '../letter/letter.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { documentKinds } from '../round/section-template.ts'
import { type CityRecord, type CountyReached, cityCourseOf, cityCourseText } from './city-course.ts'
import { withOwnWords } from './course.ts'
import { type FiledUpward, filedUpwardIn } from './filed-upward.ts'
import { type Milestone, milestoneKinds } from './milestones.ts'

const nanchong = countiesOf(parseDivision('511300'))
const day = fc.constantFrom('2021-09-18', '2021-09-25', '2021-10-12', '2021-10-20', '2021-11-01')
const what = fc.constantFrom(
  'signed',
  'taken_back',
  'submitted',
  'enclosed',
  'added',
  'withdrawn',
  'received',
  'on_paper',
  'own_on_paper',
)
const upward: fc.Arbitrary<FiledUpward> = fc.record({ kind: fc.constantFrom(...deliverableKinds), what, on: day })
const reached = fc.record({
  settled: fc.dictionary(fc.constantFrom(...deliverableKinds), day),
  published: fc.option(fc.record({ version: fc.constant(1), on: day, items: fc.constant(41) })),
})
const record: fc.Arbitrary<CityRecord> = fc.record({
  upward: fc.array(upward),
  reached: fc
    .array(reached, { maxLength: nanchong.length })
    .map((all) =>
      all.map((each, at): CountyReached => ({ ...each, division: nanchong[at] ?? parseDivision('511302') })),
    ),
  ownKinds: fc.subarray([...documentKinds]),
  countyKinds: fc.subarray([...deliverableKinds]),
})
const promises = milestoneKinds.map((kind, at): Milestone => ({ id: `M${at}`, what: '完成', by: '2021-10-01', kind }))

test('a city’s summary claims no day that the log does not hold, and nothing as reached that a county has not come to', () => {
  fc.assert(
    fc.property(record, (held) => {
      const happened = [
        ...held.upward.map(({ on }) => on),
        ...held.reached.flatMap(({ settled, published }) => [...Object.values(settled), published?.on]),
      ]
      for (const kept of cityCourseOf(promises, held)) {
        for (const each of kept.days) expect(happened).toContain(each)
        if (kept.reachedOn !== null) expect(kept.days).toContain(kept.reachedOn)
        if (kept.milestone.kind === 'beside') expect(kept).toMatchObject({ said: '', reachedOn: null })
        if (kept.milestone.kind === 'catalog_settled' && kept.reachedOn !== null)
          expect(held.reached.every(({ settled }) => settled.disclosure_catalog)).toBe(true)
        const may = [kept.milestone.by, ...kept.days].map(dayInLetter)
        for (const each of cityCourseText([kept]).match(/\d{4}年\d+月\d+日/g) ?? []) expect(may).toContain(each)
      }
    }),
  )
})

const plan = 'implementation_plan'
const of = (what: FiledUpward['what'], on: string): FiledUpward => ({ kind: plan, what, on })
const given: CityRecord = { upward: [], reached: [], ownKinds: [plan], countyKinds: [plan, 'disclosure_catalog'] }
const promised = (kind: Milestone['kind'], by = '2021-09-20'): Milestone => ({ id: 'M1', what: '完成', by, kind })
const kept = (kind: Milestone['kind'], over: Partial<CityRecord>) =>
  cityCourseOf([promised(kind)], { ...given, ...over })[0]

test('南充市’s plan is filed with its own document in it, and what was withdrawn was not until it went up again', () => {
  const alone = [of('submitted', '2021-09-18')]
  expect(kept('plan_filed', { upward: alone })).toMatchObject({ said: '2021年9月18日统一上报', reachedOn: null })
  expect(kept('plan_filed', { upward: alone, ownKinds: [] })).toMatchObject({ reachedOn: '2021-09-18', late: 0 })
  const later = [...alone, of('signed', '2021-09-22'), of('enclosed', '2021-09-22'), of('received', '2021-09-25')]
  expect(kept('plan_filed', { upward: later })).toMatchObject({
    ...{ reachedOn: '2021-09-22', late: 2 },
    said: '2021年9月18日统一上报；2021年9月22日签发本级材料、本级材料上报；2021年9月25日教育厅收悉',
  })
  const back = [of('submitted', '2021-09-18'), of('enclosed', '2021-09-18'), of('withdrawn', '2021-09-19')]
  expect(kept('plan_filed', { upward: back })).toMatchObject({ reachedOn: null, late: 0 })
  const again = [...back, of('submitted', '2021-09-21'), of('enclosed', '2021-09-21')]
  expect(kept('plan_filed', { upward: again })).toMatchObject({ reachedOn: '2021-09-21', late: 1 })
  expect(kept('catalog_filed', { upward: again })).toMatchObject({ said: '', reachedOn: null })
})

const county = (at: number, settledOn?: string, publishedOn?: string): CountyReached => ({
  division: nanchong[at] ?? parseDivision('511302'),
  settled: { disclosure_catalog: settledOn },
  published: publishedOn ? { version: 1, on: publishedOn, items: 41 } : null,
})

test('its counties are counted by day; all of them reach a milestone on the day of the last, one fewer does not', () => {
  const two = [county(0, '2021-10-12', '2021-10-20'), county(1, '2021-10-12'), county(2)]
  expect(kept('catalog_settled', { reached: two })).toMatchObject({
    ...{ said: '应审定的3个县（市、区）中，已审定2个：2021年10月12日2个', reachedOn: null, late: 0 },
  })
  const all = [...two.slice(0, 2), county(2, '2021-10-18')]
  expect(kept('catalog_settled', { reached: all })).toMatchObject({ reachedOn: '2021-10-18', late: 28 })
  expect(kept('catalog_published', { reached: all })?.said).toBe(
    '应公布的3个县（市、区）中，已公布1个：2021年10月20日1个',
  )
  expect(kept('catalog_settled', { reached: all, countyKinds: [] })).toMatchObject({ said: '', reachedOn: null })
  const days = Array.from({ length: 9 }, (_, at) => county(at, `2021-10-1${at}`))
  expect(kept('catalog_settled', { reached: days })?.said).toMatch(/已审定9个：2021年10月10日至2021年10月18日$/)
})

test('of the package’s trail what was signed, filed and confirmed is told by its day, nothing that was written or put together', () => {
  const line = (type: string, recordedAt: string) => ({ type, kind: plan, detail: {}, recordedAt })
  const trail = [
    line('CitySectionDrafted', '2021-09-16T02:00:00.000Z'),
    line('CityPartSigned', '2021-09-16T16:30:00.000Z'),
    line('PackageAssembled', '2021-09-17T02:00:00.000Z'),
    line('PackageSubmitted', '2021-09-18T02:00:00.000Z'),
    { type: 'NoticeRelayed', kind: null, detail: {}, recordedAt: '2021-09-12T02:00:00.000Z' },
  ]
  expect(filedUpwardIn(trail)).toEqual([of('signed', '2021-09-17'), of('submitted', '2021-09-18')])
})

test('what came to the province on paper was filed on that day, once it is filed here; what was struck never came', () => {
  const came = (paper: string, receivedOn: string, own: boolean) => ({
    ...{ type: 'PackagePaperRegistered', kind: plan, detail: { paper, receivedOn, own } },
    recordedAt: '2021-09-22T02:00:00.000Z',
  })
  const struck = {
    type: 'PackagePaperStruck',
    kind: plan,
    detail: { paper: 'wrong' },
    recordedAt: '2021-09-22T03:00:00Z',
  }
  const papers = filedUpwardIn([came('wrong', '2021-09-17', true), struck, came('right', '2021-09-18', true)])
  expect(papers).toEqual([of('own_on_paper', '2021-09-18')])
  expect(kept('plan_filed', { upward: papers })).toMatchObject({ reachedOn: null })
  const entered = [...papers, of('submitted', '2021-09-24'), of('enclosed', '2021-09-24')]
  expect(kept('plan_filed', { upward: entered })).toMatchObject({
    ...{ reachedOn: '2021-09-18', late: 0 },
    said: '2021年9月18日纸质件（含本级材料）送达教育厅；2021年9月24日统一上报、本级材料上报',
  })
  const withoutOwn = [of('on_paper', '2021-09-18'), ...entered.slice(1)]
  expect(kept('plan_filed', { upward: withoutOwn })).toMatchObject({ reachedOn: '2021-09-24' })
  expect(kept('plan_filed', { upward: withoutOwn, ownKinds: [] })).toMatchObject({ reachedOn: '2021-09-18' })
})

test('the city’s own word stays with its milestone when the record is put in again', () => {
  const text = (upward: readonly FiledUpward[]) =>
    cityCourseText(cityCourseOf([promised('plan_filed')], { ...given, upward }))
  const first = text([]).replace('系统中没有记录 |  |', '系统中没有记录 | 因机构改革推迟 |')
  expect(withOwnWords(text([of('submitted', '2021-09-25')]), first)).toContain(
    '| 2021年9月25日统一上报 | 因机构改革推迟 |',
  )
})
