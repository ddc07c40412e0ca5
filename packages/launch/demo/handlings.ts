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
 * their leader assigned it, and puts one back; a pilot's leader has a drafter see to what came back; the province claims a package.
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
  if (chance.falls(0.9)) return [claimed]
  return [claimed, by({ ...step, key: `${step.key} back` }, reviewer, { do: 'releaseTask', ...task, seen: account })]
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
