import { extraText } from '@mingce/domain/catalog/completeness'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { latestFirst } from '@mingce/domain/in-order-of'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { RoundDocument, RoundEvent } from '@mingce/domain/round/events'
import { type Amendment, type Closing, evolveRound, type Round, unopenedRound } from '@mingce/domain/round/evolve'
import { fieldsAsked } from '@mingce/domain/round/fields-asked'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { type Asking, type AsOf, held } from '../asking.ts'
import { folding, type Held, type Standing, table, under } from '../definition.ts'

/** A round as the province opened it; every office reads it. */
export type RoundRow = Standing & {
  readonly round: string
  readonly title: string
  readonly document: RoundDocument
  readonly cohort: readonly string[]
  readonly settings: RoundSettings
  /** What was amended since it was opened, in order. */
  readonly amendments: readonly Amendment[]
  readonly status: 'open' | 'closed'
  /** Why and by whom it was closed; null while it is open. */
  readonly closing: Closing | null
}

/** What a round asks for, and the day on which the city's filing of it reaches the province. */
export type RoundDeliverableRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  readonly dueDate: string
}

export const roundTables = {
  round: table<RoundRow>({
    round: 'text',
    title: 'text',
    document: 'jsonb',
    cohort: 'jsonb',
    settings: 'jsonb',
    amendments: 'jsonb',
    status: 'text',
    closing: 'jsonb',
  }),
  roundDeliverable: table<RoundDeliverableRow>({ round: 'text', kind: 'text', dueDate: 'date' }),
} as const

const ofTheProvince = { division: '', height: 3 } as const

export const roundSource = folding<Round, RoundEvent>({
  covers: under('round'),
  initial: unopenedRound,
  evolve: evolveRound,
  rows(_, round) {
    if (round.status === 'unopened') return {}
    const { id, title, document, cohort, settings, amendments, status, closing } = round
    const head: RoundRow = {
      ...{ key: 'round', ...ofTheProvince, round: id, title, document, settings, amendments, status, closing },
      cohort: [...cohort],
    }
    const deliverables = settings.deliverables.map(
      ({ kind, dueDate }): RoundDeliverableRow => ({ key: kind, ...ofTheProvince, round: id, kind, dueDate }),
    )
    return { round: [head], roundDeliverable: deliverables }
  },
})

/** Every round, the latest document first. */
export async function roundsOf(tx: Asking, asOf: AsOf = {}): Promise<readonly Held<RoundRow>[]> {
  const rounds = await tx.selectFrom('round').selectAll().where(held('round', asOf)).execute()
  return rounds.toSorted(
    latestFirst(
      ({ document }) => document.issuedOn,
      ({ round }) => round,
    ),
  )
}

/** What a county is asked for beyond the eight elements by the open rounds in which it owes a catalog. */
export async function fieldsAskedOf(tx: Asking, division: string): Promise<readonly ExtraField[]> {
  const rounds = await roundsOf(tx)
  return fieldsAsked(rounds.filter(({ cohort }) => cohort.includes(division)))
}

/**
 * Of what the round of a filing asked for beyond the eight elements, in its order, those that some item has: what is settled leaves
 * without an empty column.
 */
export async function fieldsFilledIn(
  tx: Asking,
  submission: string,
  items: readonly DisclosureItem[],
): Promise<readonly ExtraField[]> {
  const round = await roundOf(tx, parseSubmissionStream(submission).round)
  const fields = round?.settings.extraFields ?? []
  return fields.filter(({ name }) => items.some((item) => extraText(item, name) !== ''))
}

/** One round; undefined when there is no such round. */
export function roundOf(tx: Asking, round: string, asOf: AsOf = {}): Promise<Held<RoundRow> | undefined> {
  return tx
    .selectFrom('round')
    .selectAll()
    .where('stream', '=', `round/${round}`)
    .where(held('round', asOf))
    .executeTakeFirst()
}
