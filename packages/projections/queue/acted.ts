import type { CellState } from '@mingce/domain/board/state'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type RawBuilder, sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import { stateOf } from '../board/board.ts'
import type { PackageFilingRow } from '../joint-package/rows.ts'

/** A filing, or one deliverable of a joint package, and where it stands. */
export type Matter = {
  readonly stream: string
  readonly division: string
  readonly round: string
  readonly kind: DeliverableKind
  /** Counts the adjustments within the round, from 1; 1 for a package. */
  readonly n: number
  readonly state: CellState | PackageFilingRow['stage']
  /** 办结: a filing that was settled or refused; a package that was received and has no feedback open. Else it runs (已办). */
  readonly over: boolean
}

/** A matter on which an account acted. */
export type Acted = Matter & {
  /** 我发起: this account drafted, handed on or filed it, or put it together. */
  readonly started: boolean
  /** The account's last act on it. */
  readonly did: string
  readonly didAt: Date
  /** In whose place that was done; null for one's own. */
  readonly onBehalfOf: string | null
}

/** Which filing, or which deliverable of a package. */
export type MatterName = Pick<Matter, 'stream' | 'kind'>

/** Whose acts, and what they follow (关注). */
type Asker = { readonly account: string; readonly followed: readonly MatterName[] }

/** Where each matter stands that an account acted on, was told of or follows, by `matterKey`. */
export type Standings = ReadonlyMap<string, Matter>

const beginnings = ['SectionDrafted', 'SubmissionPrepared', 'SubmittedToCity', 'PackageAssembled', 'PackageSubmitted']

/**
 * What an account acted on, its latest act first, and where that, what it was told of and what it follows stands; also a filing that its county
 * has not begun, on whose date it decided. The wall shows it what its own body may know, as everywhere.
 */
export async function actedBy(
  tx: Asking,
  asker: Asker,
  asOf: AsOf = {},
): Promise<{ readonly acted: readonly Acted[]; readonly standings: Standings }> {
  const rows = await mattersOf(tx, asker, asOf).execute()
  const known = rows.flatMap(({ stage, filed, n, stream, kind, over, ...act }) => {
    const isToBegin = stage === null && act.did !== null && stream.startsWith('submission/')
    const state = filed ?? (isToBegin ? stateOf(null) : stage === null ? undefined : stateOf({ ...act, stage }))
    return state === undefined
      ? []
      : [{ ...act, matter: { ...placeOf(stream), stream, kind, n: n ?? numberOf(stream), state, over } }]
  })
  const acted = known.flatMap(({ matter, started, did, didAt, onBehalfOf }) =>
    did === null || didAt === null ? [] : [{ ...matter, started, did, didAt, onBehalfOf }],
  )
  return { acted, standings: new Map(known.map(({ matter }) => [matterKey(matter), matter])) }
}

/** Where these stand; what the asker may not know, and what is not there, is not among them. */
export async function standingsOf(tx: Asking, followed: readonly MatterName[]): Promise<Standings> {
  return (await actedBy(tx, { account: '', followed })).standings
}

/** "submission/2021-pilot/510113/disclosure_catalog/1 disclosure_catalog" */
export function matterKey({ stream, kind }: MatterName): string {
  return `${stream} ${kind}`
}

/** 1 for a package. */
function numberOf(stream: string): number {
  return Number(stream.split('/')[4] ?? 1)
}

function placeOf(stream: string): Pick<Matter, 'division' | 'round'> {
  const [, round = '', division = ''] = stream.split('/')
  return { round, division }
}

function mattersOf(tx: Asking, asker: Asker, asOf: AsOf) {
  const over: RawBuilder<boolean> = sql`coalesce(${sql.ref('cell.stage')} in ('approved', 'recorded_only', 'rejected'),
    ${sql.ref('filing.stage')} = 'confirmed' and ${sql.ref('filing.added')} is null and ${sql.ref('open.stream')} is null, false)`
  return tx
    .with('known', () => knownTo(tx, asker, asOf))
    .with('open', () => openFeedback(tx, asOf))
    .selectFrom('known')
    .leftJoin('trail as last', (join) => join.onRef('last.heldFrom', '=', 'known.last').on(held('last', {})))
    .leftJoin('boardCell as cell', (join) => join.onRef('cell.stream', '=', 'known.stream').on(held('cell', asOf)))
    .leftJoin('packageMember as member', (join) =>
      join.onRef('member.submission', '=', 'known.stream').on(held('member', asOf)),
    )
    .leftJoin('catalogVersion as version', (join) =>
      join.onRef('version.submission', '=', 'known.stream').on(held('version', asOf)),
    )
    .leftJoin('packageFiling as filing', (join) =>
      join.onRef('filing.stream', '=', 'known.stream').onRef('filing.kind', '=', 'known.kind').on(held('filing', asOf)),
    )
    .leftJoin('open', (join) => join.onRef('open.stream', '=', 'known.stream').onRef('open.kind', '=', 'known.kind'))
    .select(['known.stream', 'known.kind', 'known.started', 'cell.n', 'cell.stage'])
    .select(['filing.stage as filed', 'member.reportedAt', 'member.confirmedAt', 'version.publishedOn'])
    .select(['last.type as did', 'last.recordedAt as didAt', 'last.onBehalfOf', over.as('over')])
    .orderBy('known.last', (order) => order.desc().nullsLast())
    .orderBy('known.kind')
}

/** The filings and joint deliverables that an account's acts were about, and those it was told of or follows, for which `last` is null. */
function knownTo(tx: Asking, { account, followed }: Asker, asOf: AsOf) {
  return tx
    .selectFrom(
      acts(tx, account, asOf)
        .unionAll(told(tx, account, asOf))
        .unionAll(named(tx, followed))
        .as('each'),
    )
    .select(['each.stream', 'each.kind'])
    .select(({ fn }) => fn.max('each.position').as('last'))
    .select(sql<boolean>`bool_or(${sql.ref('each.begins')})`.as('started'))
    .groupBy(['each.stream', 'each.kind'])
}

/** An answer to feedback is about what the feedback is. */
function acts(tx: Asking, account: string, { at }: AsOf) {
  const kind = sql<DeliverableKind>`coalesce(${sql.ref('trail.kind')}, ${sql.ref('feedback.kind')})`
  let rows = tx
    .selectFrom('trail')
    .leftJoin('packageFeedback as feedback', (join) =>
      join
        .onRef('feedback.stream', '=', 'trail.stream')
        .on(sql<boolean>`${sql.ref('feedback.feedback')} = ${sql.ref('trail.detail')} ->> 'feedback'`)
        .on(held('feedback', {})),
    )
    .where('trail.account', '=', account)
    .where('trail.type', 'not in', ['ReminderSent', 'DeadlineRecomputed', 'PublicNoticeKept']) // neither does anything on the matter
    .where('trail.heldUntil', 'is', null)
    .where(sql<boolean>`split_part(${sql.ref('trail.stream')}, '/', 1) in ('submission', 'package')`)
    .where(sql<boolean>`${kind} is not null`)
  if (at !== undefined) rows = rows.where('trail.heldFrom', '<=', at)
  const begins = sql<boolean>`${sql.ref('trail.type')} = any(${beginnings})`
  return rows
    .select(['trail.stream', kind.as('kind')])
    .select([sql<bigint | null>`${sql.ref('trail.heldFrom')}`.as('position'), begins.as('begins')])
}

function told(tx: Asking, account: string, asOf: AsOf) {
  return tx
    .selectFrom('copy')
    .where(held('copy', asOf))
    .where('account', '=', account)
    .select([
      'matter as stream',
      'kind',
      sql<bigint | null>`null::bigint`.as('position'),
      sql<boolean>`false`.as('begins'),
    ])
}

function named(tx: Asking, matters: readonly MatterName[]) {
  const [streams, kinds] = [matters.map(({ stream }) => stream), matters.map(({ kind }) => kind)]
  const rows = sql<MatterName>`unnest(${streams}::text[], ${kinds}::text[])`
  return tx
    .selectFrom(rows.as<'named'>(sql`named(stream, kind)`))
    .select(['named.stream', 'named.kind'])
    .select([sql<bigint | null>`null::bigint`.as('position'), sql<boolean>`false`.as('begins')])
}

function openFeedback(tx: Asking, asOf: AsOf) {
  return tx
    .selectFrom('packageFeedback as feedback')
    .where(held('feedback', asOf))
    .where('feedback.answer', 'is', null)
    .select(['feedback.stream', 'feedback.kind'])
    .distinct()
}
