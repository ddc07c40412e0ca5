import { parseDivision } from '@mingce/domain/authority/division'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './accounts.ts'
import { after, type FreshIdentity, freshIdentity } from './fresh-identity.ts'
import { forgetPreference, preferenceOf, setPreference } from './preferences.ts'
import { readingMarksOf, setReadingMark } from './reading-marks.ts'

const ofQingbaijiang = { authority: parseDivision('510113'), name: 'columns.3f9a01bc' }
let identity: FreshIdentity

beforeAll(async () => {
  identity = await freshIdentity()
})
afterAll(() => identity.drop())

test('what 青白江区 asked to be remembered is its own, the last counts, and it can be forgotten', async () => {
  const { db } = identity
  await setPreference(db, ofQingbaijiang, { value: { 'a-1': 'extra' }, setAt: after(0) })
  await setPreference(db, ofQingbaijiang, { value: { 'a-1': 'none' }, setAt: after(1) })
  expect(await preferenceOf(db, ofQingbaijiang)).toEqual({ value: { 'a-1': 'none' }, setAt: after(1) })
  expect(await preferenceOf(db, { ...ofQingbaijiang, authority: parseDivision('510116') })).toBeUndefined()
  await forgetPreference(db, ofQingbaijiang)
  expect(await preferenceOf(db, ofQingbaijiang)).toBeUndefined()
})

test('a text that 成都市审核人 looked at is marked as seen, put aside, and the mark taken back; a colleague sees none of it', async () => {
  const { db } = identity
  const [reviewer, colleague] = ['acc-510100-01', 'acc-510100-03']
  const authority = parseDivision('510100')
  const named = { id: reviewer, login: 'cd-sh', password: '锦水-wide-2021', displayName: '成都市审核人', authority }
  await createAccount(db, named, after(0))
  const marked = { account: reviewer, matter: 'submission/2021-pilot/510113/disclosure_catalog/1' }
  const seen = { digest: 'a'.repeat(64), turn: 1, at: after(0) }
  await setReadingMark(db, marked, { part: 'p1', seen, laterSince: null })
  await setReadingMark(db, marked, { part: 'p1', seen, laterSince: after(1) })
  await setReadingMark(db, marked, { part: 'p2', seen: null, laterSince: after(2) })
  expect(await readingMarksOf(db, marked)).toEqual([
    { part: 'p1', seen, laterSince: after(1) },
    { part: 'p2', seen: null, laterSince: after(2) },
  ])
  expect(await readingMarksOf(db, { ...marked, account: colleague })).toEqual([])
  await setReadingMark(db, marked, { part: 'p1', seen: null, laterSince: null })
  expect((await readingMarksOf(db, marked)).map(({ part }) => part)).toEqual(['p2'])
})
