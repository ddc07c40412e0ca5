import { randomUUID } from 'node:crypto'
import { callAt, everythingHeard, expected, heard, type Row, unmatched } from '@mingce/api/authorization'
import { submissionMatter } from '@mingce/api/matters/submission'
import { type AppointedSeat, type Seats, takeSeats } from '@mingce/api/seats'
import {
  act,
  canaryOf,
  fileCanaryOf,
  fileFrom,
  must,
  openTestDesk,
  schoolDistricts,
  type TestDesk,
  withCanary,
} from '@mingce/api/test-desk'
import { chengdu, qingbaijiang } from '@mingce/domain/cast'
import { type Fact, fold } from '@mingce/domain/fact'
import { submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unfiled } from '@mingce/domain/submission/state'
import { headOf, readStream } from '@mingce/ledger/read'
import { factOf } from '@mingce/projections/fact-of'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { countyRouter } from './router.ts'

// 青白江区 has filed; 双流区 and 泸县 have nothing yet. A county's input never names a body, so every seat asks about its own.

const filing = { round: '2021-pilot', kind: 'disclosure_catalog', n: 1 }
const digest = '0'.repeat(64)
const ofFiling = () => ({ filing, key: randomUUID(), seen: 99, reason: '补充材料', part: randomUUID(), digest })
const ofLawProposal = () => ({ key: randomUUID(), item: randomUUID(), law: 'education', change: 1 })
const ofCatalog = () => ({ key: randomUUID(), item: randomUUID(), content: schoolDistricts, seen: digest })
const ofBorrowing = () => {
  const from = { county: '510116', source: randomUUID(), version: 1, digest }
  return { ...ofCatalog(), ...from, from, elements: ['contentElements'] }
}
const ofPage = () => ({ key: randomUUID(), version: 1, url: 'http://a.example/', reason: '录入有误' })

/** The last that 青白江区 recorded. */
const filed = { position: 0 }
const county = ['county'] as const
const othersHaveNothing = { shuangliuDrafter: 'nothing', luxianDrafter: 'nothing' } as const
const nobodyHasAny = Object.fromEntries(
  ['qingbaijiangDrafter', 'qingbaijiangChecker', 'qingbaijiangLeader', 'shuangliuDrafter', 'luxianDrafter'].map(
    (seat) => [seat, 'nothing'],
  ),
) as Partial<Record<AppointedSeat, 'nothing'>>

const task = () => ({
  key: randomUUID(),
  matter: 'submission/2021-pilot/510113/disclosure_catalog/1',
  kind: 'disclosure_catalog',
  role: 'drafter',
  seen: null,
})
const note = () => ({ key: randomUUID(), round: '2021-pilot', note: randomUUID(), text: '核对' })
const dated = () => ({ ...note(), on: '2021-09-13', kinds: ['disclosure_catalog'] })
const notOfOthers = { shuangliuDrafter: 'refused', luxianDrafter: 'refused' } as const
const absence = () => ({ key: randomUUID(), absence: randomUUID(), reason: '年休' })

const ofEntry = () => ({ key: randomUUID(), item: randomUUID(), entry: randomUUID() })
const ofSubject = () => ({ key: randomUUID(), side: 'item', subject: randomUUID() })
const listToBringIn = () => ({
  ...{ key: randomUUID(), list: 'power', fileName: '清单.xlsx', fileDigest: digest, on: '2021-09-13' },
})

const rows: Readonly<Record<string, Row>> = {
  'session.signIn': { open: 'anyone', input: { login: 'nobody', password: 'no password' } },
  'session.signOut': { open: 'anyone' },
  'session.whoAmI': { open: 'anyone' },
  handover: { open: county, input: { role: 'drafter' } },
  workbench: { open: county },
  todo: { open: county, except: nobodyHasAny },
  'clock.open': { open: county, input: { filing }, except: nobodyHasAny },
  'clock.answerCorrection': { open: county, input: { ...ofFiling(), correction: randomUUID(), text: '已补' } },
  'clock.requestExtension': {
    open: county,
    input: { ...ofFiling(), extension: randomUUID(), of: 'filing', days: 2 },
  },
  'roundNews.list': { open: county },
  'roundNews.read': { open: county, input: { key: 'round/2021-pilot 0' } },
  'task.claim': { open: county, input: task(), except: notOfOthers },
  'task.assign': { open: county, input: { ...task(), account: 'nobody' }, except: notOfOthers },
  'task.release': { open: county, input: task(), except: notOfOthers },
  'task.reassign': { open: county, input: { ...task(), account: 'nobody', reason: '不属本科室' }, except: notOfOthers },
  'task.delegate': { open: county, input: { ...task(), account: 'nobody', note: '请核对' }, except: notOfOthers },
  'task.handBack': { open: county, input: { ...task(), note: '已核对' }, except: notOfOthers },
  'copy.send': {
    open: county,
    input: { ...task(), copy: randomUUID(), accounts: ['nobody'], note: null },
    except: notOfOthers,
  },
  'copy.read': { open: county, input: { ...task(), copy: randomUUID() }, except: notOfOthers },
  'lists.kept': { open: county },
  'lists.keep': { open: county, input: { lists: [{ name: '超时', query: 'light=red' }] } },
  'follow.list': { open: county },
  'follow.set': {
    open: county,
    input: { stream: task().matter, kind: task().kind, follows: true },
    except: othersHaveNothing,
  },
  'notices.list': { open: county },
  'notices.read': { open: county, input: { before: 0 } },
  'notices.mail': { open: county },
  'notices.setMail': { open: county, input: { address: null, wanted: false } },
  remind: {
    open: county,
    input: { key: randomUUID(), matter: task().matter, kind: 'disclosure_catalog', text: null },
    except: notOfOthers,
  },
  'absence.list': { open: county },
  'absence.announce': {
    open: county,
    input: { ...absence(), account: 'acc-510113-02', substitute: 'nobody', from: '2021-09-13', until: '2021-09-14' },
  },
  'absence.end': { open: county, input: absence() },
  live: { open: county },
  receipt: { open: county, input: filed, except: othersHaveNothing },
  'round.list': { open: county },
  'round.open': { open: county, input: { round: '2021-pilot' } },
  'beforeFiling.open': { open: county, input: { round: '2021-pilot' } },
  'beforeFiling.awaited': { open: county, input: { round: '2021-pilot' } },
  'beforeFiling.ask': { open: county, input: { ...note(), kind: 'disclosure_catalog', aim: 'question' } },
  'beforeFiling.answer': { open: county, input: note() },
  'beforeFiling.noteResearch': { open: county, input: { ...dated(), subject: '城区学校' } },
  'beforeFiling.attachOpinion': {
    open: county,
    input: { ...dated(), kind: 'disclosure_catalog', body: 'legal_office', bodyName: '司法局', docNumber: null },
  },
  'beforeFiling.withdraw': { open: county, input: { ...note(), reason: '写错了' } },
  'catalog.draft': { open: county, except: othersHaveNothing },
  'catalog.versions': { open: county, except: nobodyHasAny },
  'catalog.texts': { open: county, input: { digests: [digest] }, except: nobodyHasAny },
  'catalog.evidence': { open: county, except: othersHaveNothing },
  'borrowing.offers': { open: county, input: { item: randomUUID() }, except: nobodyHasAny },
  'borrowing.search': { open: county, input: { words: '校车' }, except: nobodyHasAny },
  'borrowing.library': { open: county, except: nobodyHasAny },
  'borrowing.own': { open: county, except: nobodyHasAny },
  'borrowing.reuse': { open: county, except: nobodyHasAny },
  'borrowing.takeText': { open: county, input: ofBorrowing() },
  'borrowing.takeItem': { open: county, input: ofBorrowing() },
  'borrowing.keep': { open: county, input: { ...ofBorrowing(), now: null } },
  'borrowing.drop': { open: county, input: { ...ofBorrowing(), reason: '已重写' } },
  'catalog.uniformity': { open: county },
  'catalog.itemUniformity': { open: county, input: { item: randomUUID() }, except: nobodyHasAny },
  'catalog.imports': { open: county, except: nobodyHasAny },
  'dutyLists.open': { open: county, except: nobodyHasAny },
  'dutyLists.bringIn': { open: county, input: listToBringIn() },
  'dutyLists.map': { open: county, input: { ...ofEntry(), seen: digest, likeness: null } },
  'dutyLists.unmap': { open: county, input: ofEntry() },
  'dutyLists.declare': { open: county, input: { ...ofSubject(), reason: '清单未单列' } },
  'dutyLists.takeBack': { open: county, input: ofSubject() },
  'law.registry': { open: county, except: nobodyHasAny },
  'law.articles': { open: county, input: { law: 'education' }, except: nobodyHasAny },
  'law.changes': { open: county, except: nobodyHasAny },
  'law.waiting': { open: county, except: nobodyHasAny },
  'law.decline': { open: county, input: { ...ofLawProposal(), seen: digest, reason: '沿用' } },
  'law.reopen': { open: county, input: ofLawProposal() },
  'guideUpgrade.open': { open: county },
  'guideUpgrade.waiting': { open: county },
  'guideUpgrade.take': {
    open: county,
    input: {
      ...{ key: randomUUID(), chain: ['none'] },
      proposals: [{ kind: 'retire', item: randomUUID(), seen: digest, reason: '已无此项' }],
    },
  },
  'guideUpgrade.decline': {
    open: county,
    input: { key: randomUUID(), chain: ['none'], item: randomUUID(), row: null, reason: '不适合' },
  },
  'catalog.guides': { open: county, except: nobodyHasAny },
  'catalog.guide': { open: county, input: { guide: 'none' }, except: nobodyHasAny },
  'catalog.reviseItem': { open: county, input: ofCatalog() },
  'catalog.giveLocalNote': { open: county, input: { ...ofCatalog(), note: '与县情相符' } },
  'catalog.retireItem': { open: county, input: { ...ofCatalog(), reason: '合并', successor: null } },
  'catalog.restoreItem': { open: county, input: { ...ofCatalog(), reason: '划回' } },
  'catalog.renameItem': { open: county, input: { ...ofCatalog(), reason: '规范名称' } },
  'catalog.mergeItems': {
    open: county,
    input: {
      ...ofCatalog(),
      ...{ items: [], into: { item: randomUUID(), content: schoolDistricts, seen: null }, reason: '重复' },
    },
  },
  'catalog.splitItem': { open: county, input: { ...ofCatalog(), kept: schoolDistricts, parts: [], reason: '单列' } },
  'catalog.reorderItems': { open: county, input: { key: randomUUID(), items: [], seen: [] } },
  'catalog.removeEvidence': {
    open: county,
    input: { key: randomUUID(), attachment: randomUUID(), reason: '传错了文件' },
  },
  'catalog.saveItems': { open: county, input: { key: randomUUID(), items: [] } },
  'catalog.widths': { open: county },
  'catalog.keepWidths': { open: county, input: { legalBases: 300 } },
  'catalog.editing': { open: county, input: { item: null } },
  'catalog.pages': { open: county, except: nobodyHasAny },
  'catalog.checkPage': { open: county, input: { version: 1, url: 'http://a.example/' }, except: nobodyHasAny },
  'catalog.publish': {
    open: county,
    input: { key: randomUUID(), version: 1, url: 'http://a.example/', publishedOn: '2021-09-13' },
  },
  'catalog.issueErratum': {
    open: county,
    input: { ...ofPage(), item: null, wording: null, issuedOn: '2021-09-13' },
  },
  'catalog.withdrawPublication': {
    open: county,
    input: { ...ofPage(), staying: null, withdrawnOn: '2021-09-13' },
  },
  'filing.open': { open: county, input: { filing }, except: othersHaveNothing },
  'filing.trail': { open: county, input: { filing }, except: othersHaveNothing },
  'filing.removeFile': {
    open: county,
    input: { ...ofFiling(), attachment: randomUUID(), reason: '传错了文件' },
  },
  'filing.passages': { open: county, input: { filing } },
  'filing.former': {
    open: county,
    input: { filing: { ...filing, kind: 'implementation_plan' } },
    except: nobodyHasAny,
  },
  'filing.feedback': { open: county, input: { filing }, except: nobodyHasAny },
  'filing.outlook': { open: county, input: { filing } },
  'papers.formats': { open: county },
  'papers.document': { open: county, input: { filing }, except: nobodyHasAny },
  'papers.request': { open: county, input: { filing }, except: othersHaveNothing },
  'filing.draftSection': {
    open: county,
    input: { ...ofFiling(), section: randomUUID(), heading: '目标', text: '公开', seenDigest: null },
  },
  'filing.removeSection': { open: county, input: { ...ofFiling(), section: randomUUID(), seenDigest: digest } },
  'filing.prepare': { open: county, input: ofFiling() },
  'filing.check': {
    open: county,
    input: {
      ...ofFiling(),
      outcome: 'passed',
      opinion: '齐全',
      disclosure: { outcome: 'may_disclose', opinion: '可以公开' },
    },
  },
  'filing.submit': { open: county, input: ofFiling() },
  'filing.fileForRecord': { open: county, input: ofFiling() },
  'filing.openNotice': {
    open: county,
    input: { ...ofFiling(), url: 'https://www.example.gov.cn/gongshi.html' },
  },
  'filing.extendNotice': { open: county, input: { ...ofFiling(), until: '2021-10-29', reason: '意见较多' } },
  'filing.closeNotice': { open: county, input: { ...ofFiling(), received: 0, summary: '未收到意见' } },
  'filing.confirmOverride': { open: county, input: { ...ofFiling(), override: randomUUID(), opinion: '属实' } },
  'filing.withdraw': { open: county, input: ofFiling() },
  'filing.answerComment': { open: county, input: { ...ofFiling(), comment: randomUUID(), text: '已改' } },
  'filing.reviewDisclosure': {
    open: county,
    input: { ...ofFiling(), outcome: 'refer_upward', opinion: '布局图', referredTo: 'secrecy_administration' },
  },
  'filing.enterRuling': {
    open: county,
    input: {
      ...ofFiling(),
      ...{ outcome: 'may_disclose', opinion: '可以', ruledBy: '保密局', docNumber: null, ruledOn: '2021-09-13' },
    },
  },
  'filing.answerReturn': {
    open: county,
    input: { ...ofFiling(), comment: null, stance: 'declined', text: '依据现行有效' },
  },
  'filing.adoptSuggestion': {
    open: county,
    input: { ...ofFiling(), comment: randomUUID(), content: schoolDistricts },
  },
  'filing.consentToChange': { open: county, input: { ...ofFiling(), change: schoolDistricts } },
  'filing.declineChange': { open: county, input: ofFiling() },
  // Last, since they give every county a draft.
  'catalog.draftItem': { open: county, input: { ...ofCatalog(), origin: { kind: 'local', ref: null } } },
  'catalog.importCatalog': {
    open: county,
    input: { key: randomUUID(), fileName: '目录.xlsx', fileDigest: digest, doubts: 0, rows: [] },
  },
}

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang, [withCanary(qingbaijiang)])
  filed.position = Number(await headOf(desk.ledger))
  seats = await takeSeats(desk, [level.standing])
})
afterAll(() => desk.close())

test('every procedure has its row, and every row its procedure', () => {
  expect(unmatched(countyRouter._def.procedures, rows)).toEqual({ withoutRow: [], withoutProcedure: [] })
})

test.each(Object.entries(rows))('%s answers whom it should and nobody else', async (path, row) => {
  const verdicts = await heard(seats, (context) => callAt(countyRouter.createCaller(context), path, row.input))
  expect(verdicts).toEqual(expected(row))
})

test('双流区 hears nothing of what 青白江区 wrote, whatever it asks; 青白江区经办人 does', async () => {
  const others = await everythingHeard(countyRouter.createCaller(seats.shuangliuDrafter), rows)
  const own = await everythingHeard(countyRouter.createCaller(seats.qingbaijiangDrafter), rows)
  for (const canary of [canaryOf(qingbaijiang.drafter), fileCanaryOf(qingbaijiang.drafter)]) {
    expect(others).not.toContain(canary)
    expect(own).toContain(canary)
  }
})

test('of what 成都市 says of a filing 青白江区 hears nothing before the decision that sends it, and of a note within the office never', async () => {
  const [unsent, reason, note] = ['canary-unsent-comment', 'canary-unsent-reason', 'canary-internal-note']
  const target = { ...filing, kind: 'disclosure_catalog', division: qingbaijiang.drafter.authority } as const
  const stream = submissionStream(target)
  const past = () => readStream(desk.ledger, stream)
  const version = async () =>
    fold(evolveSubmission, unfiled, (await past()).map(factOf) as Fact<SubmissionEvent>[]).version
  const byCity = async (command: SubmissionCommand) =>
    must(await act(desk, { actor: chengdu.reviewer }, { matter: submissionMatter, target, command }))
  const told = async () => {
    const head = (await headOf(desk.ledger)) ?? 0n
    await desk.follower.catchUp(['filing', 'trail', 'queue', 'board'], head, 10_000)
    const seat = countyRouter.createCaller(seats.qingbaijiangLeader)
    const receipts = (await past()).map(({ position }) => seat.receipt({ position: Number(position) }))
    return (await everythingHeard(seat, rows)) + JSON.stringify(await Promise.all(receipts))
  }
  const filedParts = (await past()).find(({ type }) => type === 'SubmittedToCity')?.payload.parts
  const [part = { part: '', digest }] = filedParts as { part: string; digest: string }[]
  const remark = { element: 'channels', kind: 'must_fix', text: unsent, suggestion: unsent } as const
  await byCity({ do: 'accept', seen: await version() })
  await byCity({ do: 'comment', comment: randomUUID(), part: part.part, ...remark })
  await byCity({ do: 'reviewItem', ...part, decision: 'return', reason, change: null })
  await byCity({ do: 'addNote', note: randomUUID(), part: part.part, text: note })
  const before = await told()
  for (const canary of [unsent, reason, note]) expect(before).not.toContain(canary)
  await byCity({ do: 'returnForRevision', opinion: '请修改', seen: await version() })
  const after = await told()
  for (const canary of [unsent, reason]) expect(after).toContain(canary)
  expect(after).not.toContain(note)
})
