import type { Author, Fact } from '@mingce/domain/fact'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { expect, test } from 'vitest'
import { evolveTwoSided, unseen } from './outward.ts'

const city: Author = { account: 'acc-510100-01', post: 'reviewer', authority: '510100' }
const county: Author = { account: 'acc-510113-03', post: 'leader', authority: '510113' }
const paper = {
  ...{ type: 'PaperFilingRegistered', receivedOn: '2021-10-13', docNumber: null, broughtBy: 'mail' },
  scans: [{ digest: 'a'.repeat(64), name: '扫描件.png', format: 'png', size: 4_000 }],
} as unknown as SubmissionEvent
const filed = {
  ...{ type: 'SubmittedToCity', turn: 1, parts: [], scope: [], carried: [], acceptBy: null },
} as unknown as SubmissionEvent

test('what a city registered on paper before the county filed stays with the filing as the city has it', () => {
  const facts: readonly Fact<SubmissionEvent>[] = [
    { event: paper, by: city, at: '2021-10-14T01:00:00.000Z' },
    { event: filed, by: county, at: '2021-10-15T01:00:00.000Z' },
  ]
  const { outward } = facts.reduce(evolveTwoSided, unseen)
  expect(outward?.papers).toMatchObject([{ turn: 1, receivedOn: '2021-10-13', scans: [{ name: '扫描件.png' }] }])
})
