import { describe, expect, test } from 'vitest'
import type { Actor } from '../authority/actor.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { type Authority, evolveAuthority, unstaffed } from '../authority/evolve.ts'
import { administrator, auditor, chengdu, luzhou, qingbaijiang, sichuan } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { type Fact, fold } from '../fact.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { emptyPackage, evolvePackage, type JointPackage } from '../joint-package/evolve.ts'
import { isRefusal } from '../refusal.ts'
import { packageStream, submissionStream } from '../streams.ts'
import * as of from '../submission/given.ts'
import { decideHandling, type HandlingCommand } from './decide.ts'
import type { HandlingEvent } from './events.ts'
import { evolveHandling, type Handling, type TaskName, taskKey, unhandled } from './evolve.ts'

const at = '2021-09-13T01:00:00.000Z'
const { second } = chengdu
const draft = of.draftOf(2)
const filed = of.filed(draft)
const matter = submissionStream(filed.id)
const task: TaskName = { matter, kind: 'disclosure_catalog', role: 'reviewer' }
const drafting: TaskName = { ...task, role: 'drafter' }
const joint: TaskName = {
  ...{ matter: packageStream('2021-pilot', chengdu.leader.authority), kind: 'implementation_plan' },
  role: 'reviewer',
}
const claim = { do: 'claimTask', ...task, seen: null } as const
const assign = { do: 'assignTask', ...task, account: second.account, seen: null } as const
const release = { do: 'releaseTask', ...task, seen: null } as const
const handledBy = (account: string): Handling => fold(evolveHandling, unhandled, [claimedBy(account)])
const isHandled = { ...release, seen: chengdu.reviewer.account }

function claimedBy(account: string): Fact<HandlingEvent> {
  const by = { account, post: 'reviewer', authority: chengdu.reviewer.authority }
  return { event: { type: 'TaskClaimed', ...task, before: null }, by, at }
}

function bureauOf({ authority }: Actor): Authority {
  const posts = [...Object.values(chengdu), ...Object.values(qingbaijiang), ...Object.values(sichuan)]
  const by = { account: administrator.account, post: 'sys_admin', authority: '510000' }
  const appointed = posts
    .filter((each) => each.authority === authority)
    .map(({ account, role }): Fact<AuthorityEvent> => ({ event: { type: 'AppointmentMade', account, role }, by, at }))
  return fold(evolveAuthority, unstaffed(authority), appointed)
}

function packageAt(...types: readonly ('submitted' | 'confirmed' | 'asked')[]): JointPackage {
  const kind = 'implementation_plan'
  const feedback = { division: null, part: null, digest: null, text: '请核实', feedback: idOf(9) }
  const events: Readonly<Record<(typeof types)[number], PackageEvent>> = {
    submitted: { type: 'PackageSubmitted', kind, docNumber: null },
    confirmed: { type: 'ReceiptConfirmed', kind, opinion: '收悉' },
    asked: { type: 'FeedbackSent', kind, ...feedback },
  }
  const assembled: PackageEvent = { type: 'PackageAssembled', kind, members: [], exceptions: [], letter: '报告' }
  const by = { account: chengdu.leader.account, post: 'leader', authority: chengdu.leader.authority }
  const facts = [assembled, ...types.map((type) => events[type])].map((event): Fact<PackageEvent> => {
    return { event, by, at }
  })
  return fold(evolvePackage, emptyPackage, facts)
}

/** The handling after `actor` did this. */
function after(handling: Handling, actor: Actor, command: HandlingCommand): Handling {
  const events = when(actor, command, { handling })
  if (isRefusal(events)) throw new Error(`${actor.account} may not ${command.do}: ${events.refused}`)
  const by = { account: actor.account, post: actor.role, authority: actor.authority }
  return fold(
    evolveHandling,
    handling,
    events.map((event) => ({ event, by, at })),
  )
}

type Given = { readonly handling?: Handling; readonly filing?: of.Filing; readonly joint?: JointPackage }

function when(actor: Actor, command: HandlingCommand, { handling = unhandled, filing = filed, joint }: Given = {}) {
  const authority = bureauOf(actor)
  return decideHandling(command, handling, { actor, authority, submission: filing.submission, joint })
}

test('成都市审核人 claims a county’s filing, a colleague takes it over, and it is said from whom', () => {
  expect(when(chengdu.reviewer, claim)).toEqual([{ type: 'TaskClaimed', ...task, before: null }])
  const handling = handledBy(chengdu.reviewer.account)
  expect(when(second, { ...claim, seen: chengdu.reviewer.account }, { handling })).toEqual([
    { type: 'TaskClaimed', ...task, before: chengdu.reviewer.account },
  ])
})

test('成都市负责人 assigns among the reviewers, 青白江区负责人 among the drafters, the province’s round manager among its reviewers', () => {
  const account = second.account
  expect(when(chengdu.leader, assign)).toEqual([{ type: 'TaskAssigned', ...task, before: null, account }])
  const drafter = { ...assign, ...drafting, account: qingbaijiang.drafter.account }
  expect(when(qingbaijiang.leader, drafter)).toMatchObject([{ type: 'TaskAssigned', role: 'drafter' }])
  const receiving = { ...assign, ...joint, account: sichuan.reviewer.account }
  const submitted = packageAt('submitted')
  expect(when(sichuan.roundManager, receiving, { joint: submitted })).toMatchObject([{ type: 'TaskAssigned' }])
})

test('whoever handles it puts it back, and so does the leader; no colleague does it for them', () => {
  const handling = handledBy(chengdu.reviewer.account)
  const released = [{ type: 'TaskReleased', ...task, before: chengdu.reviewer.account }]
  expect(when(chengdu.reviewer, isHandled, { handling })).toEqual(released)
  expect(when(chengdu.leader, isHandled, { handling })).toEqual(released)
  expect(when({ ...second, onBehalfOf: chengdu.reviewer.account }, isHandled, { handling })).toEqual(released)
  expect(when(second, isHandled, { handling })).toEqual({ refused: 'NOT_YOUR_POST' })
})

test('a task belongs to the county and its city, a joint package to the city and the province, and to nobody else', () => {
  for (const stranger of [luzhou.reviewer, sichuan.reviewer, auditor, administrator])
    expect(when(stranger, claim)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  for (const stranger of [luzhou.reviewer, qingbaijiang.drafter, auditor])
    expect(when(stranger, { ...claim, ...joint })).toEqual({ refused: 'NOT_YOUR_DIVISION' })
})

test('a task is claimed from the post it is for, and assigned by whoever leads', () => {
  expect(when(chengdu.leader, claim)).toEqual({ refused: 'NOT_YOUR_POST' })
  expect(when(chengdu.reviewer, assign)).toEqual({ refused: 'NOT_YOUR_POST' })
})

test('the city has no task of a filing before it is filed, the province none of a package before it went up', () => {
  expect(when(chengdu.reviewer, claim, { filing: draft })).toEqual({ refused: 'NO_SUCH_TASK' })
  const begun = of.prepared(draft)
  expect(when(chengdu.reviewer, claim, { filing: begun })).toEqual({ refused: 'NO_SUCH_TASK' })
  expect(when(qingbaijiang.drafter, { ...claim, ...drafting }, { filing: begun })).toMatchObject([{}])
  expect(when(chengdu.reviewer, { ...claim, kind: 'work_summary' })).toEqual({ refused: 'NO_SUCH_TASK' })
  const receiving = { ...claim, ...joint }
  expect(when(sichuan.reviewer, receiving)).toEqual({ refused: 'NO_SUCH_TASK' })
  expect(when(sichuan.reviewer, receiving, { joint: packageAt() })).toEqual({ refused: 'NO_SUCH_TASK' })
  expect(when(chengdu.reviewer, receiving, { joint: packageAt() })).toMatchObject([{ type: 'TaskClaimed' }])
})

test('what is settled, or received with nothing left to answer, is taken on by nobody', () => {
  expect(when(chengdu.reviewer, claim, { filing: of.settled(draft) })).toEqual({ refused: 'TASK_OVER' })
  const answering = { ...claim, ...joint }
  const received = packageAt('submitted', 'confirmed')
  expect(when(chengdu.reviewer, answering, { joint: received })).toEqual({ refused: 'TASK_OVER' })
  const asked = packageAt('submitted', 'confirmed', 'asked')
  expect(when(chengdu.reviewer, answering, { joint: asked })).toMatchObject([{ type: 'TaskClaimed' }])
})

test('who handled it must be who the screen showed, and somebody else, and on the post', () => {
  const handling = handledBy(second.account)
  expect(when(chengdu.reviewer, claim, { handling })).toEqual({ refused: 'HANDLER_CHANGED' })
  expect(when(second, { ...claim, seen: second.account }, { handling })).toEqual({ refused: 'HANDLES_ALREADY' })
  expect(when(chengdu.leader, { ...assign, seen: second.account }, { handling })).toEqual({
    refused: 'HANDLES_ALREADY',
  })
  const toALeader = { ...assign, account: chengdu.leader.account }
  expect(when(chengdu.leader, toALeader)).toEqual({ refused: 'HANDLER_NOT_ON_POST' })
  expect(when(chengdu.reviewer, release)).toEqual({ refused: 'NOBODY_HANDLES' })
})

test('whoever handles it gives it to a colleague on the post, with the reason; no colleague and no leader gives away what is another’s', () => {
  const handling = handledBy(chengdu.reviewer.account)
  const away = { ...isHandled, do: 'reassignTask', account: second.account, reason: '由该县联系人办理' } as const
  expect(when(chengdu.reviewer, away, { handling })).toEqual([
    { type: 'TaskReassigned', ...task, before: chengdu.reviewer.account, account: second.account, reason: away.reason },
  ])
  expect(when(second, away, { handling })).toEqual({ refused: 'NOT_YOUR_POST' })
  expect(when(chengdu.leader, away, { handling })).toEqual({ refused: 'NOT_YOUR_POST' })
  const toALeader = { ...away, account: chengdu.leader.account }
  expect(when(chengdu.reviewer, toALeader, { handling })).toEqual({ refused: 'HANDLER_NOT_ON_POST' })
})

describe('委派', () => {
  const delegate = { ...isHandled, do: 'delegateTask', account: second.account, note: '请核对依据' } as const
  const delegated = after(handledBy(chengdu.reviewer.account), chengdu.reviewer, delegate)
  const handBack = { ...isHandled, seen: second.account, do: 'handBackTask', note: '依据现行有效' } as const

  test('a colleague is asked and hands it back to who asked, with what came of it', () => {
    expect(delegated.handlers.get(taskKey(task))).toMatchObject({
      ...{ account: second.account, delegatedBy: chengdu.reviewer.account, note: delegate.note },
    })
    const back = after(delegated, second, handBack)
    expect(back.handlers.get(taskKey(task))).toMatchObject({
      ...{ account: chengdu.reviewer.account, delegatedBy: null, note: handBack.note },
    })
  })

  test('who was asked neither puts it back for all nor passes it on', () => {
    const seen = second.account
    expect(when(second, { ...release, seen }, { handling: delegated })).toEqual({ refused: 'DELEGATED_TO_YOU' })
    const on = { ...delegate, seen, account: chengdu.reviewer.account }
    expect(when(second, on, { handling: delegated })).toEqual({ refused: 'DELEGATED_ONCE' })
    const away = {
      ...release,
      seen,
      do: 'reassignTask',
      account: chengdu.reviewer.account,
      reason: '不便办理',
    } as const
    expect(when(second, away, { handling: delegated })).toEqual({ refused: 'DELEGATED_ONCE' })
  })

  test('who asked takes it back by claiming it', () => {
    const claimed = after(delegated, chengdu.reviewer, { ...claim, seen: second.account })
    expect(claimed.handlers.get(taskKey(task))).toMatchObject({ account: chengdu.reviewer.account, delegatedBy: null })
  })

  test('what nobody delegated is not handed back', () => {
    const handling = handledBy(second.account)
    expect(when(second, handBack, { handling })).toEqual({ refused: 'NOT_DELEGATED' })
    expect(when(chengdu.reviewer, handBack, { handling: delegated })).toEqual({ refused: 'NOT_YOUR_POST' })
  })
})

describe('抄送', () => {
  const told = { copy: idOf(1), matter: task.matter, kind: task.kind }
  const copyTo = { do: 'copyTo', ...told, accounts: [chengdu.leader.account], note: '供参考' } as const
  const readCopy = { do: 'readCopy', ...told } as const
  const sent = after(unhandled, chengdu.reviewer, copyTo)

  test('colleagues are told of a filing, of one that is settled too, each named once', () => {
    const twice = { ...copyTo, accounts: [chengdu.leader.account, second.account, chengdu.leader.account] }
    expect(when(chengdu.reviewer, twice, { filing: of.settled(draft) })).toMatchObject([
      { type: 'CopySent', accounts: [chengdu.leader.account, second.account], note: '供参考' },
    ])
  })

  test('whoever was told says that they read it, once', () => {
    expect(sent.copies.get(idOf(1))?.readAt).toEqual(new Map([[chengdu.leader.account, null]]))
    const read = after(sent, chengdu.leader, readCopy)
    expect(read.copies.get(idOf(1))?.readAt).toEqual(new Map([[chengdu.leader.account, at]]))
    expect(when(chengdu.leader, readCopy, { handling: read })).toEqual({ refused: 'COPY_READ' })
    expect(when(second, readCopy, { handling: sent })).toEqual({ refused: 'NOT_YOUR_COPY' })
    expect(when(chengdu.leader, readCopy)).toEqual({ refused: 'NO_SUCH_COPY' })
  })

  test('a copy goes to somebody else of the bureau, and its id is its own', () => {
    expect(when(chengdu.reviewer, { ...copyTo, accounts: [] })).toEqual({ refused: 'NOBODY_NAMED' })
    expect(when(chengdu.leader, copyTo)).toEqual({ refused: 'OWN_COPY' })
    const abroad = { ...copyTo, accounts: [luzhou.reviewer.account] }
    expect(when(chengdu.reviewer, abroad)).toEqual({ refused: 'NOT_OF_THE_BUREAU', about: [luzhou.reviewer.account] })
    expect(when(chengdu.reviewer, copyTo, { handling: sent })).toEqual({ refused: 'COPY_EXISTS' })
  })

  test('of what the bureau does not know of, nobody is told', () => {
    expect(when(luzhou.reviewer, copyTo)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
    expect(when(chengdu.reviewer, copyTo, { filing: draft })).toEqual({ refused: 'NO_SUCH_TASK' })
  })
})
