import { expect, test } from 'vitest'
import { administrator, auditor, chengdu, installer, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { fold } from '../fact.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { actFor, everyPost, postsOf } from './acting.ts'
import type { Actor } from './actor.ts'
import { type AbsenceCommand, type AbsenceRefusal, announceableBy } from './announce-absence.ts'
import { type AuthorityCommand, decideAuthority } from './decide.ts'
import type { AuthorityEvent } from './events.ts'
import { type Authority, evolveAuthority, unstaffed } from './evolve.ts'

const { drafter, checker, leader } = qingbaijiang
const secondLeader = { ...leader, account: 'acc-510113-09' }
const today = '2021-10-14'

/** What a bureau's posts tell and ask of each other, each with the day on which it happens. */
class Bureau {
  readonly authority: Authority

  constructor(authority: Authority) {
    this.authority = authority
  }

  when(actor: Actor, command: AuthorityCommand, on = today) {
    return decideAuthority(command, this.authority, { actor, today: on })
  }

  and(actor: Actor, command: AuthorityCommand, on = today): Bureau {
    const events = this.when(actor, command, on)
    if ('refused' in events) throw new Error(events.refused)
    return events.reduce((bureau: Bureau, event) => bureau.after(actor, event, on), this)
  }

  after({ account, role: post, authority }: Actor, event: AuthorityEvent, on = today): Bureau {
    const fact = { event, by: { account, post, authority }, at: `${on}T01:00:00.000Z` }
    return new Bureau(fold(evolveAuthority, this.authority, [fact]))
  }

  /** Whose posts the account may act from on a day: "own leader", "checker for acc-510113-02". */
  postsOf({ account }: Actor, on = today): readonly string[] {
    const posts = postsOf(this.authority, account, on)
    return posts.map(({ role, onBehalfOf }) => (onBehalfOf ? `${role} for ${onBehalfOf}` : `own ${role}`))
  }
}

function staffed(...actors: readonly Actor[]): Bureau {
  const code = actors[0]?.authority ?? leader.authority
  const appoint = (bureau: Bureau, { account, role }: Actor) =>
    bureau.after(installer, { type: 'AppointmentMade', account, role }, '2021-09-10')
  return actors.reduce(appoint, new Bureau(unstaffed(code)))
}

const county = staffed(drafter, checker, leader)
const leaders = staffed(leader, secondLeader)
const city = staffed(chengdu.reviewer, chengdu.leader)
const department = staffed(sichuan.reviewer, sichuan.roundManager, auditor, administrator)

const before = { from: '2021-10-13' }
const backwards = { until: '2021-10-13' }

/** `who` is away from 14 to 20 October, unless said otherwise, and `substitute` stands in. */
function away(
  who: Actor,
  substitute: Actor,
  { n = 1, from = today, until = '2021-10-20' }: { n?: number; from?: string; until?: string } = {},
) {
  const accounts = { account: who.account, substitute: substitute.account }
  return { do: 'announceAbsence', absence: idOf(n), ...accounts, from, until, reason: '年休' } as const
}
const back = (n = 1): AbsenceCommand => ({ do: 'endAbsence', absence: idOf(n), reason: '提前返岗' })

test('青白江区负责人 says that they are away, and the checker acts from that post in their name until the last day', () => {
  expect(county.when(leader, away(leader, checker))).toEqual([
    {
      ...{ type: 'AbsenceAnnounced', absence: idOf(1), account: leader.account, role: 'leader' },
      ...{ from: today, until: '2021-10-20', substitute: checker.account, reason: '年休' },
    },
  ])
  const bureau = county.and(leader, away(leader, checker, { from: '2021-10-15' }))
  expect(bureau.postsOf(checker, '2021-10-14')).toEqual(['own checker'])
  for (const day of ['2021-10-15', '2021-10-20'])
    expect(bureau.postsOf(checker, day)).toEqual(['own checker', `leader for ${leader.account}`])
  expect(bureau.postsOf(checker, '2021-10-21')).toEqual(['own checker'])
  expect(bureau.postsOf(leader, '2021-10-15')).toEqual(['own leader'])
})

test('whoever leads the bureau says it for one who cannot: a leader, at the province the round manager', () => {
  expect(county.when(leader, away(checker, leader))).toMatchObject([{ account: checker.account, role: 'checker' }])
  expect(department.when(roundManager, away(reviewer, roundManager))).toMatchObject([{ role: 'reviewer' }])
})

test('a city’s leader and reviewer stand in for each other; what either proposed, the other does not settle', () => {
  const bureau = city.and(chengdu.leader, away(chengdu.leader, chengdu.reviewer))
  expect(bureau.postsOf(chengdu.reviewer)).toEqual(['own reviewer', `leader for ${chengdu.leader.account}`])
  expect(city.when(chengdu.reviewer, away(chengdu.reviewer, chengdu.leader))).toHaveLength(1)
})

type Refused = {
  readonly code: AbsenceRefusal
  readonly who: string
  readonly at: Bureau
  readonly by: Actor
  readonly asks: AbsenceCommand
}
const { reviewer, roundManager } = sichuan
const refused: readonly Refused[] = [
  { code: 'NOT_YOUR_ABSENCE', who: 'a colleague', at: county, by: drafter, asks: away(leader, checker) },
  {
    ...{ code: 'NOT_YOUR_ABSENCE', who: 'a leader of the next county', at: county },
    ...{ by: shuangliu.leader, asks: away(leader, checker) },
  },
  { code: 'NOT_YOUR_ABSENCE', who: 'an administrator', at: county, by: administrator, asks: away(leader, checker) },
  { code: 'NOT_YOUR_ABSENCE', who: 'an auditor', at: department, by: auditor, asks: away(reviewer, roundManager) },
  { code: 'NOT_YOUR_ABSENCE', who: 'of their own', at: department, by: auditor, asks: away(auditor, reviewer) },
  { code: 'NOT_APPOINTED', who: 'of another bureau', at: county, by: leader, asks: away(shuangliu.checker, leader) },
  {
    code: 'SUBSTITUTE_NOT_APPOINTED',
    who: 'a stranger',
    at: county,
    by: leader,
    asks: away(leader, shuangliu.checker),
  },
  { code: 'OWN_SUBSTITUTE', who: 'themself', at: county, by: leader, asks: away(leader, leader) },
  { code: 'SAME_POST', who: 'two leaders', at: leaders, by: leader, asks: away(leader, secondLeader) },
  { code: 'DRAFTER_MAY_NOT_STAND_IN', who: 'for the leader', at: county, by: leader, asks: away(leader, drafter) },
  { code: 'DRAFTER_MAY_NOT_STAND_IN', who: 'for the checker', at: county, by: checker, asks: away(checker, drafter) },
  { code: 'POST_NOT_SUBSTITUTED', who: 'by an auditor', at: department, by: reviewer, asks: away(reviewer, auditor) },
  { code: 'POST_NOT_SUBSTITUTED', who: 'for one', at: department, by: roundManager, asks: away(auditor, reviewer) },
  { code: 'ABSENCE_IN_PAST', who: 'yesterday', at: county, by: leader, asks: away(leader, checker, before) },
  { code: 'DAYS_OUT_OF_ORDER', who: 'backwards', at: county, by: leader, asks: away(leader, checker, backwards) },
]

test.each(refused)('$code: $who', ({ code, at, by, asks }) => {
  expect(at.when(by, asks)).toEqual({ refused: code })
})

test('a leader may announce everyone of the bureau, another only themself; offered are those who could stand in', () => {
  const offered = (actor: Actor) => Object.fromEntries(announceableBy(actor, county.authority))
  expect(offered(leader)).toEqual({
    [drafter.account]: [checker.account, leader.account],
    [checker.account]: [leader.account],
    [leader.account]: [checker.account],
  })
  expect(offered(checker)).toEqual({ [checker.account]: [leader.account] })
  expect([...announceableBy(auditor, department.authority)]).toEqual([])
})

test('nobody is away twice on one day, nor announced twice under one name', () => {
  const bureau = county.and(leader, away(checker, leader))
  const touching = away(checker, leader, { n: 2, from: '2021-10-20', until: '2021-10-22' })
  expect(bureau.when(checker, touching)).toEqual({ refused: 'ABSENCE_OVERLAPS' })
  expect(bureau.when(checker, { ...touching, from: '2021-10-21' })).toHaveLength(1)
  expect(bureau.when(checker, away(checker, leader))).toEqual({ refused: 'ABSENCE_EXISTS' })
})

test('whoever stands in is there: neither away on a day of it when named, nor leaving on one afterwards', () => {
  const bureau = county.and(leader, away(leader, checker))
  const later = { n: 2, from: '2021-10-20', until: '2021-10-22' }
  expect(bureau.when(checker, away(checker, leader, later))).toEqual({ refused: 'SUBSTITUTE_ABSENT' })
  const wider = staffed(drafter, checker, leader, secondLeader).and(leader, away(leader, checker))
  expect(wider.when(checker, away(checker, secondLeader, later))).toEqual({ refused: 'STANDS_IN_THEN' })
  expect(wider.when(checker, away(checker, secondLeader, { ...later, from: '2021-10-21' }))).toHaveLength(1)
})

test('one may stand in for several on the same days', () => {
  const bureau = county.and(leader, away(leader, checker)).and(leader, away(drafter, checker, { n: 2 }))
  const both = [`leader for ${leader.account}`, `drafter for ${drafter.account}`]
  expect(bureau.postsOf(checker)).toEqual(['own checker', ...both])
})

test('who could have acted on a day: everyone from their own post, and whoever stands in from that of the absent', () => {
  const bureau = county.and(leader, away(leader, checker))
  const could = (day: string) => everyPost(bureau.authority, day).map(({ account, role }) => `${account} ${role}`)
  const own = [drafter, checker, leader].map(({ account, role }) => `${account} ${role}`)
  expect(could('2021-10-21')).toEqual(own)
  expect(could('2021-10-20').toSorted()).toEqual([...own, `${checker.account} leader`].toSorted())
})

test('back early: whoever is away, their substitute or a leader ends it, and it ends at once', () => {
  const bureau = staffed(drafter, checker, leader, secondLeader).and(leader, away(leader, checker))
  for (const actor of [leader, checker, secondLeader]) {
    expect(bureau.when(actor, back())).toEqual([{ type: 'AbsenceEnded', absence: idOf(1), reason: '提前返岗' }])
    expect(bureau.and(actor, back()).postsOf(checker)).toEqual(['own checker'])
  }
  for (const actor of [drafter, administrator, shuangliu.leader])
    expect(bureau.when(actor, back())).toEqual({ refused: 'NOT_YOUR_ABSENCE' })
  expect(bureau.and(leader, back()).when(leader, away(leader, checker, { n: 2 }))).toHaveLength(1)
})

test('what is over is not ended, nor what never was', () => {
  const bureau = county.and(leader, away(leader, checker))
  expect(bureau.when(leader, back(), '2021-10-21')).toEqual({ refused: 'ABSENCE_OVER' })
  expect(bureau.and(leader, back()).when(leader, back())).toEqual({ refused: 'ABSENCE_OVER' })
  expect(bureau.when(leader, back(2))).toEqual({ refused: 'NO_SUCH_ABSENCE' })
})

test('with the appointment of either it ends, and a new appointment does not bring it back', () => {
  for (const { account, role } of [leader, checker]) {
    const bureau = county.and(leader, away(leader, checker))
    const without = bureau.after(administrator, { type: 'AppointmentEnded', account, reason: '调离' })
    expect(without.postsOf(checker)).toEqual(account === checker.account ? [] : ['own checker'])
    const again = without.after(administrator, { type: 'AppointmentMade', account, role })
    expect(again.postsOf(checker)).toEqual(['own checker'])
    expect(again.authority.absences[0]?.ended).toMatchObject({ by: null })
  }
})

test('an act is one’s own where the own post may do it, another’s only where it may not', () => {
  const bureau = county.and(leader, away(leader, checker))
  const [own, ...others] = postsOf(bureau.authority, checker.account, today)
  if (!own) throw new Error('the checker holds a post')
  const bySome = (...roles: readonly string[]) =>
    actFor<{ done: true }>([own, ...others], ({ role }) =>
      roles.includes(role) ? { done: true } : refuse('NOT_YOUR_POST'),
    )
  expect(bySome('checker', 'leader').actor).toEqual(checker)
  expect(bySome('leader').actor).toEqual({ ...leader, account: checker.account, onBehalfOf: leader.account })
  expect(bySome('drafter')).toEqual({ actor: checker, outcome: { refused: 'NOT_YOUR_POST' } })
})

test('what is refused for another reason than the post is not tried from another post', () => {
  const bureau = county.and(leader, away(leader, checker))
  const [own, ...others] = postsOf(bureau.authority, checker.account, today)
  if (!own) throw new Error('the checker holds a post')
  const stale: Refusal = { refused: 'STALE_VERSION' }
  expect(actFor([own, ...others], (): object => stale)).toEqual({ actor: checker, outcome: stale })
  const signed = actFor([own, ...others], ({ role }): object =>
    role === 'leader' ? refuse('CHECKER_MAY_NOT_SIGN') : refuse('NOT_YOUR_POST'),
  )
  expect(signed.outcome).toEqual({ refused: 'CHECKER_MAY_NOT_SIGN' })
})
