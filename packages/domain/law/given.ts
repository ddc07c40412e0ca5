import { sichuan } from '../cast.ts'
import { type Fact, fold } from '../fact.ts'
import { decideLaw, type LawCommand } from './decide.ts'
import type { LawEntry, LawEvent } from './events.ts'
import { evolveLaw, type LawState, type RegisteredLaw, registered, unregisteredLaw } from './evolve.ts'
import { seedLaws } from './seed.ts'

const { account, role, authority } = sichuan.roundManager
const by = { account, post: role, authority }

export const entry: LawEntry = {
  ...{ kind: 'dept_rule', issuer: '教育部', title: '示例管理办法', aliases: ['示例办法'] },
  ...{ docNumber: '教育部令第1号', year: 2001, promulgatedOn: '2001-01-05', inForceFrom: '2001-03-01' },
  ...{ source: '示例', doubt: null },
}
export const register: LawCommand = { do: 'registerLaw', entry }
export const correct: LawCommand & { do: 'correctLaw' } = {
  ...{ do: 'correctLaw', entry: { ...entry, doubt: '未核对' }, reason: '补记来源', seen: 1 },
}
export const amend = (over: Partial<LawCommand & { do: 'amendLaw' }> = {}): LawCommand & { do: 'amendLaw' } => ({
  ...{ do: 'amendLaw', seen: 1, inForceFrom: '2021-11-01', amendedBy: '教育部关于修改示例管理办法的决定' },
  ...{ docNumber: '教育部令第9号', year: 2021, source: '示例', doubt: null },
  ...over,
})
export const repeal = (over: Partial<LawCommand & { do: 'repealLaw' }> = {}): LawCommand & { do: 'repealLaw' } => ({
  ...{ do: 'repealLaw', seen: 1, from: '2021-12-01', repealedBy: '教育部关于废止部分规章的决定' },
  ...{ replacedBy: null, source: '示例', doubt: null },
  ...over,
})

/** A law after these commands of the province's round manager; one that is refused throws. */
export function lawAfter(...commands: readonly LawCommand[]): LawState {
  return commands.reduce((law, command) => {
    const events = decideLaw(command, law, { actor: sichuan.roundManager, id: 'example', successor: successor() })
    if ('refused' in events) throw new Error(events.refused)
    return fold(evolveLaw, law, factsOf(events))
  }, unregisteredLaw)
}

/** The seed and an example law after these commands, its id "example". */
export function registryAfter(...commands: readonly LawCommand[]): readonly RegisteredLaw[] {
  const example = registered('example', lawAfter(register, ...commands))
  return example ? [...seedLaws, example] : seedLaws
}

export function factsOf(events: readonly LawEvent[]): readonly Fact<LawEvent>[] {
  return events.map((event) => ({ event, by, at: '2021-10-20T01:00:00.000Z' }))
}

function successor(): LawState {
  const [law] = seedLaws
  if (!law) throw new Error('the seed is empty')
  const { id: _, version, changes, ...own } = law
  return { entry: own, version, changes, articles: [] }
}
