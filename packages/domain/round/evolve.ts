import type { ExtraField } from '../catalog/extra-field.ts'
import type { Fact } from '../fact.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { RoundDocument, RoundEvent } from './events.ts'
import { type KnownKinds, kindsWith } from './extra-fields.ts'
import type { RoundSettings } from './settings.ts'

export type Round =
  | { readonly status: 'unopened' }
  | {
      readonly status: 'open' | 'closed'
      readonly id: string
      readonly title: string
      readonly document: RoundDocument
      readonly cohort: ReadonlySet<string>
      readonly settings: RoundSettings
      /** Of every extra element it ever asked for. */
      readonly extraKinds: KnownKinds
    }
export type OpenedRound = Exclude<Round, { status: 'unopened' }>

export const unopenedRound: Round = { status: 'unopened' }

export function evolveRound(round: Round, { event }: Fact<RoundEvent>): Round {
  switch (event.type) {
    case 'RoundOpened': {
      const { round: id, title, document, cohort, settings } = event
      const extraKinds = kindsWith(new Map(), settings.extraFields)
      return { status: 'open', id, title, document, cohort: new Set(cohort), settings, extraKinds }
    }
    case 'RoundAmended': {
      const before = opened(round)
      const { settings } = event
      return { ...before, settings, extraKinds: kindsWith(before.extraKinds, settings.extraFields) }
    }
    case 'RoundClosed':
      return { ...opened(round), status: 'closed' }
  }
}

/** The day the city's joint filing of `kind` reaches the province, or undefined when the round does not ask for it. */
export function dueDateOf(round: OpenedRound, kind: DeliverableKind): string | undefined {
  return round.settings.deliverables.find((each) => each.kind === kind)?.dueDate
}

/** What a round asks of every item beyond the eight elements; `[]` of one that was never opened. */
export function extraFieldsOf(round: Round): readonly ExtraField[] {
  return round.status === 'unopened' ? [] : round.settings.extraFields
}

function opened(round: Round): OpenedRound {
  if (round.status === 'unopened') throw new Error('ledger is broken: a round was changed before it was opened')
  return round
}
