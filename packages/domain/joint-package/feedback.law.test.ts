import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DivisionCode } from '../authority/division.ts'
import { sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import type { Submission } from '../submission/state.ts'
import {
  aba,
  assemble,
  confirmReceipt,
  counties,
  county,
  filings,
  given,
  leader,
  missing,
  type Package,
  reviewer,
  submitPackage,
} from './given.ts'
import { assemblePlans, draftOwn, givenPlans, ownSection, submitPlans } from './given-plans.ts'
import { totalsOf } from './totals.ts'

const kind = 'disclosure_catalog'

/** What the province notes on one item of one county; its id is the screen's own. */
type Note = { readonly county: DivisionCode; readonly item: number; readonly text: string; readonly id: number }

const situation = fc.constantFrom<keyof typeof filings>('settled', 'returnedInPart', 'none', 'withCity')
const situations = fc.array(situation, { minLength: counties.length, maxLength: counties.length })
const notes = fc.uniqueArray(
  fc.record({
    county: fc.constantFrom(...counties),
    item: fc.integer({ min: 1, max: 4 }),
    text: fc.constantFrom('请说明依据', '请补充渠道'),
    id: fc.integer({ min: 1, max: 99 }),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
)

/** Puts the notes down one after the other; what is refused leaves nothing. */
function noted(joint: Package, list: readonly Note[]): Package {
  return list.reduce((before, { county, item, text, id }) => {
    const about = { division: county, part: idOf(item), digest: digestOf(`${item}`) }
    const deed = { do: 'sendFeedback', kind, feedback: idOf(3000 + id), ...about, text } as const
    return Array.isArray(before.when(sichuan.reviewer, deed)) ? before.and(sichuan.reviewer, deed) : before
  }, joint)
}

function filedBy(standing: readonly Submission[]): Package {
  const left = standing.flatMap((each, index) => (travels(each) ? [] : [missing(index + 1)]))
  const all = given(Object.fromEntries(standing.map((each, index) => [index + 1, each])))
  return all.and(reviewer, assemble(...left)).and(leader, submitPackage)
}

function travels(submission: Submission): boolean {
  return submission === filings.settled || submission === filings.returnedInPart
}

const record = ({ joint }: Package) => {
  const filing = joint.filings.get(kind)
  const feedback = [...joint.feedback.values()].toSorted((a, b) => a.feedback.localeCompare(b.feedback))
  return { feedback, stage: filing?.stage, totals: filing && totalsOf(filing), version: joint.version }
}
const byCounty = (list: readonly Note[]) => list.toSorted((a, b) => a.county.localeCompare(b.county) || a.item - b.item)
const byItem = (list: readonly Note[]) => list.toSorted((a, b) => a.item - b.item || a.county.localeCompare(b.county))

test('whether the province reads county by county, item by item or in any order, the record is the same', () => {
  const shuffled = notes.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  )
  fc.assert(
    fc.property(situations, shuffled, fc.boolean(), (found, [list, anyOrder], isConfirmed) => {
      const standing = found.map((each) => filings[each])
      fc.pre(standing.some(travels))
      const filed = filedBy(standing)
      const joint = isConfirmed ? filed.and(sichuan.reviewer, confirmReceipt) : filed
      const along = record(noted(joint, byCounty(list)))
      expect(record(noted(joint, byItem(list)))).toEqual(along)
      expect(record(noted(joint, anyOrder))).toEqual(along)
      expect(along.totals).toEqual(record(joint).totals)
      const arrived = new Set(joint.joint.filings.get(kind)?.members.map(({ division }) => division))
      expect(along.feedback).toHaveLength(list.filter(({ county }) => arrived.has(county)).length)
    }),
    { numRuns: 60 },
  )
})

/** What the province notes on the city's own document and on those of its counties; of no section on the document as a whole, or on the package. */
type PlanNote = { readonly about: 'own' | 'county' | 'package'; readonly section: number | null; readonly id: number }
const planNotes = fc.uniqueArray(
  fc.record<PlanNote>({
    about: fc.constantFrom('own', 'county', 'package'),
    section: fc.option(fc.integer({ min: 1, max: 4 })),
    id: fc.integer({ min: 1, max: 99 }),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
)

function notedOnPlans(joint: Package, list: readonly PlanNote[]): Package {
  return list.reduce((before, { about, section, id }) => {
    const division = { own: aba, county: county(2), package: null }[about]
    const read = section === null ? { part: null, digest: null } : ownSection(section).part
    const of = { division, ...read, text: '请写明科室' }
    const deed = { do: 'sendFeedback', kind: 'implementation_plan', feedback: idOf(3000 + id), ...of } as const
    return Array.isArray(before.when(sichuan.reviewer, deed)) ? before.and(sichuan.reviewer, deed) : before
  }, joint)
}

test('in whatever order the province writes on the city’s own document, its counties’ and the package, the record and its totals are the same', () => {
  const shuffled = planNotes.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  )
  const seen = [ownSection(1).part, ownSection(2).part]
  const filed = givenPlans()
    .and(reviewer, draftOwn(1), draftOwn(2))
    .and(leader, { do: 'signCityPart', kind: 'implementation_plan', seen, opinion: '同意报送' })
    .and(reviewer, assemblePlans)
    .and(leader, submitPlans)
  const of = ({ joint }: Package) => {
    const filing = joint.filings.get('implementation_plan')
    const feedback = [...joint.feedback.values()].toSorted((a, b) => a.feedback.localeCompare(b.feedback))
    return { feedback, filing, totals: filing && totalsOf(filing), own: joint.cityParts, version: joint.version }
  }
  fc.assert(
    fc.property(shuffled, ([list, anyOrder]) => {
      const along = of(notedOnPlans(filed, list))
      expect(of(notedOnPlans(filed, anyOrder))).toEqual(along)
      const { filing, totals, own } = of(filed)
      expect([along.filing, along.totals, along.own]).toEqual([filing, totals, own])
      const fits = ({ about, section }: PlanNote) =>
        section === null || (about === 'own' && section < 3) || (about === 'county' && filedPart(section))
      expect(along.feedback).toHaveLength(list.filter(fits).length)
    }),
    { numRuns: 60 },
  )
})

/** The counties' parts are none of the city's sections. */
const filedPart = (section: number) =>
  [...filings.settled.parts, ...filings.settled.filed].some(({ part }) => part === ownSection(section).part.part)
