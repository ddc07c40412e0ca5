import { expect, test } from 'vitest'
import type { Board, PackageOpened, RoundHead } from '../questions.ts'
import { datesOf } from './read-lateness.ts'

const kind = 'implementation_plan'
const now = { round: '2021-pilot', closing: null } as unknown as RoundHead
const opened = { joint: { innerDates: [{ kind, date: '2021-09-18' }] }, days: [] } as unknown as PackageOpened
const board = (datesThen: unknown) => ({ round: { round: 'as of then' }, datesThen }) as unknown as Board

test('a board of a past day is read by the dates of that day, one as of now by those that stand', () => {
  const then = { innerDates: [{ kind, date: '2021-09-15' }], days: [] }
  expect(datesOf(now, board(then), opened)).toEqual({ round: { round: 'as of then' }, ...then })
  expect(datesOf(now, board(null), opened)?.innerDates).toEqual([{ kind, date: '2021-09-18' }])
  expect(datesOf(now, board(null), undefined)).toBeUndefined()
})
