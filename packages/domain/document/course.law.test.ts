import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInLetter } from '../letter/letter.ts'
import { deliverableKinds } from '../round/deliverable.ts'
import { courseOf, courseText, type Happened, withOwnWords } from './course.ts'
import { type Milestone, milestoneKinds } from './milestones.ts'

const day = fc.constantFrom('2021-09-20', '2021-10-10', '2021-10-14', '2021-11-01', '2021-12-20')
const milestone: fc.Arbitrary<Milestone> = fc.record({
  id: fc.constantFrom('M1', 'M2', 'M3'),
  what: fc.constant('完成'),
  by: fc.constant('2021-10-01'),
  kind: fc.constantFrom(...milestoneKinds),
})
const event: fc.Arbitrary<Happened> = fc.record({
  kind: fc.constantFrom(...deliverableKinds),
  what: fc.constantFrom('filed', 'returned', 'settled', 'recalled', 'published'),
  on: day,
  number: fc.integer({ min: 1, max: 3 }),
})

test('a summary claims no day that the log does not hold, and none of another document', () => {
  fc.assert(
    fc.property(fc.array(milestone), fc.array(event), (promised, happened) => {
      for (const kept of courseOf(promised, happened)) {
        for (const each of kept.events) expect(happened).toContain(each)
        if (kept.reachedOn !== null) expect(kept.events.map(({ on }) => on)).toContain(kept.reachedOn)
        if (kept.milestone.kind === 'beside') expect(kept.events).toEqual([])
        const said = courseText([kept]).match(/\d{4}年\d+月\d+日/g) ?? []
        const may = [kept.milestone.by, ...happened.map(({ on }) => on)].map(dayInLetter)
        for (const each of said) expect(may).toContain(each)
      }
    }),
  )
})

const promised: readonly Milestone[] = [
  { id: 'M1', what: '目录报市教育局', by: '2021-10-10', kind: 'catalog_filed' },
  { id: 'M2', what: '目录审定', by: '2021-10-14', kind: 'catalog_settled' },
  { id: 'M3', what: '走访学校', by: '2021-11-30', kind: 'beside' },
]
const of = (what: Happened['what'], on: string, number = 1): Happened => ({
  kind: 'disclosure_catalog',
  what,
  on,
  number,
})

test('青白江区 promised 10月10日 and filed on that day; the return is told beside the settlement that came later', () => {
  const happened = [
    of('filed', '2021-10-10'),
    of('returned', '2021-10-13'),
    of('filed', '2021-10-15', 2),
    of('settled', '2021-10-18'),
  ]
  expect(courseOf(promised, happened).map(({ reachedOn, late }) => [reachedOn, late])).toEqual([
    ['2021-10-10', 0],
    ['2021-10-18', 4],
    [null, 0],
  ])
  const text = courseText(courseOf(promised, happened))
  expect(text).toContain('2021年10月13日退回修改；2021年10月18日审定通过；晚于计划4天')
  expect(text).toContain('系统外，由本县说明')
})

test('what was taken back reached nothing until it was settled again; what never happened is said to have no record', () => {
  const recalled = [of('settled', '2021-10-12'), of('recalled', '2021-10-13')]
  expect(courseOf(promised, recalled)[1]).toMatchObject({ reachedOn: null })
  expect(courseOf(promised, [...recalled, of('settled', '2021-10-20')])[1]).toMatchObject({ reachedOn: '2021-10-20' })
  expect(courseText(courseOf(promised, []))).toContain('| M1 | 目录报市教育局 | 2021年10月10日 | 系统中没有记录 |  |')
})

test('the county’s own word stays with its milestone when the record is put in again', () => {
  const first = courseText(courseOf(promised, [])).replace(
    '| 系统外，由本县说明 |  |',
    '| 系统外，由本县说明 | 已走访12所 |',
  )
  const again = withOwnWords(courseText(courseOf(promised, [of('filed', '2021-10-10')])), first)
  expect(again).toContain('| M3 | 走访学校 | 2021年11月30日 | 系统外，由本县说明 | 已走访12所 |')
  expect(again).toContain('2021年10月10日报送')
})
