import { randomUUID } from 'node:crypto'
import { callAt, expected, heard, type Row, unmatched } from '@mingce/api/authorization'
import { type AppointedSeat, type Seats, takeSeats } from '@mingce/api/seats'
import { fileFrom, openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { qingbaijiang } from '@mingce/domain/cast'
import { formerSettings } from '@mingce/domain/round/former-settings'
import { headOf } from '@mingce/ledger/read'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provinceRouter } from './router.ts'

// 青白江区's filing lies with 成都市; nothing was filed jointly. The administrators keep the posts and see no filing.

const round = '2021-pilot'
const filing = { round, division: '510113', kind: 'disclosure_catalog', n: 1 }
const joint = { round, city: '510100' }
const ofPackage = () => ({ ...joint, key: randomUUID(), kind: 'disclosure_catalog' })
const settings = {
  deliverables: [{ kind: 'work_summary', dueDate: '2000-01-01', owedBy: 'county' as const }],
  ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [], ...formerSettings },
}
const document = { title: '通知', docNumber: null, issuedOn: '2021-09-10', synthetic: true }

/** The last that 青白江区 recorded. */
const filed = { position: 0 }
const province = ['province'] as const
const administration = ['administration'] as const
const nothing = { provinceReviewer: 'nothing', provinceRoundManager: 'nothing' } as const satisfies Partial<
  Record<AppointedSeat, 'nothing'>
>

const task = () => ({
  key: randomUUID(),
  matter: 'package/2021-pilot/510100',
  kind: 'disclosure_catalog',
  role: 'reviewer',
  seen: null,
})
const absence = () => ({ key: randomUUID(), absence: randomUUID(), reason: '年休' })

const floods = { source: '（演示）防汛', days: [{ date: '2021-10-11', kind: 'shifted_rest', name: '防汛' }] }
const newYear = { date: '2023-01-02', kind: 'holiday', name: '元旦' }

const lawEntry = {
  ...{ kind: 'law', issuer: null, title: '教育法', aliases: [], docNumber: null, year: null },
  ...{ promulgatedOn: null, inForceFrom: null, source: '演示', doubt: null },
} as const
const article = { article: '1', from: null, wording: 'gist', text: '示例', source: '演示', doubt: null }
const lawTold = { source: '演示', doubt: null, seen: 1 }
const amended = { inForceFrom: '2021-04-30', amendedBy: '决定', docNumber: null, year: 2021, ...lawTold }
const repealed = { from: '2021-04-30', repealedBy: '决定', replacedBy: null, ...lawTold }

const ofPractice = () => ({ key: randomUUID(), county: '510113', item: randomUUID(), seen: 0 })
const entry = {
  ...{ heading: '公开及时', note: '可参照', categories: ['招生入学'], improvements: ['time'] },
  ...{ version: 1, digest: '0'.repeat(64) },
}

const rows: Readonly<Record<string, Row>> = {
  'session.signIn': { open: 'anyone', input: { login: 'nobody', password: 'no password' } },
  'session.signOut': { open: 'anyone' },
  'session.whoAmI': { open: 'anyone' },
  workbench: { open: province },
  todo: { open: province, except: nothing },
  'task.claim': { open: province, input: task() },
  'task.assign': { open: province, input: { ...task(), account: 'nobody' } },
  'task.release': { open: province, input: task() },
  'task.reassign': { open: province, input: { ...task(), account: 'nobody', reason: '不属本科室' } },
  'task.delegate': { open: province, input: { ...task(), account: 'nobody', note: '请核对' } },
  'task.handBack': { open: province, input: { ...task(), note: '已核对' } },
  'copy.send': { open: province, input: { ...task(), copy: randomUUID(), accounts: ['nobody'], note: null } },
  'copy.read': { open: province, input: { ...task(), copy: randomUUID() } },
  'lists.kept': { open: province },
  'lists.keep': { open: province, input: { lists: [{ name: '超时', query: 'light=red' }] } },
  'follow.list': { open: province },
  'follow.set': {
    open: province,
    input: { stream: 'submission/2021-pilot/510113/disclosure_catalog/1', kind: 'disclosure_catalog', follows: true },
  },
  'roundNews.list': { open: province },
  'roundNews.read': { open: province, input: { key: 'round/2021-pilot 0' } },
  'notices.list': { open: province },
  'notices.read': { open: province, input: { before: 0 } },
  'notices.mail': { open: province },
  'notices.setMail': { open: province, input: { address: null, wanted: false } },
  remind: {
    open: province,
    input: { key: randomUUID(), matter: 'package/2021-pilot/510100', kind: 'disclosure_catalog', text: null },
  },
  'absence.list': { open: province },
  'absence.announce': {
    open: province,
    input: { ...absence(), account: 'acc-510000-01', substitute: 'nobody', from: '2021-09-13', until: '2021-09-14' },
  },
  'absence.end': { open: province, input: absence() },
  live: { open: [...province, ...administration] },
  receipt: { open: province, input: filed },
  'package.list': { open: province, input: { round }, except: nothing },
  'package.trail': { open: province, input: { ...joint, kind: 'work_summary' }, except: nothing },
  'package.annex': { open: province, input: { ...joint, kind: 'work_summary' }, except: nothing },
  'package.open': { open: province, input: joint, except: nothing },
  'package.papers': { open: province, input: { round }, except: nothing },
  'package.strikePaper': {
    open: province,
    input: { ...ofPackage(), paper: randomUUID(), reason: '登记错了市' },
  },
  'package.confirmReceipt': {
    open: province,
    input: { ...ofPackage(), seen: 0, opinion: '收悉' },
  },
  'package.sendFeedback': {
    open: province,
    input: { ...ofPackage(), feedback: randomUUID(), division: null, part: null, digest: null, text: '请说明' },
  },
  'calendar.years': { open: province },
  'calendar.pending': { open: province },
  'calendar.preview': { open: province, input: { year: 2021, ...floods } },
  'calendar.publish': { open: province, input: { key: randomUUID(), year: 2023, ...floods, days: [newYear] } },
  'calendar.countAnew': { open: province, input: { key: randomUUID() } },
  'clock.open': { open: province, input: { filing }, except: nothing },
  'clock.decideExtension': {
    open: province,
    input: { key: randomUUID(), filing, extension: randomUUID(), outcome: 'granted', opinion: '同意' },
  },
  'round.list': { open: province },
  'round.board': { open: province, input: { round, on: '2021-09-13' } },
  'round.innerDates': { open: province, input: { round }, except: nothing },
  'round.own': { open: province, input: { round }, except: nothing },
  'round.records': { open: province, input: { round }, except: nothing },
  'round.open': {
    open: province,
    input: {
      key: randomUUID(),
      round: '2022-all',
      title: '全省',
      document,
      cohort: ['510113'],
      settings,
    },
  },
  'round.amend': {
    open: province,
    input: { key: randomUUID(), round, settings, reason: '延期', seen: 0 },
  },
  'filing.open': { open: province, input: { filing } },
  'filing.evidence': { open: province, input: { division: '510113' } },
  'filing.publication': { open: province, input: { filing }, except: nothing },
  'filing.trail': { open: province, input: { filing } },
  'filing.feedback': { open: province, input: { filing }, except: nothing },
  'item.names': { open: province },
  'item.across': { open: province, input: { category: '招生管理', name: '学区划分' } },
  'grid.counties': { open: province, input: { round } },
  'grid.column': { open: province, input: { round, column: '2019-01' }, except: nothing },
  'lens.item': {
    open: province,
    input: { division: '510113', part: randomUUID(), digest: '0'.repeat(64) },
    except: nothing,
  },
  'improvement.counties': { open: province },
  'lens.counties': { open: province },
  'library.open': { open: province, except: nothing },
  'library.waiting': { open: province },
  'library.candidates': { open: province, except: nothing },
  'library.include': { open: province, input: { ...ofPractice(), entry } },
  'library.amend': { open: province, input: { ...ofPractice(), entry, reason: '补充' } },
  'library.remove': { open: province, input: { ...ofPractice(), reason: '不再示范' } },
  'library.decline': { open: province, input: { ...ofPractice(), reason: '已有同类' } },
  'lens.reuse': { open: province, except: nothing },
  'lens.county': { open: province, input: { division: '510113' } },
  'lens.itemUniformity': { open: province, input: { division: '510113', item: randomUUID() }, except: nothing },
  'supervision.open': { open: province, input: { round } },
  'guide.list': { open: province, except: nothing },
  'checks.counties': { open: province, input: {} },
  'checks.county': { open: province, input: { division: '510113' } },
  'dutyLists.coverage': { open: province, input: {}, except: nothing },
  'dutyLists.county': { open: province, input: { division: '510113' }, except: nothing },
  'guide.upgrade': { open: province, except: nothing },
  'guide.versions': { open: province },
  'guide.register': {
    open: province,
    input: {
      ...{
        key: randomUUID(),
        guide: '2021',
        chain: [],
        title: '指引',
        status: 'partial',
        note: '',
        because: 'new_version',
      },
      source: { docNumber: '教办厅函〔2021〕1号', issuedOn: '2021-09-01', address: '公文' },
      ...{
        emptyCategories: [],
        reason: '演示',
        file: { name: '指引.xlsx', digest: '0'.repeat(64) },
        rows: [],
        renames: [],
      },
    },
  },
  'guide.writeNote': {
    open: province,
    input: { key: randomUUID(), guide: 'none', note: randomUUID(), row: '2019-01', text: '说明' },
  },
  'guide.withdrawNote': {
    open: province,
    input: { key: randomUUID(), guide: 'none', note: randomUUID(), reason: '撤下' },
  },
  'guide.rows': { open: province, input: { guide: 'none' }, except: nothing },
  'law.list': { open: province },
  'law.registry': { open: province, except: nothing },
  'law.declines': { open: province, input: { division: '510113' }, except: nothing },
  'law.articles': { open: province, input: { law: 'education' }, except: nothing },
  'law.sweep': { open: province, input: { law: 'education', change: 1 }, except: nothing },
  'law.swept': { open: province, input: { law: 'education', change: 1, division: '510113' }, except: nothing },
  'law.previewAmendment': { open: province, input: { law: 'education', ...amended } },
  'law.previewRepeal': { open: province, input: { law: 'education', ...repealed } },
  'law.register': { open: province, input: { key: randomUUID(), law: 'education', entry: lawEntry } },
  'law.correct': {
    open: province,
    input: { key: randomUUID(), law: 'statistics', entry: lawEntry, reason: '补记', seen: 1 },
  },
  'law.amend': { open: province, input: { key: randomUUID(), law: 'statistics', ...amended } },
  'law.repeal': { open: province, input: { key: randomUUID(), law: 'statistics', ...repealed } },
  'law.withdraw': {
    open: province,
    input: { key: randomUUID(), law: 'statistics', change: 1, reason: '误登', seen: 1 },
  },
  'law.enterArticle': { open: province, input: { key: randomUUID(), law: 'statistics', entry: article, seen: 1 } },
  'law.correctArticle': {
    open: province,
    input: { key: randomUUID(), law: 'statistics', entry: article, reason: '更正', seen: 1 },
  },
  'law.withdrawArticle': {
    open: province,
    input: { key: randomUUID(), law: 'statistics', article: '1', from: null, reason: '误登', seen: 1 },
  },
  'post.appointments': { open: administration, input: { authority: '510113' } },
  'post.accountOf': { open: administration, input: { login: 'acc-510113-01' } },
  'post.createAccount': {
    open: administration,
    input: { login: 'x', password: 'short', displayName: '新任经办人', authority: '510113' },
  },
  'post.disableAccount': { open: administration, input: { account: 'acc-510113-97' } },
  'post.enableAccount': { open: administration, input: { account: 'acc-510113-97' } },
  'post.appoint': {
    open: administration,
    input: { key: randomUUID(), authority: '510113', account: 'acc-510113-01', role: 'drafter' },
  },
  'post.endAppointment': {
    open: administration,
    input: { key: randomUUID(), authority: '510113', account: 'acc-510113-77', reason: '调离' },
  },
  // Last, since it closes the round.
  'round.close': { open: province, input: { key: randomUUID(), round, reason: '结束' } },
}

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang)
  filed.position = Number(await headOf(desk.ledger))
  seats = await takeSeats(desk, ['province', 'administration'])
})
afterAll(() => desk.close())

test('every procedure has its row, and every row its procedure', () => {
  expect(unmatched(provinceRouter._def.procedures, rows)).toEqual({ withoutRow: [], withoutProcedure: [] })
})

test('before a calendar is amended it is said which days of the round it reads otherwise, and which running dates it moves', async () => {
  const { calendar } = provinceRouter.createCaller(seats.provinceRoundManager)
  const [year] = (await calendar.years()).filter((each) => each.year === 2021)
  const off = (date: string) => ({ date, kind: 'shifted_rest' as const, name: '防汛' })
  const days = [...(year?.days ?? []), off('2021-09-15'), off('2021-10-20')]
  const { readAnew, moved, announced } = await calendar.preview({ year: 2021, source: '（试验）', days })
  const stays = { before: '2021-10-20', after: '2021-10-20', why: 'kept', city: null }
  expect(readAnew).toMatchObject([{ round, title: '2021年先行县', kind: 'disclosure_catalog', ...stays }])
  expect(moved).toMatchObject([{ of: 'acceptance', before: '2021-09-16', after: '2021-09-17' }])
  expect(announced).toEqual([])
  expect(await calendar.pending()).toMatchObject({ moved: [], announced: [] })
})

test.each(Object.entries(rows))('%s answers whom it should and nobody else', async (path, row) => {
  const verdicts = await heard(seats, (context) => callAt(provinceRouter.createCaller(context), path, row.input))
  expect(verdicts).toEqual(expected(row))
})
