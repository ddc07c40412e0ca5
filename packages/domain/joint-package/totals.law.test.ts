import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DivisionCode } from '../authority/division.ts'
import { sichuan } from '../cast.ts'
import type { Submission } from '../submission/state.ts'
import {
  addAddendum,
  answerFeedback,
  assemble,
  confirmReceipt,
  counties,
  type Deed,
  filings,
  given,
  leader,
  missing,
  type Package,
  reviewer,
  sendFeedback,
  submitPackage,
  withdrawPackage,
} from './given.ts'
import { openCounties, totalsOf } from './totals.ts'

const situation = fc.constantFrom<keyof typeof filings>(
  'settled',
  'returnedInPart',
  'none',
  'withCity',
  'returnedWhole',
)
const travels = (submission: Submission) => submission === filings.settled || submission === filings.returnedInPart
const filingOf = ({ joint }: Package) => {
  const filing = joint.filings.get('disclosure_catalog')
  if (!filing) throw new Error('the package was not assembled')
  return filing
}

test('however 阿坝州’s 13 counties stand and in whatever order they come later, the totals reconcile and the last addendum closes', () => {
  const situations = fc.array(situation, { minLength: counties.length, maxLength: counties.length })
  const order = fc.shuffledSubarray([...counties], { minLength: counties.length })
  fc.assert(
    fc.property(situations, order, (found, later) => {
      const standing = found.map((each) => filings[each])
      fc.pre(standing.some(travels))
      const left = standing.flatMap((each, index) => (travels(each) ? [] : [missing(index + 1)]))
      const all = given(Object.fromEntries(standing.map((each, index) => [index + 1, each])))
      let joint = all.and(reviewer, assemble(...left)).and(leader, submitPackage)
      const whole = standing.filter((each) => each === filings.settled).length
      const inPart = standing.filter((each) => each === filings.returnedInPart).length
      expect(totalsOf(filingOf(joint))).toEqual({ owed: 13, whole, inPart, outstanding: left.length, addenda: 0 })
      for (const [index, code] of later.filter((each) => isOpen(each, joint)).entries()) {
        joint = joint.once(code, filings.settled).and(leader, addAddendum(index, code))
        const totals = totalsOf(filingOf(joint))
        expect(totals.whole + totals.inPart + totals.outstanding).toBe(13)
        expect(totals.whole).toBe(whole + index + 1)
      }
      expect([totalsOf(filingOf(joint)).whole, openCounties(filingOf(joint))]).toEqual([13, []])
    }),
    { numRuns: 60 },
  )
})

function isOpen(code: DivisionCode, joint: Package): boolean {
  return openCounties(filingOf(joint)).includes(code)
}

/** What may happen next to a package of 阿坝州, or to one of its counties; what is refused leaves nothing. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('moves' as const), county: fc.nat(12), to: situation }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('added' as const), county: fc.nat(12) }) },
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constantFrom('assembled', 'submitted', 'withdrawn', 'confirmed') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('noted' as const, 'answered' as const), county: fc.nat(12) }),
  },
)
type Happening = Parameters<Parameters<(typeof happening)['map']>[0]>[0]

function after(joint: Package, each: Happening, index: number): Package {
  const tried = (actor: typeof leader, deed: Deed) =>
    Array.isArray(joint.when(actor, deed)) ? joint.and(actor, deed) : joint
  const code = 'county' in each ? counties[each.county] : undefined
  if (each.what === 'moves' && code) return joint.once(code, filings[each.to])
  if (each.what === 'added' && 'county' in each) return joinedLater(joint, each.county, index)
  if (each.what === 'noted' && code) return tried(sichuan.reviewer, sendFeedback(index, code))
  if (each.what === 'answered') return tried(reviewer, answerFeedback(index - 1))
  if (each.what === 'submitted') return tried(leader, submitPackage)
  if (each.what === 'withdrawn') return tried(leader, withdrawPackage)
  if (each.what === 'confirmed') return tried(sichuan.reviewer, confirmReceipt)
  return tried(reviewer, assemble(...left(joint)))
}

/** One of the counties that are still open is settled, and joins if the package is with the province. */
function joinedLater(joint: Package, nth: number, index: number): Package {
  const filing = joint.joint.filings.get('disclosure_catalog')
  const open = filing ? openCounties(filing) : []
  const code = counties.find((each) => each === open[nth % Math.max(open.length, 1)])
  if (!code) return joint
  const settled = joint.once(code, filings.settled)
  const isAdded = Array.isArray(settled.when(leader, addAddendum(index, code)))
  return isAdded ? settled.and(leader, addAddendum(index, code)) : settled
}

function left({ around: { submissions } }: Package) {
  const standing = [...submissions.values()]
  return standing.flatMap((each, index) => (travels(each) ? [] : [missing(index + 1)]))
}

test('whatever befalls a package and its counties, put together, filed, withdrawn, added to, noted on, answered or confirmed, its totals reconcile', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40, size: 'max' }), (happened) => {
      let joint = given({ 1: filings.none, 2: filings.returnedInPart, 3: filings.withCity })
      for (const [index, each] of happened.entries()) {
        const before = joint.joint
        joint = after(joint, each, index)
        const filing = joint.joint.filings.get('disclosure_catalog')
        if (!filing) continue
        reached.add(filing.stage)
        if (filing.addenda.length > 0) reached.add('added')
        const { owed, whole, inPart, outstanding } = totalsOf(filing)
        expect([owed, whole + inPart + outstanding]).toEqual([13, 13])
        expect(openCounties(filing)).toHaveLength(inPart + outstanding)
        const isAnswer = each.what === 'noted' || each.what === 'answered'
        if (isAnswer) expect(joint.joint.filings).toEqual(before.filings)
      }
    }),
    { numRuns: 200 },
  )
  expect([...reached].toSorted()).toEqual(['added', 'assembled', 'confirmed', 'submitted', 'withdrawn'])
})
