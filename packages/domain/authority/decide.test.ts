import { expect, test } from 'vitest'
import { administrator, auditor, installer, qingbaijiang, sichuan } from '../cast.ts'
import type { Fact } from '../fact.ts'
import { fold } from '../fact.ts'
import type { Actor } from './actor.ts'
import { type AuthorityCommand, decideAuthority } from './decide.ts'
import { parseDivision, province } from './division.ts'
import type { AuthorityEvent } from './events.ts'
import { appointmentOf, evolveAuthority, unstaffed } from './evolve.ts'

const today = '2021-09-12'
const by = { account: administrator.account, post: administrator.role, authority: administrator.authority }
const made: AuthorityEvent = { type: 'AppointmentMade', account: 'acc-7', role: 'drafter' }
const ended: AuthorityEvent = { type: 'AppointmentEnded', account: 'acc-7', reason: '调离' }

const standing = (...past: AuthorityEvent[]) => {
  const facts = past.map((event, n): Fact<AuthorityEvent> => ({ event, by, at: `2021-09-1${n}T01:00:00.000Z` }))
  return fold(evolveAuthority, unstaffed(qingbaijiang.drafter.authority), facts)
}
const given = (...past: AuthorityEvent[]) => ({
  when: (actor: Actor, command: AuthorityCommand) => decideAuthority(command, standing(...past), { actor, today }),
})
const appoint: AuthorityCommand = { do: 'appoint', account: 'acc-7', role: 'drafter' }
const end: AuthorityCommand = { do: 'endAppointment', account: 'acc-7', reason: '调离' }

test('an administrator puts an account on 青白江区’s drafting post and later ends it', () => {
  expect(given().when(administrator, appoint)).toEqual([made])
  expect(given(made).when(administrator, end)).toEqual([ended])
})

test('nobody but an administrator appoints or ends: not the bureau’s leader, the round manager or the auditor', () => {
  for (const actor of [qingbaijiang.leader, sichuan.roundManager, auditor]) {
    expect(given().when(actor, appoint)).toEqual({ refused: 'ONLY_ADMINISTRATORS' })
    expect(given(made).when(actor, end)).toEqual({ refused: 'ONLY_ADMINISTRATORS' })
  }
})

test('nobody appoints themself or ends their own appointment', () => {
  const own = { account: administrator.account }
  expect(given().when(administrator, { ...appoint, ...own })).toEqual({ refused: 'OWN_APPOINTMENT' })
  expect(given().when(administrator, { ...end, ...own })).toEqual({ refused: 'OWN_APPOINTMENT' })
})

test('the installer, and not the administrator, makes the first administrator', () => {
  const command: AuthorityCommand = { do: 'appoint', account: administrator.account, role: 'sys_admin' }
  const department = unstaffed(province)
  expect(decideAuthority(command, department, { actor: installer, today })).toMatchObject([{ role: 'sys_admin' }])
  expect(decideAuthority(command, department, { actor: administrator, today })).toEqual({ refused: 'OWN_APPOINTMENT' })
})

test('a post must exist at the bureau’s level: a county has no reviewer, a city no drafter', () => {
  const refused = { refused: 'NO_SUCH_POST_HERE' }
  expect(given().when(administrator, { ...appoint, role: 'reviewer' })).toEqual(refused)
  const city = unstaffed(parseDivision('510100'))
  expect(decideAuthority(appoint, city, { actor: administrator, today })).toEqual(refused)
})

test('an account that holds a post at a bureau is not appointed there again, to that post or to another', () => {
  expect(given(made).when(administrator, appoint)).toEqual({ refused: 'ALREADY_APPOINTED' })
  expect(given(made).when(administrator, { ...appoint, role: 'checker' })).toEqual({ refused: 'ALREADY_APPOINTED' })
  expect(given(made, ended).when(administrator, appoint)).toEqual([made])
})

test('an appointment that does not stand is not ended', () => {
  expect(given().when(administrator, end)).toEqual({ refused: 'NOT_APPOINTED' })
  expect(given(made, ended).when(administrator, end)).toEqual({ refused: 'NOT_APPOINTED' })
})

test('an ended appointment stays readable with its dates', () => {
  const authority = standing(made, ended)
  expect(appointmentOf(authority, 'acc-7')).toBeUndefined()
  expect(authority.appointments).toEqual([
    { account: 'acc-7', role: 'drafter', from: '2021-09-10T01:00:00.000Z', until: '2021-09-11T01:00:00.000Z' },
  ])
})

test('an ending without an appointment is a broken ledger', () => {
  expect(() => standing(ended)).toThrow('ledger is broken')
})
