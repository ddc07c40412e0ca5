import type { Actor } from '../authority/actor.ts'
import { divisions, levelOf } from '../authority/division.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { changesBetween } from './changes.ts'
import type { RoundDocument, RoundEvent } from './events.ts'
import type { Round } from './evolve.ts'
import type { RoundSettings } from './settings.ts'
import { type SettingsRefusal, settingsFault } from './settings-fault.ts'

export type RoundCommand =
  | {
      readonly do: 'open'
      readonly round: string
      readonly title: string
      readonly document: RoundDocument
      readonly cohort: readonly string[]
      readonly settings: RoundSettings
    }
  | {
      readonly do: 'amend'
      readonly settings: RoundSettings
      readonly reason: string
      /** How many amendments the screen knew of. */
      readonly seen: number
    }
  | { readonly do: 'close'; readonly reason: string }

export type RoundRefusal =
  | 'ONLY_ROUND_MANAGER'
  | 'ROUND_ALREADY_OPENED'
  | 'ROUND_NOT_OPEN'
  | 'NOT_A_COUNTY'
  | 'COUNTY_NAMED_TWICE'
  | 'CLAUSE_DATE_DIFFERS'
  | 'NOTHING_CHANGED'
  | 'STALE_VERSION'
  | SettingsRefusal

/**
 * What the province's round manager may open, amend and close. Dates never lie before the document that sets them. An extra
 * element keeps its kind for the life of the round: a text filed under its name never comes to mean something else.
 */
export function decideRound(
  command: RoundCommand,
  round: Round,
  { actor }: { readonly actor: Actor },
): readonly RoundEvent[] | Refusal<RoundRefusal> {
  if (actor.level !== 'province' || actor.role !== 'round_manager') return refuse('ONLY_ROUND_MANAGER')
  switch (command.do) {
    case 'open':
      return openRound(command, round)
    case 'amend': {
      if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
      const { settings, reason } = command
      const { document, extraKinds } = round
      const fault = settingsFault(settings, document.issuedOn, extraKinds)
      if (fault) return fault
      if (command.seen !== round.amendments.length) return refuse('STALE_VERSION')
      if (changesBetween(round.settings, settings).length === 0) return refuse('NOTHING_CHANGED')
      return [{ type: 'RoundAmended', settings, reason }]
    }
    case 'close':
      if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
      return [{ type: 'RoundClosed', reason: command.reason }]
  }
}

function openRound(
  command: RoundCommand & { do: 'open' },
  round: Round,
): readonly RoundEvent[] | Refusal<RoundRefusal> {
  const { title, document, cohort, settings } = command
  const refusal = firstRefusal<RoundRefusal>(
    () => (round.status === 'unopened' ? undefined : refuse('ROUND_ALREADY_OPENED')),
    () => notCounties(cohort),
    () => settingsFault(settings, document.issuedOn, new Map()),
    () => otherDates(settings),
  )
  if (refusal) return refusal
  return [{ type: 'RoundOpened', round: command.round, title, document, cohort: [...cohort], settings }]
}

/** Every county once, and nothing else. */
function notCounties(cohort: readonly string[]): Refusal<RoundRefusal> | undefined {
  const counties = new Set<string>(divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county'))
  const others = cohort.filter((code) => !counties.has(code))
  if (others.length > 0) return refuse('NOT_A_COUNTY', others)
  const twice = cohort.filter((code, at) => cohort.indexOf(code) < at)
  return twice.length > 0 ? refuse('COUNTY_NAMED_TWICE', twice) : undefined
}

/** A round is opened with the dates its document has; it moves them later, with a reason. */
function otherDates({ clauses, deliverables }: RoundSettings): Refusal<RoundRefusal> | undefined {
  const due = new Map(deliverables.map(({ kind, dueDate }) => [kind, dueDate]))
  const differing = clauses.filter(({ deliverable, date, recipient }) => {
    return deliverable !== null && date !== null && recipient === 'province' && due.get(deliverable) !== date
  })
  if (differing.length === 0) return undefined
  return refuse(
    'CLAUSE_DATE_DIFFERS',
    differing.map(({ number }) => number),
  )
}
