import { divisionOf } from '@mingce/domain/streams'
import type { JsonObject } from '@mingce/ledger/entry'
import type { Recorded } from '@mingce/ledger/read'
import { type Projection, type Standing, table } from '../definition.ts'
import { cityAbove, staysWithCity } from '../within-city.ts'
import { detailOf } from './detail.ts'
import { heightOf } from './height.ts'

/** One event, without the texts it carries. `heldFrom` is its position. */
export type TrailRow = Standing & {
  readonly version: number
  readonly type: string
  readonly recordedAt: Date
  readonly account: string
  readonly post: string
  readonly authority: string
  readonly onBehalfOf: string | null
  readonly synthetic: boolean
  /** Of a submission, a package or a round; else null. */
  readonly round: string | null
  /** The deliverable, where the event is about one. */
  readonly kind: string | null
  readonly detail: JsonObject
}

/** Everything that was recorded, one row an event (流转记录). */
export const trailProjection: Projection = {
  name: 'trail',
  revision: 4,
  tables: {
    trail: table<TrailRow>(
      {
        version: 'integer',
        type: 'text',
        recordedAt: 'timestamptz',
        account: 'text',
        post: 'text',
        authority: 'text',
        onBehalfOf: 'text',
        synthetic: 'boolean',
        round: 'text',
        kind: 'text',
        detail: 'jsonb',
      },
      { indexes: [['heldFrom'], ['division', 'heldFrom'], ['account', 'heldFrom']] },
    ),
  },
  sources: [{ covers: () => true, entry: (recorded) => ({ trail: [trailRow(recorded)] }) }],
}

function trailRow(recorded: Recorded): TrailRow {
  const { stream, version, type, recordedAt, payload, meta } = recorded
  const division = divisionOf(stream) ?? ''
  const { account, post, authority, onBehalfOf = null, synthetic = false } = meta
  return {
    ...{ key: String(version), division: staysWithCity(type) ? cityAbove(division) : division },
    height: heightOf(stream, type, payload.decision),
    ...{ version, type, recordedAt, account, post, authority, onBehalfOf, synthetic },
    ...placeOf(stream, payload),
    detail: detailOf(payload),
  }
}

function placeOf(stream: string, payload: JsonObject): Pick<TrailRow, 'round' | 'kind'> {
  const [head, round = null, , kind = null] = stream.split('/')
  if (head === 'submission') return { round, kind }
  if (head === 'before-filing') return { round, kind: typeof payload.kind === 'string' ? payload.kind : null }
  if (head === 'package') return { round, kind: typeof payload.kind === 'string' ? payload.kind : null }
  return { round: head === 'round' ? round : null, kind: null }
}
