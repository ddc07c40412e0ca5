import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import { cityCast, countyCast, sichuan } from '@mingce/domain/cast'
import type { HandlingCommand } from '@mingce/domain/handling/decide'
import { packageStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { Chance, uuidOf } from './chance.ts'
import { pilotRound } from './cohorts.ts'
import type { Doer, Step } from './step.ts'

const laterMin = 20

/**
 * Who takes what on (承办), beside the acts of others and after each: a city's reviewer claims most of what they accept, some of it as
 * their leader assigned it, puts one back, asks the second reviewer to look into one and gets it back, gives one away, and copies one to
 * the leader; a pilot's leader has a drafter see to what came back; the province claims a package.
 */
export function handlings(told: readonly Step[]): readonly Step[] {
  const chance = new Chance('handlings')
  const last = Math.max(...told.map(({ minute }) => minute))
  const known = new Set<string>()
  return told.flatMap((step): readonly Step[] => {
    const { doing } = step
    if (doing.matter !== 'submission' && doing.matter !== 'joint-package') return []
    const first = JSON.stringify([doing.target, doing.command.do, 'kind' in doing.command && doing.command.kind])
    if (known.has(first)) return []
    known.add(first)
    if (doing.matter === 'joint-package')
      return doing.command.do === 'submitPackage' && chance.falls(0.5)
        ? [received(step, doing.target, doing.command.kind)]
        : []
    if (doing.command.do === 'accept') return chance.falls(0.6) ? accepted(step, doing.target, chance) : []
    const isPilot = doing.target.round === pilotRound && step.minute + laterMin < last
    return doing.command.do === 'returnForRevision' && isPilot ? [cameBack(step, doing.target)] : []
  })
}

function accepted(step: Step, id: SubmissionId, chance: Chance): readonly Step[] {
  const { reviewer, leader } = cityCast(cityOf(id.division))
  const task = { ...taskOf(id), role: 'reviewer' } as const
  const { account } = reviewer
  if (id.n > 1 || chance.falls(0.3)) return [by(step, leader, { do: 'assignTask', ...task, account, seen: null })]
  const claimed = by(step, reviewer, { do: 'claimTask', ...task, seen: null })
  if (chance.falls(0.1)) return [claimed, by(step, reviewer, { do: 'releaseTask', ...task, seen: account })]
  return [claimed, ...(chance.falls(0.4) ? passedOn(step, id, chance) : [])]
}

/** What a reviewer claimed goes to the second one, for a look or for good; or the leader is told of it, and reads it. */
function passedOn(step: Step, id: SubmissionId, chance: Chance): readonly Step[] {
  const { reviewer, leader, second } = cityCast(cityOf(id.division))
  const mine = { ...taskOf(id), role: 'reviewer', seen: reviewer.account } as const
  const to = { ...mine, account: second.account }
  if (chance.falls(0.3)) return [by(step, reviewer, { do: 'reassignTask', ...to, reason: '由该县的联系人办理。' })]
  if (chance.falls(0.5)) {
    const delegated = by(step, reviewer, { do: 'delegateTask', ...to, note: '请先核对公开依据。' })
    const back = { do: 'handBackTask', ...mine, seen: second.account, note: '依据均现行有效。' } as const
    return [delegated, by(step, second, back)]
  }
  const copy = { copy: uuidOf('copy', step.key), ...taskOf(id) }
  const sent = by(step, reviewer, { do: 'copyTo', ...copy, accounts: [leader.account], note: '报送较早，供参考。' })
  return [sent, ...(chance.falls(0.5) ? [by(step, leader, { do: 'readCopy', ...copy })] : [])]
}

function cameBack(step: Step, id: SubmissionId): Step {
  const { drafter, leader } = countyCast(id.division)
  const task = { ...taskOf(id), role: 'drafter', account: drafter.account, seen: null } as const
  return by({ ...step, minute: step.minute + laterMin }, leader, { do: 'assignTask', ...task })
}

type Target = { readonly round: string; readonly city: DivisionCode }

function received(step: Step, { round, city }: Target, kind: SubmissionId['kind']): Step {
  const task = { matter: packageStream(round, city), kind, role: 'reviewer', seen: null } as const
  return by(step, sichuan.reviewer, { do: 'claimTask', ...task })
}

function taskOf(id: SubmissionId) {
  return { matter: submissionStream(id), kind: id.kind }
}

function by({ minute, key }: Step, { account, authority }: Doer, command: HandlingCommand): Step {
  const doing = { matter: 'handling', target: authority, command } as const
  return { minute, by: { account, authority }, key: uuidOf('handling', key, command.do), doing }
}
