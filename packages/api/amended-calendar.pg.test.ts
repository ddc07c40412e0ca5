import { chengdu, shuangliu, sichuan } from '@mingce/domain/cast'
import { seedCalendars } from '@mingce/domain/deadline/calendars'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { headOf, readStream } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { filingSheetOf } from '@mingce/projections/filing/sheet'
import { noticesOf } from '@mingce/projections/register/questions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countAnew, datesMovedBy, publishedCalendar } from './amended-calendar.ts'
import { calendarMatter, roundMatter } from './matters/configuration.ts'
import { submissionMatter } from './matters/submission.ts'
import type { Officer } from './procedure.ts'
import { orRefuse } from './procedure.ts'
import { record } from './record.ts'
import { roundNewsOf } from './round-news.ts'
import { act, fileFrom, must, openTestDesk, type TestDesk, withCanary } from './test-desk.ts'
import { toWire } from './wire.ts'

// 双流区 shows its catalog from 2021-09-13 for five working days; the city returns it meanwhile, and a day off is announced.

const { roundManager } = sichuan
/** The day by which catalogs are with the province. */
const offWhenDue = { date: '2021-10-20', kind: 'shifted_rest', name: '防汛' } as const
const filing = { round: '2021-pilot', division: shuangliu.drafter.authority, kind: 'disclosure_catalog', n: 1 } as const
let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, shuangliu, [withCanary(shuangliu)])
  await does(chengdu.reviewer, { do: 'accept', seen: await seen() })
  const [round] = await readStream(desk.ledger, 'round/2021-pilot')
  const settings = {
    ...(round?.payload.settings as RoundSettings),
    publicNotice: { days: 5, unit: 'working_day' },
  } as const
  const amend = { do: 'amend', settings, reason: '审定前公示', seen: 0 } as const
  must(await act(desk, { actor: roundManager }, { matter: roundMatter, target: '2021-pilot', command: amend }))
  await does(shuangliu.drafter, {
    do: 'openNotice',
    url: 'https://www.510116.gov.example/gongshi.html',
    seen: await seen(),
  })
  const part = (await readStream(desk.ledger, submissionStream(filing))).find(({ type }) => type === 'SubmittedToCity')
  const [first] = (part?.payload.parts ?? []) as { part: string; digest: string }[]
  if (!first) throw new Error('nothing was filed')
  await does(chengdu.reviewer, { do: 'reviewItem', ...first, decision: 'return', reason: '请补充依据', change: null })
  await does(chengdu.reviewer, { do: 'returnForRevision', opinion: '请补充依据后重新报送', seen: await seen() })
  const days = [...(seedCalendars.find(({ year }) => year === 2021)?.days ?? [])]
  const off = { date: '2021-09-16', kind: 'shifted_rest', name: '防汛' } as const
  const command = { do: 'publish', year: 2021, source: '（试验）', days: [...days, off, offWhenDue] } as const
  must(await act(desk, { actor: roundManager }, { matter: calendarMatter, target: 2021, command }))
  await desk.follower.catchUp(['board', 'filing', 'register'], (await headOf(desk.ledger)) ?? 0n, 10_000)
})
afterAll(() => desk.close())

test('a 公示 that runs on though its filing was returned keeps its day, and what the calendar would make of it is recorded once', async () => {
  const { moved, announced } = await datesMovedBy(asManager(), await publishedCalendar(desk))
  expect(moved).toEqual([])
  expect(announced).toMatchObject([{ until: '2021-09-18', wouldBe: { dueDate: '2021-09-22' } }])
  expect(await countAnew(asManager(), 'first')).toEqual({ moved: 1, left: 0 })
  const sheet = await asOffice(desk.read, chengdu.leader, (tx) => filingSheetOf(tx, submissionStream(filing)))
  expect(sheet?.head.notice).toMatchObject({ until: '2021-09-18', kept: [{ deadline: { dueDate: '2021-09-22' } }] })
  expect((await datesMovedBy(asManager(), await publishedCalendar(desk))).announced).toEqual([])
  expect(await countAnew(asManager(), 'second')).toEqual({ moved: 0, left: 0 })
  const shown = await asOffice(desk.read, chengdu.leader, (tx) => noticesOf(tx, filing.division))
  expect(shown).toMatchObject([{ untilDate: '2021-09-18', counted: { dueDate: '2021-09-18' } }])
})

test('the province’s reviewer is told of the day of the round that it reads otherwise, and not the manager whose act it was', async () => {
  const { news } = await roundNewsOf(asOf(sichuan.reviewer))
  const told = news.filter(({ about }) => about === 'calendar')
  expect(told.flatMap(({ readAnew = [] }) => readAnew)).toEqual([
    {
      ...{ kind: 'disclosure_catalog', city: null, date: offWhenDue.date },
      ...{ before: offWhenDue.date, after: offWhenDue.date, why: 'kept' },
    },
  ])
  expect(news.map(({ about }) => about).toSorted()).toEqual(['amended', 'calendar'])
  expect(await roundNewsOf(asOf(roundManager))).toEqual({ news: [], read: [] })
})

async function seen(): Promise<number> {
  return (await readStream(desk.ledger, submissionStream(filing))).length
}

async function does(actor: (typeof chengdu)['reviewer'], command: SubmissionCommand): Promise<void> {
  must(await act(desk, { actor }, { matter: submissionMatter, target: filing, command }))
}

function asManager() {
  return asOf(roundManager)
}

function asOf(actor: typeof roundManager): Officer & { readonly desk: TestDesk } {
  const { account, authority } = actor
  return {
    ...{ desk, actor, posts: [actor] },
    ask: async (question) => toWire(await asOffice(desk.read, actor, question)),
    record: async (recording) => orRefuse(await record(desk, { ...recording, account, authority })),
  }
}
