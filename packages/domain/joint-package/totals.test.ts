import { expect, test } from 'vitest'
import { sichuan } from '../cast.ts'
import {
  addAddendum,
  assemble,
  confirmReceipt,
  county,
  filings,
  given,
  leader,
  missing,
  type Package,
  reviewer,
  submitPackage,
  withdrawPackage,
} from './given.ts'
import { openCounties, totalsOf } from './totals.ts'

const filingOf = ({ joint }: Package) => {
  const filing = joint.filings.get('disclosure_catalog')
  if (!filing) throw new Error('the package was not assembled')
  return filing
}
const submitted = () =>
  given({ 1: filings.none, 2: filings.returnedInPart })
    .and(reviewer, assemble(missing(1)))
    .and(leader, submitPackage)

test('of 13 counties 1 is missing and 1 was returned in part: 11 travel whole, 1 in part, 1 is outstanding', () => {
  expect(totalsOf(filingOf(submitted()))).toEqual({ owed: 13, whole: 11, inPart: 1, outstanding: 1, addenda: 0 })
  expect(openCounties(filingOf(submitted()))).toEqual([county(1), county(2)])
})

test('the later addenda close the package, before or after the province’s receipt', () => {
  const first = submitted()
    .once(county(1), filings.settled)
    .and(leader, addAddendum(1, county(1)))
  expect(totalsOf(filingOf(first))).toEqual({ owed: 13, whole: 12, inPart: 1, outstanding: 0, addenda: 1 })
  const confirmed = first.and(sichuan.reviewer, confirmReceipt)
  const second = confirmed.once(county(2), filings.settled).and(leader, addAddendum(2, county(2)))
  expect(totalsOf(filingOf(second))).toEqual({ owed: 13, whole: 13, inPart: 0, outstanding: 0, addenda: 2 })
  expect(openCounties(filingOf(second))).toEqual([])
})

test('a package that was withdrawn and put together anew counts its counties afresh, earlier addenda left out', () => {
  const complete = submitted()
    .once(county(1), filings.settled)
    .and(leader, addAddendum(1, county(1)), withdrawPackage)
  const anew = complete.and(reviewer, assemble())
  expect(totalsOf(filingOf(anew))).toEqual({ owed: 13, whole: 12, inPart: 1, outstanding: 0, addenda: 0 })
})

test('a package without exceptions is whole from the first', () => {
  const all = given().and(reviewer, assemble())
  expect(totalsOf(filingOf(all))).toEqual({ owed: 13, whole: 13, inPart: 0, outstanding: 0, addenda: 0 })
})
