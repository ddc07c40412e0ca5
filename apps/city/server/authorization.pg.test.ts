import { randomUUID } from 'node:crypto'
import { callAt, everythingHeard, expected, heard, type Row, unmatched } from '@mingce/api/authorization'
import { serveCirculation } from '@mingce/api/circulation'
import { serveEvidence } from '@mingce/api/evidence'
import { serveListFiles } from '@mingce/api/list-files'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { canaryOf, fileCanaryOf, fileFrom, openTestDesk, type TestDesk, withCanary } from '@mingce/api/test-desk'
import { withStore } from '@mingce/api/test-store'
import { parseDivision } from '@mingce/domain/authority/division'
import type { Standing } from '@mingce/domain/authority/post'
import { qingbaijiang, sichuan } from '@mingce/domain/cast'
import { usualWords } from '@mingce/domain/letter/letter'
import { headOf } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { packageOf } from '@mingce/projections/joint-package/questions'
import { circulationTexts } from '@mingce/ui/paper/circulation-texts'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { level } from '../level.ts'
import { cityPapers } from './city-papers.ts'
import { tellOwnPlan } from './given-own.ts'
import { ownFileUploads } from './own-files.ts'
import { cityRouter } from './router.ts'

// 青白江区's filing lies with 成都市. Every procedure of the city's app, against everyone.

const filing = { round: '2021-pilot', division: '510113', kind: 'disclosure_catalog', n: 1 }
const accepted = { ...filing, kind: 'disclosure_catalog' as const, division: '510113' }
const round = '2021-pilot'
const digest = '0'.repeat(64)
const ofFiling = () => ({ filing, key: randomUUID(), seen: 0, opinion: '同意', reason: '重新核对' })
const ofPackage = () => ({ round, key: randomUUID(), kind: 'disclosure_catalog', seen: 0 })
const ofOwn = () => ({ round, key: randomUUID(), kind: 'implementation_plan', reason: '尚未编制' })
const signerOf = () => ({ account: 'acc-510100-02', before: null, reason: '涉及分管工作' })
const part = randomUUID()

/** The last that 青白江区 recorded. */
const filed = { position: 0 }
const city = ['city'] as const
const notOfLuzhou = { luzhouReviewer: 'refused', luzhouLeader: 'refused' } as const
const nothingForLuzhou = { luzhouReviewer: 'nothing', luzhouLeader: 'nothing' } as const

const unknownItem = { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou } as const
const task = () => ({
  key: randomUUID(),
  matter: 'submission/2021-pilot/510113/disclosure_catalog/1',
  kind: 'disclosure_catalog',
  role: 'reviewer',
  seen: null,
})
const note = () => ({ key: randomUUID(), round, counties: ['510113'], note: randomUUID(), text: '核对' })
const dated = () => ({ ...note(), on: '2021-09-13', kinds: ['disclosure_catalog'] })
const absence = () => ({ key: randomUUID(), absence: randomUUID(), reason: '年休' })

const batched = {
  batch: randomUUID(),
  submission: 'submission/2021-pilot/510113/disclosure_catalog/1',
  part: randomUUID(),
}
const batchFilter = { extent: 'city', counties: [], kind: null, category: null, search: null, takenOut: 0 }

const ofPractice = () => ({ key: randomUUID(), county: '510113', item: part, seen: 0, reason: '值得参照' })

const rows: Readonly<Record<string, Row>> = {
  'beforeFiling.open': { open: city, input: { round } },
  'beforeFiling.awaited': { open: city, input: { round } },
  'beforeFiling.ask': {
    open: city,
    input: { ...note(), kind: 'disclosure_catalog', aim: 'question' },
    except: notOfLuzhou,
  },
  'beforeFiling.answer': { open: city, input: note(), except: notOfLuzhou },
  'beforeFiling.recordGuidance': {
    open: city,
    input: { ...dated(), way: 'phone', askedFor: null },
    except: notOfLuzhou,
  },
  'beforeFiling.noteResearch': { open: city, input: { ...dated(), subject: '城区学校' }, except: notOfLuzhou },
  'beforeFiling.attachOpinion': {
    open: city,
    input: { ...dated(), kind: 'disclosure_catalog', body: 'legal_office', bodyName: '司法局', docNumber: null },
    except: notOfLuzhou,
  },
  'beforeFiling.strikePaper': {
    open: city,
    input: { key: randomUUID(), round, division: '510113', kind: 'disclosure_catalog', reason: '登记错了县' },
    except: notOfLuzhou,
  },
  'beforeFiling.withdraw': { open: city, input: { ...note(), reason: '写错了' }, except: notOfLuzhou },
  'batch.candidates': { open: city, except: unknownItem },
  'batch.list': { open: city, except: unknownItem },
  'batch.open': { open: city, input: { batch: batched.batch }, except: unknownItem },
  'batch.prepare': {
    open: city,
    input: {
      ...{ batch: batched.batch, key: randomUUID(), filter: batchFilter },
      chosen: [{ submission: batched.submission, parts: [{ part: batched.part, digest }] }],
    },
    except: notOfLuzhou,
  },
  'batch.settleable': { open: city },
  'batch.prepareSettlement': {
    open: city,
    input: {
      ...{ batch: randomUUID(), key: randomUUID(), filter: batchFilter, opinion: '同意' },
      filings: [{ submission: batched.submission, seen: 1 }],
    },
    except: notOfLuzhou,
  },
  'batch.openSample': { open: city, input: { ...batched, key: randomUUID() } },
  'batch.setAside': { open: city, input: { ...batched, key: randomUUID(), reason: null } },
  'batch.run': { open: city, input: { batch: batched.batch, attempt: 1 } },
  'session.signIn': { open: 'anyone', input: { login: 'nobody', password: 'no password' } },
  'session.signOut': { open: 'anyone' },
  'session.whoAmI': { open: 'anyone' },
  workbench: { open: city },
  todo: { open: city, except: { chengduLeader: 'nothing', ...nothingForLuzhou } },
  'task.claim': { open: city, input: task(), except: notOfLuzhou },
  'task.assign': { open: city, input: { ...task(), account: 'nobody' }, except: notOfLuzhou },
  'task.release': { open: city, input: task(), except: notOfLuzhou },
  'task.reassign': { open: city, input: { ...task(), account: 'nobody', reason: '不属本科室' }, except: notOfLuzhou },
  'task.delegate': { open: city, input: { ...task(), account: 'nobody', note: '请核对' }, except: notOfLuzhou },
  'task.handBack': { open: city, input: { ...task(), note: '已核对' }, except: notOfLuzhou },
  'copy.send': {
    open: city,
    input: { ...task(), copy: randomUUID(), accounts: ['nobody'], note: null },
    except: notOfLuzhou,
  },
  'copy.read': { open: city, input: { ...task(), copy: randomUUID() }, except: notOfLuzhou },
  'lists.kept': { open: city },
  'lists.keep': { open: city, input: { lists: [{ name: '超时', query: 'light=red' }] } },
  'follow.list': { open: city },
  'follow.set': {
    open: city,
    input: { stream: task().matter, kind: task().kind, follows: true },
    except: nothingForLuzhou,
  },
  'notices.list': { open: city },
  'notices.read': { open: city, input: { before: 0 } },
  'notices.mail': { open: city },
  'notices.setMail': { open: city, input: { address: null, wanted: false } },
  remind: {
    open: city,
    input: { key: randomUUID(), matter: 'package/2021-pilot/510100', kind: 'disclosure_catalog', text: null },
    except: notOfLuzhou,
  },
  'absence.list': { open: city },
  'absence.announce': {
    open: city,
    input: { ...absence(), account: 'acc-510100-01', substitute: 'nobody', from: '2021-09-13', until: '2021-09-14' },
  },
  'absence.end': { open: city, input: absence() },
  live: { open: city },
  rounds: { open: city },
  'roundNews.list': { open: city },
  'roundNews.read': { open: city, input: { key: 'round/2021-pilot 0' } },
  board: { open: city, input: { round } },
  laws: { open: city, except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou } },
  lawArticles: {
    ...{ open: city, input: { law: 'education' } },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  lawDeclines: { open: city, input: { division: '510113' }, except: unknownItem },
  'lawSweep.list': {
    open: city,
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  'lawSweep.open': {
    ...{ open: city, input: { law: 'education', change: 1 } },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  'lawSweep.items': {
    ...{ open: city, input: { law: 'education', change: 1, division: '510113' } },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  records: { open: city, except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou } },
  'checks.counties': { open: city, input: {}, except: nothingForLuzhou },
  'checks.county': { open: city, input: { division: '510113' }, except: nothingForLuzhou },
  'checks.pages': { open: city, input: { division: '510113' }, except: unknownItem },
  'dutyLists.coverage': { open: city, input: {}, except: unknownItem },
  'dutyLists.county': { open: city, input: { division: '510113' }, except: unknownItem },
  guideUpgrade: { open: city, except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou } },
  guides: { open: city, except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou } },
  guide: {
    open: city,
    input: { guide: 'none' },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  receipt: { open: city, input: filed, except: nothingForLuzhou },
  'filing.open': { open: city, input: { filing }, except: nothingForLuzhou },
  'filing.publication': { open: city, input: { filing }, except: unknownItem },
  'filing.trail': { open: city, input: { filing }, except: nothingForLuzhou },
  'filing.feedback': { open: city, input: { filing }, except: unknownItem },
  'filing.evidence': { open: city, input: { division: '510113' }, except: nothingForLuzhou },
  'filing.outlook': { open: city, input: { filing } },
  'filing.versions': { open: city, input: { filing } },
  'filing.marks': { open: city, input: { filing } },
  'filing.former': { open: city, input: { filing: { ...filing, kind: 'implementation_plan' } }, except: unknownItem },
  'filing.mark': { open: city, input: { filing, part, digest, turn: 1, seen: true, later: true } },
  'lens.item': { open: city, input: { division: '510113', part, digest }, except: unknownItem },
  'lens.elsewhere': { open: city, input: { division: '510113', part, digest }, except: unknownItem },
  'lens.borrowed': {
    open: city,
    input: { division: '510113', submission: 'submission/2021-pilot/510113/disclosure_catalog/1' },
    except: unknownItem,
  },
  'lens.reuse': { open: city, except: unknownItem },
  'library.open': { open: city, except: unknownItem },
  'library.candidates': { open: city, except: unknownItem },
  'library.recommend': {
    open: city,
    input: { ...ofPractice(), improvements: ['time'], version: 1, digest },
    except: notOfLuzhou,
  },
  'library.withdraw': { open: city, input: ofPractice(), except: notOfLuzhou },
  'lens.uniformity': { open: city, input: { division: '510113', parts: [{ part, digest }] } },
  'lens.counties': { open: city, except: nothingForLuzhou },
  'lens.county': { open: city, input: { division: '510113' }, except: nothingForLuzhou },
  'lens.countyItem': { open: city, input: { division: '510113', item: randomUUID() }, except: unknownItem },
  'improvement.counties': { open: city },
  'lens.itemUniformity': { open: city, input: { division: '510113', part, digest }, except: unknownItem },
  'papers.formats': { open: city },
  'papers.opinion': {
    open: city,
    input: { filing },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  'papers.assembled': { open: city, input: { round: '2021-pilot', kind: 'disclosure_catalog' } },
  'papers.report': {
    open: city,
    input: { round, kind: 'disclosure_catalog' },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  'filing.accept': { open: city, input: ofFiling(), except: notOfLuzhou },
  'filing.comment': {
    open: city,
    input: {
      ...ofFiling(),
      comment: randomUUID(),
      part,
      element: null,
      kind: 'advice',
      text: '细化',
      suggestion: null,
    },
    except: notOfLuzhou,
  },
  'filing.rewordComment': {
    open: city,
    input: { ...ofFiling(), comment: randomUUID(), element: null, kind: 'advice', text: '请核对', suggestion: null },
    except: notOfLuzhou,
  },
  'filing.withdrawComment': { open: city, input: { ...ofFiling(), comment: randomUUID() }, except: notOfLuzhou },
  'filing.reopenComment': {
    open: city,
    input: { ...ofFiling(), comment: randomUUID(), text: '仍需修改' },
    except: notOfLuzhou,
  },
  'filing.addNote': {
    open: city,
    input: { ...ofFiling(), note: randomUUID(), part: null, text: '请负责人留意' },
    except: notOfLuzhou,
  },
  'filing.withdrawNote': { open: city, input: { ...ofFiling(), note: randomUUID() }, except: notOfLuzhou },
  'filing.resolveComment': { open: city, input: { ...ofFiling(), comment: randomUUID() }, except: notOfLuzhou },
  'filing.reviewItem': {
    open: city,
    input: { ...ofFiling(), part, digest, decision: 'approve', reason: null, change: null },
    except: notOfLuzhou,
  },
  'filing.returnForRevision': { open: city, input: ofFiling(), except: notOfLuzhou },
  'filing.approve': { open: city, input: ofFiling(), except: notOfLuzhou },
  'filing.reject': { open: city, input: ofFiling(), except: notOfLuzhou },
  'filing.callIn': { open: city, input: ofFiling(), except: notOfLuzhou },
  'filing.recall': { open: city, input: ofFiling(), except: notOfLuzhou },
  'clock.open': {
    open: city,
    input: { filing },
    except: { ...nothingForLuzhou, chengduReviewer: 'nothing', chengduLeader: 'nothing' },
  },
  'clock.requestCorrection': {
    open: city,
    input: { ...ofFiling(), correction: randomUUID(), parts: [], text: '缺盖章页' },
    except: notOfLuzhou,
  },
  'clock.withdrawCorrection': { open: city, input: { ...ofFiling(), correction: randomUUID() }, except: notOfLuzhou },
  'clock.requestExtension': {
    open: city,
    input: { ...ofFiling(), extension: randomUUID(), of: 'review', days: 2 },
    except: notOfLuzhou,
  },
  'clock.decideExtension': {
    open: city,
    input: { ...ofFiling(), extension: randomUUID(), outcome: 'granted' },
    except: notOfLuzhou,
  },
  'fourEyes.colleagues': { open: city },
  'fourEyes.openSigning': {
    open: city,
    input: { ...ofFiling(), signing: randomUUID(), mode: 'any', needed: 1, signers: ['nobody'] },
    except: notOfLuzhou,
  },
  'fourEyes.sign': { open: city, input: { ...ofFiling(), signer: 'nobody', stance: 'agree' }, except: notOfLuzhou },
  'fourEyes.addSigner': { open: city, input: { ...ofFiling(), account: 'nobody', before: null }, except: notOfLuzhou },
  'fourEyes.removeSigner': { open: city, input: { ...ofFiling(), account: 'nobody' }, except: notOfLuzhou },
  'fourEyes.closeSigning': { open: city, input: ofFiling(), except: notOfLuzhou },
  'fourEyes.recuse': { open: city, input: { ...ofFiling(), account: 'nobody' }, except: notOfLuzhou },
  'fourEyes.liftRecusal': { open: city, input: { ...ofFiling(), account: 'nobody' }, except: notOfLuzhou },
  'fourEyes.confirmOverride': { open: city, input: { ...ofFiling(), override: randomUUID() }, except: notOfLuzhou },
  'package.open': { open: city, input: { round } },
  'package.trail': {
    open: city,
    input: { round },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  'package.own.duties': { open: city, except: unknownItem },
  'package.own.passages': { open: city, input: { round, kind: 'implementation_plan' } },
  'package.own.former': { open: city, input: { round, kind: 'implementation_plan' }, except: unknownItem },
  'package.own.draft': {
    open: city,
    input: { ...ofOwn(), section: part, heading: '工作目标', text: '按期公布', seenDigest: null },
  },
  'package.own.remove': { open: city, input: { ...ofOwn(), section: part, seenDigest: digest } },
  'package.own.removeFile': { open: city, input: { ...ofOwn(), attachment: part } },
  'package.own.sign': { open: city, input: { ...ofOwn(), seen: [], opinion: '同意' } },
  'package.own.takeBack': { open: city, input: ofOwn() },
  'package.own.except': { open: city, input: ofOwn() },
  'package.own.enclose': { open: city, input: ofOwn() },
  'papers.own': {
    open: city,
    input: { round, kind: 'implementation_plan' },
    except: { chengduReviewer: 'nothing', chengduLeader: 'nothing', ...nothingForLuzhou },
  },
  'package.signing.signers': { open: city, input: { round, kind: 'disclosure_catalog' } },
  'package.signing.open': {
    open: city,
    input: { ...ofPackage(), signing: randomUUID(), mode: 'all', needed: 1, signers: ['acc-510100-02'] },
  },
  'package.signing.sign': {
    open: city,
    input: { ...ofPackage(), signer: 'acc-510100-02', stance: 'agree', opinion: '同意' },
  },
  'package.signing.add': { open: city, input: { ...ofPackage(), ...signerOf() } },
  'package.signing.remove': { open: city, input: { ...ofPackage(), ...signerOf() } },
  'package.signing.close': { open: city, input: { ...ofPackage(), reason: '改为当面商量' } },
  'package.relayNotice': {
    open: city,
    input: { round, key: randomUUID(), innerDates: [{ kind: 'disclosure_catalog', date: '2030-01-01' }], note: null },
  },
  'package.assemble': { open: city, input: { ...ofPackage(), members: [], exceptions: [], letter: '报送' } },
  'package.submit': { open: city, input: { ...ofPackage(), docNumber: null } },
  'package.addAddendum': { open: city, input: { ...ofPackage(), addendum: randomUUID(), members: [] } },
  'package.withdraw': { open: city, input: { ...ofPackage(), reason: '补充' } },
  'package.answerFeedback': { open: city, input: { ...ofPackage(), feedback: randomUUID(), text: '已核' } },
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
  expect(unmatched(cityRouter._def.procedures, rows)).toEqual({ withoutRow: [], withoutProcedure: [] })
})

test.each(Object.entries(rows))('%s answers whom it should and nobody else', async (path, row) => {
  const verdicts = await heard(seats, (context) => callAt(cityRouter.createCaller(context), path, row.input))
  expect(verdicts).toEqual(expected(row))
})

test('泸州市 hears nothing of what 青白江区 wrote, whatever it asks; 成都市审核人 does', async () => {
  const others = await everythingHeard(cityRouter.createCaller(seats.luzhouReviewer), rows)
  const own = await everythingHeard(cityRouter.createCaller(seats.chengduReviewer), rows)
  for (const canary of [canaryOf(qingbaijiang.drafter), fileCanaryOf(qingbaijiang.drafter)]) {
    expect(others).not.toContain(canary)
    expect(own).toContain(canary)
  }
})

test('what 成都市审核人 follows stands on its own workbench alone, whosever turn it is, until it is let go; 泸州市 has no such case to follow', async () => {
  const matter = { stream: batched.submission, kind: 'disclosure_catalog' as const }
  const at = (seat: keyof Seats) => cityRouter.createCaller(seats[seat])
  const followedAt = async (seat: keyof Seats) => (await at(seat).workbench()).followed.map(({ stream }) => stream)
  await at('chengduReviewer').follow.set({ ...matter, follows: true })
  await at('chengduReviewer').follow.set({ ...matter, follows: true })
  expect(await followedAt('chengduReviewer')).toEqual([matter.stream])
  expect(await at('chengduReviewer').follow.list()).toEqual({ followed: [matter] })
  await at('chengduLeader').follow.set({ ...matter, follows: false })
  expect(await followedAt('chengduLeader')).toEqual([])
  expect(await at('luzhouReviewer').follow.set({ ...matter, follows: true })).toBeNull()
  expect(await followedAt('luzhouReviewer')).toEqual([])
  await at('chengduReviewer').follow.set({ ...matter, follows: false })
  expect(await followedAt('chengduReviewer')).toEqual([])
})

test('what 成都市审核人 has seen and put aside is its own, and of a text that does not lie before one no mark is kept', async () => {
  const marksAt = async (seat: keyof Seats, seen = true) => {
    const { filing: at } = cityRouter.createCaller(seats[seat])
    const [first] =
      (await cityRouter.createCaller(seats.chengduReviewer).filing.open({ filing: accepted }))?.parts ?? []
    if (!first) throw new Error('nothing was filed')
    const asked = { part: first.part, digest: first.digest, turn: 1, seen, later: seen }
    return (await at.mark({ filing: accepted, ...asked })).marks
  }
  expect(await marksAt('luzhouReviewer')).toEqual([])
  expect(await marksAt('chengduReviewer')).toMatchObject([{ seen: { turn: 1 } }])
  const leader = cityRouter.createCaller(seats.chengduLeader)
  expect(await leader.filing.marks({ filing: accepted })).toEqual({ marks: [] })
  expect(await marksAt('chengduReviewer', false)).toEqual([])
  const { filed, texts } = await leader.filing.versions({ filing: accepted })
  expect([filed.map(({ turn }) => turn), Object.keys(texts).length]).toEqual([
    [1],
    Object.keys(filed[0]?.parts ?? {}).length,
  ])
  const nothing = { filed: [], settled: [], approved: {}, texts: {} }
  expect(await cityRouter.createCaller(seats.luzhouLeader).filing.versions({ filing: accepted })).toEqual(nothing)
})

test('同类 is asked of what one may read: 成都市 gets an answer on 青白江区’s item, 泸州市 none, and no published text by it', async () => {
  const [first] = (await cityRouter.createCaller(seats.chengduReviewer).filing.open({ filing: accepted }))?.parts ?? []
  if (!first) throw new Error('nothing was filed')
  const subject = { division: '510113', part: first.part, digest: first.digest }
  const nothingRuled = { rulings: [], reasons: [], peers: [] }
  expect(await cityRouter.createCaller(seats.chengduLeader).lens.item(subject)).toMatchObject(nothingRuled)
  expect(await cityRouter.createCaller(seats.luzhouLeader).lens.item(subject)).toBeNull()
  expect(await cityRouter.createCaller(seats.luzhouLeader).lens.elsewhere(subject)).toEqual([])
})

test('一刀切 is told of one’s own counties alone: 成都市 of 青白江区’s items, 泸州市 of none of them', async () => {
  const [first] = (await cityRouter.createCaller(seats.chengduReviewer).filing.open({ filing: accepted }))?.parts ?? []
  if (!first) throw new Error('nothing was filed')
  const { part, digest } = first
  const asked = { division: '510113', parts: [{ part, digest }] }
  const ofChengdu = cityRouter.createCaller(seats.chengduReviewer).lens
  const ofLuzhou = cityRouter.createCaller(seats.luzhouLeader).lens
  expect((await ofChengdu.uniformity(asked)).items.map(({ item }) => item)).toEqual([part])
  expect(await ofChengdu.itemUniformity({ division: '510113', part, digest })).toMatchObject({ alike: [] })
  expect((await ofLuzhou.uniformity(asked)).items).toEqual([])
  expect(await ofLuzhou.itemUniformity({ division: '510113', part, digest })).toBeNull()
  const own = { division: '510113', item: part }
  expect(await ofChengdu.counties()).toMatchObject([{ division: '510113' }])
  expect((await ofChengdu.county(own))?.items.map(({ item }) => item)).toEqual([part])
  expect(await ofChengdu.countyItem(own)).toMatchObject({ alike: [], note: null })
  expect([await ofLuzhou.counties(), await ofLuzhou.county(own), await ofLuzhou.countyItem(own)]).toEqual([
    [],
    null,
    null,
  ])
})

test('a list becomes a file for whoever holds a post of a city, and what a spreadsheet might run is text in it', async () => {
  const app = (seat: keyof Seats) => {
    const hono = new Hono()
    serveListFiles(hono, { desk, contextOf: async () => seats[seat] }, level.standing)
    return hono
  }
  const sent = { title: '待办：超时', headings: ['县（市、区）', '材料'], rows: [['青白江区', '=1+1']] }
  const ask = (seat: keyof Seats, format: string, list: unknown = sent) =>
    app(seat).request(`/api/list/${format}`, { method: 'POST', body: JSON.stringify(list) })
  const csv = await ask('chengduReviewer', 'csv')
  expect(await csv.text()).toBe("县（市、区）,材料\r\n青白江区,'=1+1")
  expect(csv.headers.get('content-disposition')).toContain(encodeURIComponent('待办：超时.csv'))
  expect((await ask('chengduLeader', 'xlsx')).status).toBe(200)
  expect((await ask('chengduLeader', 'csv', { title: '' })).status).toBe(400)
  const reason = '缺'.repeat(2_000)
  const long = await ask('chengduLeader', 'csv', { ...sent, rows: [['青白江区', reason]] })
  expect(await long.text(), 'the longest reason there is').toContain(reason)
  const [cell, tooMany] = ['缺'.repeat(32_767), 180]
  const heavy = await ask('chengduLeader', 'csv', { ...sent, rows: Array.from({ length: tooMany }, () => [cell, '']) })
  expect([heavy.status, await heavy.text()]).toEqual([400, expect.stringContaining('请先缩小筛选范围')])
  expect((await ask('qingbaijiangLeader', 'csv')).status).toBe(401)
})

test('流转记录 of 青白江区’s filing is a document to 成都市, to its county and to the province, and to nobody else', async () => {
  const ask = async (seat: keyof Seats, standing: Standing, name = filing) => {
    const app = new Hono()
    const circulation = { standing, ...circulationTexts }
    serveCirculation(app, { desk, contextOf: async () => seats[seat] }, circulation)
    const asked = new URLSearchParams({ ...name, n: String(name.n) })
    return app.request(`/api/papers/circulation/docx?${asked}`)
  }
  const answer = await ask('chengduReviewer', 'city')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('标准目录流转记录.docx'))
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
  const statuses = [
    ask('qingbaijiangLeader', 'county'),
    ask('provinceReviewer', 'province'),
    ask('luzhouReviewer', 'city'),
    ask('shuangliuDrafter', 'county'),
    ask('chengduReviewer', 'city', { ...filing, n: 2 }),
    ask('chengduReviewer', 'city', { ...filing, kind: '../secret' }),
    ask('anonymous', 'city'),
  ]
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 200, 404, 404, 404, 400, 401])
})

test('审定意见 on 青白江区’s filing is written at 成都市 alone, once it accepted the filing', async () => {
  const ask = async (seat: keyof Seats) => {
    const app = new Hono()
    cityPapers(app, { desk, contextOf: async () => seats[seat] })
    const body = JSON.stringify({ asked: filing, office: usualWords(parseDivision('510100')) })
    return (await app.request('/api/papers/opinion/docx', { method: 'POST', body })).status
  }
  expect([await ask('chengduLeader'), await ask('luzhouLeader')]).toEqual([404, 404])
  expect([await ask('qingbaijiangLeader'), await ask('provinceReviewer')]).toEqual([401, 401])
  const city = cityRouter.createCaller(seats.chengduReviewer)
  const seen = (await city.filing.open({ filing: accepted }))?.head.version ?? 0
  await city.filing.accept({ key: randomUUID(), filing: accepted, seen })
  expect([await ask('chengduLeader'), await ask('luzhouLeader')]).toEqual([200, 404])
  expect(await city.papers.opinion({ filing: accepted })).toMatchObject({
    submittedOn: '2021-09-13',
    parts: [{ decision: null }],
    outcome: null,
  })
})

test('a file goes with a section of 成都市’s own plan, and is its own until it goes up: then the province’s too, never another’s', async () => {
  const { desk: kept, remove } = withStore(desk)
  onTestFinished(remove)
  const own = await tellOwnPlan(desk)
  const bytes = new TextEncoder().encode('责任分工表（虚构）')
  const bring = async (attachment: string, asked: object = {}, seat: keyof Seats = 'chengduReviewer', sent = bytes) => {
    const app = new Hono()
    ownFileUploads(app, { desk: kept, contextOf: async () => seats[seat] })
    const { round, kind, section } = own
    const query = { key: randomUUID(), round, kind, section, attachment, name: '责任分工表.txt', ...asked }
    const path = `/api/evidence?${new URLSearchParams(query)}`
    const answer = await app.request(path, { method: 'POST', body: Uint8Array.from(sent) })
    return [answer.status, await answer.json()]
  }
  const takenBy = async (attachment: string) => {
    const take = async (seat: keyof Seats, standing: Standing) => {
      const app = new Hono()
      serveEvidence(app, { desk: kept, contextOf: async () => seats[seat] }, standing)
      return (await app.request(`/api/evidence/510100/${attachment}`)).status
    }
    return Promise.all([
      take('chengduLeader', 'city'),
      take('provinceReviewer', 'province'),
      take('auditor', 'audit'),
      take('luzhouLeader', 'city'),
      take('qingbaijiangLeader', 'county'),
      take('anonymous', 'city'),
    ])
  }
  const refused = (code: string) => [409, { refusal: expect.objectContaining({ refused: code }) }]

  const [attachment, key] = [randomUUID(), randomUUID()]
  const brought = await bring(attachment, { key })
  expect(brought).toEqual([200, { positions: [expect.any(Number)], shown: true }])
  expect(await bring(attachment, { key })).toEqual(brought)
  expect(await bring(randomUUID())).toEqual(refused('SAME_EVIDENCE_TWICE'))
  expect(await bring(randomUUID(), { section: randomUUID() })).toEqual(refused('NO_SUCH_PART'))
  expect(await bring(randomUUID(), {}, 'chengduLeader')).toEqual(refused('NOT_YOUR_POST'))
  expect(await bring(randomUUID(), {}, 'luzhouReviewer')).toEqual(refused('NOT_ASKED_FOR'))
  expect(await bring(randomUUID(), { kind: 'disclosure_catalog' })).toEqual([400, { error: 'BAD_INPUT' }])
  const page = new TextEncoder().encode('<script>alert(1)</script>')
  expect(await bring(randomUUID(), {}, 'chengduReviewer', page)).toEqual([
    ...[422, { unfit: 'WEB_PAGE', message: expect.stringContaining('这是网页') }],
  ])
  for (const seat of ['qingbaijiangDrafter', 'provinceReviewer', 'auditor', 'anonymous'] as const)
    expect([seat, (await bring(randomUUID(), {}, seat))[0]]).toEqual([seat, 401])

  const wrong = randomUUID()
  await bring(wrong, { name: '误传.txt' }, 'chengduReviewer', new TextEncoder().encode('误传'))
  expect(await takenBy(wrong)).toEqual([200, 404, 200, 404, 404, 401])
  const { package: city, papers } = cityRouter.createCaller(seats.chengduReviewer)
  const { round, kind } = own
  await city.own.removeFile({ key: randomUUID(), round, kind, attachment: wrong, reason: '传错了文件' })
  expect(await takenBy(wrong), 'removed it is the auditors’ alone').toEqual([404, 404, 200, 404, 404, 401])
  const [draft] = (await city.open({ round })).own
  expect(draft?.files).toMatchObject([{ attachment, name: '责任分工表.txt', size: bytes.length, format: 'text' }])
  const digest = draft?.files[0]?.digest ?? ''
  expect(JSON.stringify(await cityRouter.createCaller(seats.luzhouLeader).package.open({ round }))).not.toContain(
    '分工表',
  )

  await own.sign([{ part: attachment, digest }])
  expect(await bring(randomUUID(), {}, 'chengduReviewer', page.slice(8, 13))).toEqual(refused('CITY_PART_SIGNED'))
  expect(await takenBy(attachment)).toEqual([200, 404, 200, 404, 404, 401])
  await own.file()
  expect(await takenBy(attachment)).toEqual([200, 200, 200, 404, 404, 401])
  expect(await papers.own({ round, kind })).toMatchObject({ files: ['责任分工表.txt'] })
  expect(await papers.report({ round, kind })).toMatchObject({ ownFiles: ['责任分工表.txt'] })
  const read = await asOffice(desk.read, sichuan.reviewer, (tx) =>
    packageOf(tx, { round, city: parseDivision('510100') }),
  )
  expect(read?.cityParts).toMatchObject([{ files: [{ attachment, section: own.section, digest }] }])
})
