import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type RawBuilder, sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type CellState, stateOf } from '../board/board.ts'
import type { PackageFilingRow } from '../joint-package/rows.ts'

/** A filing, or one deliverable of a joint package, on which an account acted. */
export type Acted = {
  readonly stream: string
  readonly division: string
  readonly round: string
  readonly kind: DeliverableKind
  /** Counts the adjustments within the round, from 1; 1 for a package. */
  readonly n: number
  readonly state: CellState | PackageFilingRow['stage']
  /** 办结: a filing that was settled or refused; a package that was received and has no feedback open. Else it runs (已办). */
  readonly over: boolean
  /** 我发起: this account drafted, handed on or filed it, or put it together. */
  readonly started: boolean
  /** The account's last act on it. */
  readonly did: string
  readonly didAt: Date
  /** In whose place that was done; null for one's own. */
  readonly onBehalfOf: string | null
}

const beginnings = ['SectionDrafted', 'SubmissionPrepared', 'SubmittedToCity', 'PackageAssembled', 'PackageSubmitted']

/** What an account acted on, its latest act first. The wall shows it what its own body may know, as everywhere. */
export async function actedBy(tx: Asking, account: string, asOf: AsOf = {}): Promise<readonly Acted[]> {
  const rows = await actsOf(tx, account, asOf).execute()
  return rows.flatMap(({ stage, filed, ...row }) => {
    const state = filed ?? (stage === null ? undefined : stateOf({ ...row, stage }))
    if (state === undefined) return []
    const { stream, division, round, kind, n, over, started, did, didAt, onBehalfOf } = row
    return [{ stream, division, round, kind, n: n ?? 1, state, over, started, did, didAt, onBehalfOf }]
  })
}

function actsOf(tx: Asking, account: string, asOf: AsOf) {
  const over: RawBuilder<boolean> = sql`coalesce(${sql.ref('cell.stage')} in ('approved', 'rejected'),
    ${sql.ref('filing.stage')} = 'confirmed' and ${sql.ref('open.stream')} is null, false)`
  return tx
    .with('acted', () => matters(tx, account, asOf))
    .with('open', () => openFeedback(tx, asOf))
    .selectFrom('acted')
    .innerJoin('trail as last', (join) => join.onRef('last.heldFrom', '=', 'acted.last').on(held('last', {})))
    .leftJoin('boardCell as cell', (join) => join.onRef('cell.stream', '=', 'acted.stream').on(held('cell', asOf)))
    .leftJoin('packageMember as member', (join) =>
      join.onRef('member.submission', '=', 'acted.stream').on(held('member', asOf)),
    )
    .leftJoin('catalogVersion as version', (join) =>
      join.onRef('version.submission', '=', 'acted.stream').on(held('version', asOf)),
    )
    .leftJoin('packageFiling as filing', (join) =>
      join.onRef('filing.stream', '=', 'acted.stream').onRef('filing.kind', '=', 'acted.kind').on(held('filing', asOf)),
    )
    .leftJoin('open', (join) => join.onRef('open.stream', '=', 'acted.stream').onRef('open.kind', '=', 'acted.kind'))
    .select(['acted.stream', 'acted.kind', 'acted.started', 'last.division', 'cell.n', 'cell.stage'])
    .select((eb) => eb.ref('last.round').$notNull().as('round'))
    .select(['filing.stage as filed', 'member.reportedAt', 'member.confirmedAt', 'version.publishedOn'])
    .select(['last.type as did', 'last.recordedAt as didAt', 'last.onBehalfOf', over.as('over')])
    .orderBy('acted.last', 'desc')
    .orderBy('acted.kind')
}

/** The filings and joint deliverables that an account's acts were about; an answer to feedback is about what the feedback is. */
function matters(tx: Asking, account: string, { at }: AsOf) {
  const kind = sql<DeliverableKind>`coalesce(${sql.ref('trail.kind')}, ${sql.ref('feedback.kind')})`
  let acts = tx
    .selectFrom('trail')
    .leftJoin('packageFeedback as feedback', (join) =>
      join
        .onRef('feedback.stream', '=', 'trail.stream')
        .on(sql<boolean>`${sql.ref('feedback.feedback')} = ${sql.ref('trail.detail')} ->> 'feedback'`)
        .on(held('feedback', {})),
    )
    .where('trail.account', '=', account)
    .where('trail.heldUntil', 'is', null)
    .where(sql<boolean>`split_part(${sql.ref('trail.stream')}, '/', 1) in ('submission', 'package')`)
    .where(sql<boolean>`${kind} is not null`)
  if (at !== undefined) acts = acts.where('trail.heldFrom', '<=', at)
  return acts
    .select(['trail.stream', kind.as('kind')])
    .select(({ fn }) => fn.max('trail.heldFrom').as('last'))
    .select(sql<boolean>`bool_or(${sql.ref('trail.type')} = any(${beginnings}))`.as('started'))
    .groupBy(['trail.stream', kind])
}

function openFeedback(tx: Asking, asOf: AsOf) {
  return tx
    .selectFrom('packageFeedback as feedback')
    .where(held('feedback', asOf))
    .where('feedback.answer', 'is', null)
    .select(['feedback.stream', 'feedback.kind'])
    .distinct()
}
