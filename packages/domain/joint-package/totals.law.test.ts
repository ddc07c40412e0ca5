import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DivisionCode } from '../authority/division.ts'
import type { Submission } from '../submission/state.ts'
import {
  addAddendum,
  assemble,
  counties,
  filings,
  given,
  leader,
  missing,
  type Package,
  reviewer,
  submitPackage,
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
