import type { Actor } from '@mingce/domain/authority/actor'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import { auditor, chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { OpenedRound } from '@mingce/domain/round/evolve'
import { roundStream, submissionStream } from '@mingce/domain/streams'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from '../asking.ts'
import { createFollower, type Follower } from '../follow.ts'
import { handle } from '../history/handling-deeds.ts'
import { digestOf } from '../history/random.ts'
import { itemId, itemOf, Story } from '../history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from '../history/test-ledger.ts'
import { briefTodoOf, todoOf } from './desk.ts'
import { queueOf } from './questions.ts'
import type { Task } from './rows.ts'

let ledger: TestLedger
let follower: Follower
const story = new Story()
let told = 0

beforeAll(async () => {
  ledger = await openTestLedger()
  follower = createFollower({ project: ledger.project })
})
afterAll(async () => {
  await follower.close()
  await ledger.close()
})

/** Records what the story tells further, and waits until the queue shows it. */
async function until(tell: () => void): Promise<bigint> {
  tell()
  const last = await ledger.record(story.deeds.slice(told))
  told = story.deeds.length
  expect(await follower.catchUp(['queue', 'board', 'joint-package'], last, patienceMs)).toBe('caught_up')
  return last
}

async function waiting(office: Office, filter = {}) {
  const rows = await asOffice(ledger.read, office, (tx) => queueOf(tx, office, filter))
  return rows.map(({ task, role, reason, division }) => `${division} ${role} ${task} ${reason}`)
}

test('a prepared catalog waits for the county’s checker, then for its leader, and on nobody else’s desk', async () => {
  await until(() => {
    story.draft(1)
    story.draft(2)
    story.with(qingbaijiang.drafter, { do: 'prepare' })
  })
  expect(await waiting(qingbaijiang.checker)).toEqual(['510113 checker to_check prepared'])
  expect(await waiting(qingbaijiang.checker, { role: 'leader' })).toEqual([])
  expect(await waiting(shuangliu.checker)).toEqual([])
  expect(await waiting(chengdu.reviewer, { turn: 'others' })).toEqual([])

  const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const
  await until(() => story.with(qingbaijiang.checker, { do: 'check', outcome: 'passed', opinion: '同意', disclosure }))
  expect(await waiting(qingbaijiang.leader)).toEqual(['510113 leader to_sign checked'])
})

test('a filed catalog waits for its own city with a due date, and on no other city’s desk', async () => {
  await until(() => story.with(qingbaijiang.leader, { do: 'submit' }))
  expect(await waiting(qingbaijiang.leader)).toEqual([])
  expect(await waiting(chengdu.reviewer)).toEqual(['510113 reviewer to_accept first_filing'])
  expect(await waiting(luzhou.reviewer)).toEqual([])
  expect(await waiting(luxian.leader)).toEqual([])

  const [row] = await asOffice(ledger.read, chengdu.reviewer, (tx) => queueOf(tx, chengdu.reviewer))
  expect(row).toMatchObject({
    dueDate: '2021-09-15',
    owedBy: '2021-10-20',
    partCount: 2,
    scopeCount: 2,
    settledCount: 0,
  })
  expect(row?.due?.explanation.calendars).toEqual([{ year: 2021, version: 1 }])
})

test('who took it on is known at its own desk, and to no other body', async () => {
  const task = { matter: story.stream(), kind: 'disclosure_catalog', role: 'reviewer' } as const
  await until(() => handle(story, chengdu.reviewer, { do: 'claimTask', ...task, seen: null }))
  const handlers = (office: Office, filter = {}) =>
    asOffice(ledger.read, office, async (tx) => (await queueOf(tx, office, filter)).map(({ handler }) => handler))
  expect(await handlers(chengdu.leader)).toEqual([chengdu.reviewer.account])
  expect(await handlers(auditor)).toEqual([chengdu.reviewer.account])
  expect(await handlers(qingbaijiang.leader, { turn: 'others' })).toEqual([null])
  const { account } = chengdu.reviewer
  await until(() => handle(story, chengdu.leader, { do: 'releaseTask', ...task, seen: account }))
  expect(await handlers(chengdu.leader)).toEqual([null])
})

test('while the city examines, a change it proposes waits for the county’s leader as well', async () => {
  const change = itemOf(1, { contentElements: ['市局修改稿'] })
  await until(() => {
    story.with(chengdu.reviewer, { do: 'accept' })
    const seen = { part: itemId(1), digest: digestOf(itemOf(1)) }
    story.with(chengdu.reviewer, {
      do: 'reviewItem',
      ...seen,
      decision: 'approve_with_change',
      reason: '更准确',
      change,
    })
  })
  expect(await waiting(chengdu.reviewer)).toEqual(['510113 reviewer to_review first_filing'])
  expect(await waiting(qingbaijiang.leader)).toEqual(['510113 leader to_consent change_proposed'])
  expect(await waiting(chengdu.reviewer, { turn: 'others' })).toEqual(['510113 leader to_consent change_proposed'])

  await until(() => {
    const digest = digestOf(itemOf(1))
    story.with(qingbaijiang.leader, { do: 'consentToChange', part: itemId(1), digest, changedDigest: digestOf(change) })
  })
  expect(await waiting(qingbaijiang.leader)).toEqual([])
})

test('with an opinion on every part the filing waits to be returned, and then on the county’s desk', async () => {
  await until(() => story.propose(2, 'return'))
  expect(await waiting(chengdu.reviewer)).toEqual(['510113 reviewer to_return parts_to_return'])
  await until(() => story.with(chengdu.reviewer, { do: 'returnForRevision', opinion: '请按意见修改' }))
  expect(await waiting(chengdu.reviewer)).toEqual([])
  expect(await waiting(qingbaijiang.drafter)).toEqual(['510113 drafter to_revise returned_by_city'])
  expect(await waiting(chengdu.reviewer, { turn: 'others' })).toEqual(['510113 drafter to_revise returned_by_city'])
})

test('refiled, only what changed is in scope, and the reason says that it came back', async () => {
  await until(() => {
    story.revise(2, { contentElements: ['学区划分及地图'] })
    story.file()
  })
  const [row] = await asOffice(ledger.read, chengdu.reviewer, (tx) => queueOf(tx, chengdu.reviewer))
  expect(row).toMatchObject({ task: 'to_accept', reason: 'refiled_after_return', turn: 2, partCount: 2, scopeCount: 1 })
})

test('with every part settled it waits for the city’s leader', async () => {
  await until(() => {
    story.with(chengdu.reviewer, { do: 'accept' })
    story.propose(2, 'approve', { contentElements: ['学区划分及地图'] })
  })
  expect(await waiting(chengdu.leader)).toEqual(['510113 leader to_settle all_parts_settled'])
})

test('a signature waits on the colleague asked alone; passed over, a second person confirms it, unless the decision is taken back first', async () => {
  const { reviewer, second, leader } = chengdu
  const todo = async (actor: Actor) =>
    (await asOffice(ledger.read, actor, (tx) => todoOf(tx, [actor], { today: '2021-09-16' }))).map(
      ({ task, reason }) => `${task} ${reason}`,
    )
  const counted = async (task: Task) => {
    const rows = await asOffice(ledger.read, leader, (tx) => queueOf(tx, leader))
    return rows.filter((each) => each.task === task).length
  }
  const signing = { signing: itemId(700), mode: 'all', needed: 1, signers: [second.account] } as const
  await until(() => story.with(reviewer, { do: 'openSigning', ...signing }))
  expect(await todo(second)).toEqual(['to_cosign signature_asked'])
  expect([await todo(reviewer), await todo(leader), await todo(luzhou.leader)]).toEqual([[], [], []])
  expect(await waiting(qingbaijiang.leader, { turn: 'others' })).toEqual([
    '510113 reviewer to_review refiled_after_return',
  ])
  expect(await counted('to_cosign')).toBe(1)

  const settle = (override: string) => {
    const overriding = { override, reason: '期限当日届满' }
    story.with(leader, { do: 'approve', opinion: '审定通过', overriding })
  }
  await until(() => settle(itemId(701)))
  expect(await counted('to_cosign')).toBe(0)
  expect(await todo(reviewer)).toEqual(['to_confirm_override override_used'])
  expect([await todo(second), await todo(leader), await todo(luzhou.reviewer)]).toEqual([[], [], []])
  await until(() => story.with(leader, { do: 'recall', reason: '发现遗漏' }))
  expect(await counted('to_confirm_override')).toBe(0)

  await until(() => settle(itemId(702)))
  expect(await counted('to_confirm_override')).toBe(2)
  await until(() => story.with(reviewer, { do: 'confirmOverride', override: itemId(702), opinion: '属实' }))
  expect(await counted('to_confirm_override')).toBe(0)
  await until(() => {
    story.with(leader, { do: 'recall', reason: '会签人已返岗' })
    story.with(reviewer, { do: 'closeSigning', reason: '已当面同意' })
  })
})

test('settled and assembled it waits for the leader’s signature', async () => {
  await until(() => story.with(chengdu.leader, { do: 'approve', opinion: '审定通过' }))
  expect(await waiting(chengdu.leader)).toEqual([])

  await until(() => story.assemble())
  expect(await waiting(chengdu.leader)).toEqual(['510100 leader to_file_package package_assembled'])
  expect(await waiting(sichuan.reviewer, { turn: 'others' })).toEqual([])
  expect(await waiting(qingbaijiang.leader, { turn: 'others' })).toEqual([])
})

test('a filed package waits for the province, its feedback for the city, and a receipt ends it', async () => {
  const kind = 'disclosure_catalog'
  await until(() => story.package(chengdu.leader, { do: 'submitPackage', kind, docNumber: null }))
  expect(await waiting(sichuan.reviewer)).toEqual(['510100 reviewer to_receive package_submitted'])
  const feedback = itemId(900)
  const about = { division: null, part: null, digest: null, text: '请核实' }
  await until(() => story.package(sichuan.reviewer, { do: 'sendFeedback', kind, feedback, ...about }))
  expect(await waiting(chengdu.reviewer)).toEqual(['510100 reviewer to_answer_feedback feedback_sent'])
  await until(() => {
    story.package(chengdu.reviewer, { do: 'answerFeedback', feedback, text: '已核实' })
    story.package(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion: '收悉' })
  })
  expect(await waiting(chengdu.reviewer)).toEqual([])
  expect(await waiting(sichuan.reviewer)).toEqual([])
})

test('the soonest due comes first, the undated last', async () => {
  await until(() => {
    story.relay('2021-09-18')
    story.plan(qingbaijiang)
    story.plan(shuangliu)
    story.file(story.filing('implementation_plan'))
    story.with(shuangliu.drafter, { do: 'prepare' }, story.filing('implementation_plan', shuangliu.drafter.authority))
  })
  const list = await asOffice(ledger.read, chengdu.reviewer, (tx) => queueOf(tx, chengdu.reviewer))
  expect(list.map(({ task, dueDate }) => [task, (dueDate ?? '9999') < '2021-09-16'])).toEqual([['to_accept', true]])
  const { checker } = shuangliu
  const [own] = await asOffice(ledger.read, checker, (tx) => queueOf(tx, checker))
  expect(own).toMatchObject({ task: 'to_check', dueDate: null, owedBy: '2021-09-18' })
  const filing = story.filing('implementation_plan', checker.authority)
  const { parts } = story.submissionOf(filing)
  const prepared = { type: 'SubmissionPrepared', parts }
  const adjustment = submissionStream({ ...filing, n: 2 })
  await until(() => story.record(shuangliu.drafter, new Map([[adjustment, [prepared]]])))
  const rows = await asOffice(ledger.read, checker, (tx) => queueOf(tx, checker))
  expect(rows.map(({ n, owedBy }) => [n, owedBy])).toEqual([
    [1, '2021-09-18'],
    [2, null],
  ])
})

test('公示 waits on its county where the round asks for it, and to be summed up from its last day on', async () => {
  const { drafter } = shuangliu
  const filing = story.filing('disclosure_catalog', drafter.authority)
  const asked = async (today: string) =>
    (await waiting(drafter, { today })).filter((row) => row.endsWith('notice_asked') || row.endsWith('notice_over'))
  await until(() => {
    story.draft(3, {}, drafter)
    story.file(filing, shuangliu)
    story.with(chengdu.reviewer, { do: 'accept' }, filing)
  })
  expect(await asked(story.today)).toEqual([])
  await until(() => {
    const { settings } = story.opened as OpenedRound
    const asking = { ...settings, publicNotice: { days: 5, unit: 'working_day' } }
    const amended = { type: 'RoundAmended', settings: asking, reason: '审定前公示' }
    story.record(sichuan.roundManager, new Map([[roundStream(story.round), [amended]]]))
  })
  expect(await asked(story.today)).toEqual(['510116 drafter to_give_notice notice_asked'])
  expect(await waiting(chengdu.reviewer, { turn: 'others' })).toContain('510116 drafter to_give_notice notice_asked')
  const url = 'https://shuangliu.example.gov.cn/gongshi'
  await until(() => story.with(drafter, { do: 'openNotice', url }, filing))
  const lastDay = story.submissionOf(filing).notice?.until ?? ''
  expect(await asked(story.today)).toEqual([])
  expect(await asked(lastDay)).toEqual(['510116 drafter to_sum_up_notice notice_over'])
  const elsewhere = async (today: string) => waiting(chengdu.reviewer, { turn: 'others', today })
  expect(await elsewhere(story.today)).toContain('510116 drafter to_sum_up_notice notice_running')
  expect(await elsewhere(lastDay)).toContain('510116 drafter to_sum_up_notice notice_over')
  const { next } = await asOffice(ledger.read, drafter, (tx) => briefTodoOf(tx, [drafter], { today: lastDay }))
  expect(next.map(({ kind }) => kind)).toContain('disclosure_catalog')
})

test('审定 is the leader’s turn once the 公示 before it was summed up, or the round asks for none', async () => {
  const { drafter } = shuangliu
  const filing = story.filing('disclosure_catalog', drafter.authority)
  const [given] = story.submissionOf(filing).parts
  if (!given) throw new Error('双流区 filed an item')
  const settling = async (at?: bigint) =>
    (await waiting(chengdu.leader, { today: '2021-10-29', at })).filter((row) => row.includes('to_settle'))
  const opinion = { do: 'reviewItem', ...given, decision: 'approve', reason: null, change: null } as const
  const running = await until(() => story.with(chengdu.reviewer, opinion, filing))
  expect(await settling()).toEqual([])
  const asksFor = (publicNotice: object | null) => {
    const { settings } = story.opened as OpenedRound
    const amended = { type: 'RoundAmended', settings: { ...settings, publicNotice }, reason: '调整公示要求' }
    story.record(sichuan.roundManager, new Map([[roundStream(story.round), [amended]]]))
  }
  const settle = '510116 leader to_settle all_parts_settled'
  await until(() => asksFor(null))
  expect(await settling()).toEqual([settle])
  await until(() => asksFor({ days: 5, unit: 'working_day' }))
  expect(await settling()).toEqual([])
  const closed = { type: 'PublicNoticeClosed', received: 0, summary: '未收到意见' }
  await until(() => story.record(drafter, new Map([[story.stream('disclosure_catalog', drafter.authority), [closed]]])))
  expect(await settling()).toEqual([settle])
  expect(await settling(running)).toEqual([])
})

test('a 催办 of what a city has not begun waits on the city’s desk, known to the province and to no other city', async () => {
  const kind = 'work_summary'
  await until(() => story.package(sichuan.reviewer, { do: 'remind', kind, text: '请尽快汇总' }))
  const owed = async (office: Office, filter = {}) =>
    (await waiting(office, filter)).filter((row) => row.includes('to_assemble'))
  expect(await owed(chengdu.reviewer)).toEqual(['510100 reviewer to_assemble owed'])
  expect(await owed(sichuan.reviewer, { turn: 'others' })).toEqual(['510100 reviewer to_assemble owed'])
  for (const office of [luzhou.reviewer, qingbaijiang.leader])
    expect(await owed(office, { turn: office === luzhou.reviewer ? 'mine' : 'others' })).toEqual([])
  const todo = await asOffice(ledger.read, chengdu.reviewer, (tx) =>
    todoOf(tx, [chengdu.reviewer], { today: story.today }),
  )
  expect(todo.find(({ task }) => task === 'to_assemble')).toMatchObject({
    ...{ kind, owedBy: '2021-12-20', dueDate: null, version: story.joint.version },
    reminded: { to: 'city', text: '请尽快汇总', over: false },
  })
})

test('a round that is closed asks for no notice: what was to be given waits no more', async () => {
  const filing = story.filing('disclosure_catalog', qingbaijiang.drafter.authority, 2)
  await until(() => {
    story.revise(1, { contentElements: ['调整稿'] }, { contentElements: ['市局修改稿'] })
    story.file(filing)
    story.with(chengdu.reviewer, { do: 'accept' }, filing)
  })
  const asked = async () => (await waiting(qingbaijiang.drafter)).filter((row) => row.includes('notice'))
  expect(await asked()).toEqual(['510113 drafter to_give_notice notice_asked'])
  const closed = { type: 'RoundClosed', reason: '已结束' }
  await until(() => story.record(sichuan.roundManager, new Map([[roundStream(story.round), [closed]]])))
  expect(await asked()).toEqual([])
})

test('the queue of any desk can be asked as it stood at any position', async () => {
  const before = await asOffice(ledger.read, qingbaijiang.checker, (tx) =>
    queueOf(tx, qingbaijiang.checker, { at: 3n }),
  )
  expect(before.map(({ task }) => task)).toEqual(['to_check'])
  const atTheBeginning = await asOffice(ledger.read, qingbaijiang.checker, (tx) =>
    queueOf(tx, qingbaijiang.checker, { at: 1n }),
  )
  expect(atTheBeginning).toEqual([])
})
