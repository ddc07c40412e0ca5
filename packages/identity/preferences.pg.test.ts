import { parseDivision } from '@mingce/domain/authority/division'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, type FreshIdentity, freshIdentity } from './fresh-identity.ts'
import { forgetPreference, preferenceOf, setPreference } from './preferences.ts'

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
