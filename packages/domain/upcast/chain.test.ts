import { expect, test } from 'vitest'
import { chainOf, type Upcaster } from './chain.ts'

const opinionSplit: Upcaster = {
  type: 'SubmissionChecked',
  from: 1,
  upcast: ({ opinion, ...rest }) => ({ ...rest, opinions: [opinion] }),
}
const placeAdded: Upcaster = {
  type: 'SubmissionChecked',
  from: 2,
  upcast: (payload) => ({ ...payload, place: null }),
}
const chain = chainOf([placeAdded, opinionSplit])
const first = { type: 'SubmissionChecked', schemaVersion: 1, payload: { outcome: 'passed', opinion: '可以报送。' } }

test('an old event is read through every later version', () => {
  expect(chain.upcast(first)).toEqual({ outcome: 'passed', opinions: ['可以报送。'], place: null })
  expect(chain.upcast({ ...first, schemaVersion: 2, payload: { opinions: [] } })).toEqual({ opinions: [], place: null })
})

test('an event of the present version, and one whose shape never changed, is read as it is stored', () => {
  const payload = { opinions: ['可以报送。'], place: '510113' }
  expect(chain.upcast({ ...first, schemaVersion: 3, payload })).toBe(payload)
  expect(chain.upcast({ type: 'ItemRetired', schemaVersion: 1, payload })).toBe(payload)
})

test('new events are recorded in the last version of the chain', () => {
  expect(chain.versionOf('SubmissionChecked')).toBe(3)
  expect(chain.versionOf('ItemRetired')).toBe(1)
})

test('what is stored is not touched by reading it', () => {
  const payload = Object.freeze({ ...first.payload })
  chain.upcast({ ...first, payload })
  expect(payload).toEqual(first.payload)
})

test('an event of a version that is still to come is refused by its name, not guessed at', () => {
  expect(() => chain.upcast({ ...first, schemaVersion: 4 })).toThrow('SubmissionChecked of version 4')
  expect(() => chain.upcast({ type: 'ItemRetired', schemaVersion: 2, payload: {} })).toThrow('this one knows 1')
  expect(() => chain.upcast({ ...first, schemaVersion: 0 })).toThrow()
})

test('a chain with a version skipped, or taken twice, does not start', () => {
  expect(() => chainOf([placeAdded])).toThrow('one from version 1 is wanted')
  expect(() => chainOf([opinionSplit, placeAdded, { ...placeAdded, from: 4 }])).toThrow('one from version 3 is wanted')
  expect(() => chainOf([opinionSplit, opinionSplit])).toThrow('one from version 2 is wanted')
})
