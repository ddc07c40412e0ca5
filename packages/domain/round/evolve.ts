import type { ExtraField } from '../catalog/extra-field.ts'
import type { Fact } from '../fact.ts'
import { changesBetween, type SettingsChange } from './changes.ts'
import type { Clause } from './clause.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { RoundDocument, RoundEvent } from './events.ts'
import { type KnownKinds, kindsWith } from './extra-fields.ts'
import type { RoundSettings } from './settings.ts'

/** What was amended, when, by whom and why. */
export type Amendment = {
  readonly changes: readonly SettingsChange[]
  readonly reason: string
  readonly by: string
  readonly at: string
}

export type Closing = { readonly reason: string; readonly by: string; readonly at: string }

export type Round =
  | { readonly status: 'unopened' }
  | {
      readonly status: 'open' | 'closed'
      readonly id: string
      readonly title: string
      readonly document: RoundDocument
      readonly cohort: ReadonlySet<string>
      readonly settings: RoundSettings
      /** In the order in which they were made. */
      readonly amendments: readonly Amendment[]
      /** Of every extra element it ever asked for. */
      readonly extraKinds: KnownKinds
      /** Why and by whom it was closed; null while it is open. */
      readonly closing: Closing | null
    }
export type OpenedRound = Exclude<Round, { status: 'unopened' }>

export const unopenedRound: Round = { status: 'unopened' }

export function evolveRound(round: Round, { event, by, at }: Fact<RoundEvent>): Round {
  switch (event.type) {
    case 'RoundOpened': {
      const { round: id, title, document, cohort, settings } = event
      const extraKinds = kindsWith(new Map(), settings.extraFields)
      const opening = { id, title, document, cohort: new Set(cohort), settings, extraKinds }
      return { status: 'open', ...opening, amendments: [], closing: null }
    }
    case 'RoundAmended': {
      const before = opened(round)
      const { settings, reason } = event
      const amendment = { changes: changesBetween(before.settings, settings), reason, by: by.account, at }
      const extraKinds = kindsWith(before.extraKinds, settings.extraFields)
      return { ...before, settings, extraKinds, amendments: [...before.amendments, amendment] }
    }
    case 'RoundClosed':
      return { ...opened(round), status: 'closed', closing: { reason: event.reason, by: by.account, at } }
  }
}

/** The day the city's joint filing of `kind` reaches the province, or undefined when the round does not ask for it. */
export function dueDateOf(round: OpenedRound, kind: DeliverableKind): string | undefined {
  return round.settings.deliverables.find((each) => each.kind === kind)?.dueDate
}

/** The clause of the document that asks for this deliverable; the first that has a date, where several do. */
export function clauseOf({ clauses }: Pick<RoundSettings, 'clauses'>, kind: DeliverableKind): Clause | undefined {
  const asking = clauses.filter(({ deliverable }) => deliverable === kind)
  return asking.find(({ date }) => date !== null) ?? asking[0]
}

/** What a round asks of every item beyond the eight elements; `[]` of one that was never opened. */
export function extraFieldsOf(round: Round): readonly ExtraField[] {
  return round.status === 'unopened' ? [] : round.settings.extraFields
}

function opened(round: Round): OpenedRound {
  if (round.status === 'unopened') throw new Error('ledger is broken: a round was changed before it was opened')
  return round
}
