import { happenedText } from '@mingce/domain/document/course'
import { expect, test } from 'vitest'
import { happenedIn } from './happened-in.ts'

const stream = 'submission/2021-pilot/510113/work_summary/1'
const line = (type: string, day: string, detail: object = {}) => ({
  ...{ stream, type, detail: { ...detail }, recordedAt: `${day}T02:00:00.000Z` },
})
const paper = (day: string, receivedOn: string) => line('PaperFilingRegistered', day, { receivedOn })
const filed = (day: string, turn = 1) => line('SubmittedToCity', day, { turn })

test('what came on paper was filed on the day it came, and both days are told', () => {
  const happened = happenedIn([paper('2021-12-01', '2021-11-29'), filed('2021-12-02')])
  expect(happened).toMatchObject([{ what: 'filed', on: '2021-11-29', enteredOn: '2021-12-02', number: 1 }])
  expect(happenedText(happened)).toBe('2021年11月29日纸质报送（2021年12月2日录入）')
})

test('a registration that was struck, or belongs to another turn, moves no day', () => {
  const struck = [paper('2021-12-01', '2021-11-29'), line('PaperFilingStruck', '2021-12-01'), filed('2021-12-02')]
  expect(happenedText(happenedIn(struck))).toBe('2021年12月2日报送')
  const again = [
    ...[paper('2021-12-01', '2021-11-29'), filed('2021-12-02'), line('ReturnedForRevision', '2021-12-06')],
    filed('2021-12-08', 2),
  ]
  expect(happenedIn(again).map(({ on }) => on)).toEqual(['2021-11-29', '2021-12-06', '2021-12-08'])
})

test('what the county took back before it was accepted did not come', () => {
  const lines = [filed('2021-10-08'), line('SubmissionWithdrawn', '2021-10-08'), filed('2021-11-08', 2)]
  expect(happenedIn(lines).map(({ on }) => on)).toEqual(['2021-11-08'])
  expect(happenedIn(lines.slice(0, 2))).toEqual([])
})

test('a return that was taken back did not happen', () => {
  const lines = [
    ...[filed('2021-12-02'), line('ReturnedForRevision', '2021-12-06')],
    line('DecisionRecalled', '2021-12-07', { decision: 'returned' }),
  ]
  expect(happenedText(happenedIn(lines))).toBe('2021年12月2日报送')
})

test('a return that was taken back leaves that of another document alone', () => {
  const plan = {
    ...line('ReturnedForRevision', '2021-12-06'),
    stream: stream.replace('work_summary', 'implementation_plan'),
  }
  const lines = [
    ...[filed('2021-12-02'), line('ReturnedForRevision', '2021-12-05'), plan],
    line('DecisionRecalled', '2021-12-07', { decision: 'returned' }),
  ]
  expect(happenedIn(lines).map(({ kind, what }) => [kind, what])).toEqual([
    ['work_summary', 'filed'],
    ['implementation_plan', 'returned'],
  ])
})
