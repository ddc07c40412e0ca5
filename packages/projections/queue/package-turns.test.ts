import { emptyPackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import type { PackagePaper } from '@mingce/domain/joint-package/paper'
import { expect, test } from 'vitest'
import { packageRows } from './package-turns.ts'

const kind = 'implementation_plan'
const stream = 'package/2021-pilot/511000'
const paper: PackagePaper = {
  ...{ paper: 'p1', receivedOn: '2021-09-28', docNumber: null, broughtBy: 'mail', scans: [] },
  ...{ counties: ['511011'], own: false, by: 'acc-510000-01', at: '2021-09-29T02:00:00.000Z' },
}
const onPaper: JointPackage = { ...emptyPackage, papers: new Map([[kind, [paper]]]) }
const waiting = (joint: JointPackage) =>
  packageRows(stream, joint).map(({ task, reason, since }) => ({ task, reason, since }))

test('内江市审核人 puts together here what the department has on paper, since it was registered, whether reminded of it or not', () => {
  const toAssemble = { task: 'to_assemble', reason: 'paper_received', since: new Date(paper.at) }
  expect(waiting(onPaper)).toEqual([toAssemble])
  const reminder = {
    to: 'city',
    by: 'acc-510000-01',
    at: '2021-09-30T02:00:00.000Z',
    text: '请尽快',
    over: false,
  } as const
  const reminders = new Map([[kind, reminder]]) as unknown as JointPackage['reminders']
  expect(waiting({ ...onPaper, reminders })).toEqual([toAssemble])
  expect(waiting({ ...emptyPackage, reminders }).map(({ reason }) => reason)).toEqual(['owed'])
})

test('nothing waits of a paper that was struck', () => {
  expect(waiting({ ...onPaper, papers: new Map([[kind, []]]) })).toEqual([])
})
