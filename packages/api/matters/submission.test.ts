import { chengdu, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { seedCalendars, seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { deadlineOf } from '@mingce/domain/deadline/deadline'
import { isRefusal } from '@mingce/domain/refusal'
import { calendarStream, submissionStream } from '@mingce/domain/streams'
import { versionOf } from '@mingce/domain/upcast/upcast'
import type { JsonObject } from '@mingce/ledger/entry'
import type { Recorded } from '@mingce/ledger/read'
import { expect, test } from 'vitest'
import { submissionMatter } from './submission.ts'

const filing = { round: '2021-1', division: qingbaijiang.drafter.authority, kind: 'disclosure_catalog', n: 1 } as const
const { roundManager } = sichuan
const command = { do: 'recomputeDeadlines', seen: 1 } as const
const moment = { actor: roundManager, now: new Date('2021-12-31T01:00:00.000Z'), today: '2021-12-31' }

/** When the city has to have taken it, told on the last day of 2021 of a filing whose days end in 2023. */
function dueIn2023() {
  const rule = { amount: 280, unit: 'working_day', holidayPolicy: 'postpone' } as const
  const due = deadlineOf({ startDate: '2021-12-31', rule }, seedWorkCalendar)
  if (isRefusal(due)) throw new Error(due.refused)
  return due
}

test('a date two years on is counted anew by that year’s calendar as the preview counts it', () => {
  const acceptBy = dueIn2023()
  expect(acceptBy.dueDate).toBe('2023-02-17')
  const part = { part: '11111111-1111-4111-8111-111111111111', digest: '0'.repeat(64) }
  const submitted = { turn: 1, parts: [part], scope: [part.part], carried: [], acceptBy }
  const holds = new Map([
    [submissionStream(filing), [recorded('SubmittedToCity', submitted)]],
    ...seedCalendars.map(({ year, ...said }) => [
      calendarStream(year),
      [recorded('CalendarPublished', { ...said, year }), ...(year === 2023 ? [amended(said)] : [])],
    ]),
  ] as [string, readonly Recorded[]][])
  expect(counted(holds)).toEqual([
    expect.objectContaining({ of: 'acceptance', deadline: expect.objectContaining({ dueDate: '2023-02-20' }) }),
  ])
})

function amended(said: { readonly source: string; readonly days: readonly object[] }) {
  const off = { date: '2023-02-15', kind: 'shifted_rest', name: '（试验）' }
  return recorded('CalendarPublished', { year: 2023, source: said.source, days: [...said.days, off] })
}

/** What is recorded of the filing when it is read as `record` reads it: what the matter names, again until it names nothing new. */
function counted(holds: ReadonlyMap<string, readonly Recorded[]>) {
  const named = submissionMatter.reads(filing, command, new Map(), moment.today)
  const past = new Map(named.map((stream) => [stream, holds.get(stream) ?? []]))
  const decided = submissionMatter.decide(filing, command, past, moment)
  return isRefusal(decided) ? decided : decided.get(submissionStream(filing))
}

function recorded(type: string, payload: object): Recorded {
  const { account, authority } = chengdu.reviewer
  return {
    ...{ position: 0n, stream: 'any', version: 1, commandKey: type, type, schemaVersion: versionOf(type) },
    ...{ payload: payload as JsonObject, meta: { account, authority, post: 'reviewer' } },
    recordedAt: new Date('2021-12-31T01:00:00.000Z'),
  }
}
