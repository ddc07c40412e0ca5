import { expect, test } from 'vitest'
import { administrator, chengdu, qingbaijiang, sichuan } from '../cast.ts'
import { statusOn, versionOn } from './change.ts'
import { decideLaw, type LawCommand } from './decide.ts'
import { lawEvent } from './events.ts'
import { registered, unregisteredLaw } from './evolve.ts'
import { amend, correct, entry, lawAfter, register, repeal } from './given.ts'
import { registerSeedLaws } from './seed.ts'

const withdraw: LawCommand = { do: 'withdrawLawChange', change: 1, reason: '录入有误', seen: 2 }
const given = (...commands: readonly LawCommand[]) => ({
  when: (command: LawCommand, actor = sichuan.roundManager) =>
    decideLaw(command, lawAfter(...commands), { actor, id: 'example', successor: unregisteredLaw }),
})
const law = (...commands: readonly LawCommand[]) => {
  const found = registered('example', lawAfter(register, ...commands))
  if (!found) throw new Error('not registered')
  return found
}

test('the seed registers each law once, with where it was met, and every event is as the ledger holds it', () => {
  for (const { id, command } of registerSeedLaws) {
    const events = decideLaw(command, unregisteredLaw, { actor: sichuan.roundManager, id })
    if ('refused' in events) throw new Error(events.refused)
    for (const event of events) expect(lawEvent.parse(event)).toEqual(event)
  }
  expect(new Set(registerSeedLaws.map(({ id }) => id)).size).toBe(registerSeedLaws.length)
})

test('nobody but the province’s round manager says what a law is', () => {
  for (const actor of [qingbaijiang.leader, chengdu.leader, sichuan.reviewer, administrator])
    for (const command of [register, correct, amend(), repeal(), withdraw])
      expect(given(register).when(command, actor)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
})

test('a law is registered once, under a title or a number, and changes only after that', () => {
  expect(given(register).when(register)).toEqual({ refused: 'LAW_ALREADY_REGISTERED' })
  const nameless = { ...entry, title: null, docNumber: null }
  expect(given().when({ do: 'registerLaw', entry: nameless })).toEqual({ refused: 'LAW_WITHOUT_NAME' })
  for (const command of [correct, amend(), repeal(), withdraw])
    expect(given().when(command)).toEqual({ refused: 'LAW_NOT_REGISTERED' })
})

test('an entry is put right, and only when something is to be put right', () => {
  expect(given(register).when(correct)).toMatchObject([{ type: 'LawEntryCorrected', doubt: '未核对' }])
  expect(given(register, correct).when({ ...correct, seen: 2 })).toEqual({ refused: 'NOTHING_CHANGED' })
  const nameless = { ...correct, entry: { ...entry, title: null, docNumber: null } }
  expect(given(register).when(nameless)).toEqual({ refused: 'LAW_WITHOUT_NAME' })
})

test('an amendment holds from its day on, and gives the version its number and year', () => {
  const amended = law(amend())
  expect(['2021-10-31', '2021-11-01'].map((day) => statusOn(amended, day))).toEqual(['in_force', 'amended'])
  expect(versionOn(amended, '2021-10-31')).toEqual({ docNumber: '教育部令第1号', year: 2001 })
  expect(versionOn(amended, '2021-11-01')).toEqual({ docNumber: '教育部令第9号', year: 2021 })
  expect(statusOn(amended, '2001-02-28')).toBe('pending')
  expect(given(register).when(amend({ inForceFrom: '2001-03-01' }))).toEqual({
    refused: 'LAW_CHANGE_TOO_EARLY',
    about: ['2001-03-01'],
  })
})

test('a law is repealed once, from its day on; another may take its place when it is registered', () => {
  const repealed = law(amend(), repeal({ seen: 2 }))
  expect(['2021-11-30', '2021-12-01'].map((day) => statusOn(repealed, day))).toEqual(['amended', 'repealed'])
  expect(given(register, repeal()).when(repeal({ seen: 2 }))).toEqual({ refused: 'LAW_ALREADY_REPEALED' })
  expect(given(register).when(repeal({ replacedBy: 'example' }))).toEqual({ refused: 'LAW_REPLACES_ITSELF' })
  expect(given(register).when(repeal({ replacedBy: 'nowhere' }))).toEqual({
    refused: 'NO_SUCH_LAW',
    about: ['nowhere'],
  })
})

test('whoever has not seen the last act on a law, a correction and a withdrawal too, records none', () => {
  const acts = [correct, amend(), repeal(), { ...withdraw, seen: 1 }]
  for (const before of [correct, amend(), repeal()])
    for (const act of acts) expect(given(register, before).when(act)).toEqual({ refused: 'LAW_MOVED' })
  for (const act of acts) expect(given(register, amend(), withdraw).when(act)).toEqual({ refused: 'LAW_MOVED' })
})

test('a change recorded by mistake is withdrawn with a reason, once, and the law stands as before', () => {
  expect(statusOn(law(repeal(), withdraw), '2022-01-01')).toBe('in_force')
  expect(given(register, repeal(), withdraw).when({ ...withdraw, seen: 3 })).toEqual({ refused: 'NO_SUCH_LAW_CHANGE' })
  expect(given(register, repeal(), withdraw).when(amend({ seen: 3 }))).toMatchObject([{ change: 2 }])
})
