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
} from './given.ts'
import { addedSince, awaitsReceipt, receiptOf } from './receipt.ts'

const kind = 'disclosure_catalog'
const received = (over: Parameters<typeof given>[0] = { 1: filings.none }) =>
  given(over)
    .and(reviewer, assemble(missing(1)))
    .and(leader, submitPackage)
    .and(sichuan.reviewer, confirmReceipt)
/** 马尔康市 comes by addendum days after the receipt. */
const added = () =>
  received()
    .once(county(1), filings.settled)
    .in({ today: '2021-11-02' })
    .and(leader, addAddendum(1, county(1)))
const filingOf = ({ joint }: Package) => {
  const filing = joint.filings.get(kind)
  if (!filing) throw new Error('nothing was put together')
  return filing
}

test('what the city adds after 收悉 waits for a receipt of its own; the one before was not for it', () => {
  expect(awaitsReceipt(received().joint, kind)).toBe(false)
  expect(addedSince(added().joint, kind)).toMatchObject({
    ...{ members: [{ division: county(1) }], own: false, at: '2021-11-02T01:00:00.000Z' },
  })
  const [addendum] = filingOf(added()).addenda
  expect(receiptOf(filingOf(added()), addendum?.at ?? '')).toBeNull()
  expect(receiptOf(filingOf(added()), filingOf(added()).submittedAt ?? '')).toMatchObject({ opinion: '收悉' })
})

test('the province confirms it once, and the receipt of the package stands as it was', () => {
  const again = { ...confirmReceipt, opinion: '补报收悉' }
  const all = added().in({ today: '2021-11-05' }).and(sichuan.reviewer, again)
  expect(all.when(sichuan.reviewer, again)).toEqual({ refused: 'ALREADY_CONFIRMED' })
  expect(filingOf(all).receipts).toMatchObject([
    { opinion: '收悉', at: '2021-10-18T01:00:00.000Z' },
    { opinion: '补报收悉', at: '2021-11-05T01:00:00.000Z' },
  ])
  expect(receiptOf(filingOf(all), filingOf(all).submittedAt ?? '')).toMatchObject({ opinion: '收悉' })
  expect(addedSince(all.joint, kind)).toBeNull()
})

test('what came by addendum before the receipt is received with the package', () => {
  const before = given({ 1: filings.none })
    .and(reviewer, assemble(missing(1)))
    .and(leader, submitPackage)
    .once(county(1), filings.settled)
    .and(leader, addAddendum(1, county(1)))
  expect(addedSince(before.joint, kind)).toBeNull()
  expect(awaitsReceipt(before.joint, kind)).toBe(true)
  expect(awaitsReceipt(before.and(sichuan.reviewer, confirmReceipt).joint, kind)).toBe(false)
})

test('the city reminds the province of what it added; before, there was nothing to remind of', () => {
  const remind = { do: 'remind', kind, text: null } as const
  expect(received().when(leader, remind)).toEqual({ refused: 'NOT_THEIR_TURN' })
  expect(added().when(leader, remind)).toMatchObject([{ type: 'ReminderSent', to: 'province' }])
})
