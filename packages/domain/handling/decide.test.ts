import { expect, test } from 'vitest'
import { type Actor, actorOf } from '../authority/actor.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { type Authority, evolveAuthority, unstaffed } from '../authority/evolve.ts'
import { administrator, auditor, chengdu, luzhou, qingbaijiang, sichuan } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { type Fact, fold } from '../fact.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { emptyPackage, evolvePackage, type JointPackage } from '../joint-package/evolve.ts'
import { packageStream, submissionStream } from '../streams.ts'
import * as of from '../submission/given.ts'
import { decideHandling, type HandlingCommand } from './decide.ts'
import type { HandlingEvent } from './events.ts'
import { evolveHandling, type Handling, type TaskName, unhandled } from './evolve.ts'

const at = '2021-09-13T01:00:00.000Z'
const second = actorOf('acc-510100-08', 'reviewer', chengdu.reviewer.authority)
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
  const posts = [...Object.values(chengdu), second, ...Object.values(qingbaijiang), ...Object.values(sichuan)]
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
