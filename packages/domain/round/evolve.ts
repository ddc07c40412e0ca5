import type { Fact } from '../fact.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { RoundDocument, RoundEvent, RoundSettings } from './events.ts'

export type Round =
  | { readonly status: 'unopened' }
  | {
      readonly status: 'open' | 'closed'
      readonly id: string
      readonly title: string
      readonly document: RoundDocument
      readonly cohort: ReadonlySet<string>
      readonly settings: RoundSettings
    }
export type OpenedRound = Exclude<Round, { status: 'unopened' }>

export const unopenedRound: Round = { status: 'unopened' }

export function evolveRound(round: Round, { event }: Fact<RoundEvent>): Round {
  switch (event.type) {
    case 'RoundOpened': {
      const { round: id, title, document, cohort, settings } = event
      return { status: 'open', id, title, document, cohort: new Set(cohort), settings }
    }
    case 'RoundAmended':
      return { ...opened(round), settings: event.settings }
    case 'RoundClosed':
      return { ...opened(round), status: 'closed' }
  }
}

/** The day the city's joint filing of `kind` reaches the province, or undefined when the round does not ask for it. */
export function dueDateOf(round: OpenedRound, kind: DeliverableKind): string | undefined {
  return round.settings.deliverables.find((each) => each.kind === kind)?.dueDate
}

function opened(round: Round): OpenedRound {
  if (round.status === 'unopened') throw new Error('ledger is broken: a round was changed before it was opened')
  return round
}
