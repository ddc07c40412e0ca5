import { expect, test } from 'vitest'
import { administrator, auditor } from '../cast.ts'
import { decideLogKey, type LogKeyCommand } from './decide.ts'
import { logKeyEvent } from './events.ts'
import { evolveLogKeys, firstLogKey } from './evolve.ts'

const key = (n: number, name = 'mingce.example/log') => `${name}+0000000${n}+AQ${'A'.repeat(42)}`
const now = new Date('2021-10-15T01:00:00.000Z')
const context = { actor: administrator, now }
const rotate: LogKeyCommand = {
  do: 'rotateLogKey',
  from: key(1),
  to: key(2),
  overlapUntil: '2021-10-22T01:00:00.000Z',
}
const by = { account: administrator.account, post: 'sys_admin', authority: '510000' }
const rotated = evolveLogKeys(firstLogKey, {
  event: logKeyEvent.parse({ type: 'LogKeyRotated', from: key(1), to: key(2), overlapUntil: rotate.overlapUntil }),
  by,
  at: now.toISOString(),
})
const afterwards = { ...context, now: new Date('2021-11-01T01:00:00.000Z') }
const again = { ...rotate, from: key(2), to: key(3), overlapUntil: '2021-11-08T01:00:00.000Z' }

test('an administrator changes the log’s key; both keys sign for a week', () => {
  const { do: _, ...said } = rotate
  expect(decideLogKey(rotate, firstLogKey, context)).toEqual([{ type: 'LogKeyRotated', ...said }])
  expect(rotated).toEqual({ keys: [key(1), key(2)], overlapUntil: rotate.overlapUntil })
})

test('once the overlap is over, the new key may be changed in its turn', () => {
  expect(decideLogKey(again, rotated, afterwards)).toMatchObject([{ type: 'LogKeyRotated', from: key(2), to: key(3) }])
})

test('an auditor changes no key', () => {
  expect(decideLogKey(rotate, firstLogKey, { actor: auditor, now })).toEqual({ refused: 'ONLY_ADMINISTRATORS' })
})

test('a key of another log is refused', () => {
  const foreign = { ...rotate, to: key(2, 'elsewhere.example/log') }
  expect(decideLogKey(foreign, firstLogKey, context)).toEqual({ refused: 'KEY_OF_ANOTHER_LOG' })
})

test('only the key that signs now can be followed by another', () => {
  expect(decideLogKey({ ...again, from: key(1) }, rotated, afterwards)).toEqual({ refused: 'KEY_DOES_NOT_SIGN' })
})

test('a key that signed before, or signs now, never becomes the new one', () => {
  expect(decideLogKey({ ...again, to: key(1) }, rotated, afterwards)).toEqual({ refused: 'KEY_USED_BEFORE' })
  expect(decideLogKey({ ...rotate, to: key(1) }, firstLogKey, context)).toEqual({ refused: 'KEY_USED_BEFORE' })
})

test('while two keys sign, a third is refused', () => {
  const early = { ...again, overlapUntil: '2021-10-23T01:00:00.000Z' }
  expect(decideLogKey(early, rotated, context)).toEqual({ refused: 'ROTATION_UNDER_WAY' })
})

test.each(['2021-10-15T01:30:00.000Z', '2021-10-14T01:00:00.000Z', '2022-01-14T01:00:00.000Z'])(
  'an overlap until %s is too short or too long',
  (overlapUntil) => {
    expect(decideLogKey({ ...rotate, overlapUntil }, firstLogKey, context)).toEqual({ refused: 'OVERLAP_OUT_OF_RANGE' })
  },
)
