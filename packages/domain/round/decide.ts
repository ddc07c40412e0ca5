import type { Actor } from '../authority/actor.ts'
import { divisions, levelOf } from '../authority/division.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { RoundDocument, RoundEvent, RoundSettings } from './events.ts'
import type { Round } from './evolve.ts'
import { type ExtraFieldsRefusal, extraFieldsFault, type KnownKinds } from './extra-fields.ts'

export type RoundCommand =
  | {
      readonly do: 'open'
      readonly round: string
      readonly title: string
      readonly document: RoundDocument
      readonly cohort: readonly string[]
      readonly settings: RoundSettings
    }
  | { readonly do: 'amend'; readonly settings: RoundSettings; readonly reason: string }
  | { readonly do: 'close'; readonly reason: string }

export type RoundRefusal =
  | 'ONLY_ROUND_MANAGER'
  | 'ROUND_ALREADY_OPENED'
  | 'ROUND_NOT_OPEN'
  | 'NOT_A_COUNTY'
  | 'DUE_BEFORE_DOCUMENT'
  | 'DELIVERABLE_TWICE'
  | ExtraFieldsRefusal

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
      return settingsFault(settings, document.issuedOn, extraKinds) ?? [{ type: 'RoundAmended', settings, reason }]
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
  )
  if (refusal) return refusal
  return [{ type: 'RoundOpened', round: command.round, title, document, cohort: [...cohort], settings }]
}

function notCounties(cohort: readonly string[]): Refusal<RoundRefusal> | undefined {
  const counties = new Set<string>(divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county'))
  const others = cohort.filter((code) => !counties.has(code))
  return others.length > 0 ? refuse('NOT_A_COUNTY', others) : undefined
}

function settingsFault(
  { deliverables, extraFields }: RoundSettings,
  issuedOn: string,
  known: KnownKinds,
): Refusal<RoundRefusal> | undefined {
  const early = deliverables.filter((each) => each.dueDate < issuedOn).map((each) => each.kind)
  if (early.length > 0) return refuse('DUE_BEFORE_DOCUMENT', early)
  const kinds = new Set(deliverables.map((each) => each.kind))
  if (kinds.size < deliverables.length) return refuse('DELIVERABLE_TWICE')
  return extraFieldsFault(extraFields, known)
}
