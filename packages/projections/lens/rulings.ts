import { cityOf } from '@mingce/domain/authority/division'
import { elementsOf, evolveRulings, nothingRuled, type Ruling, type Rulings } from '@mingce/domain/lens/rulings'
import { catalogStream, parseSubmissionStream, type SubmissionId } from '@mingce/domain/streams'
import type { ItemDecision, SubmissionEvent } from '@mingce/domain/submission/events'
import { folding, type Standing, table, under } from '../definition.ts'
import { remembering } from '../remembering.ts'

/**
 * What a city ruled on a county's item in a turn. It belongs to the city, not to the county: before it is sent the city alone reads it,
 * afterwards the province too. The county reads its own filing.
 */
export type RulingRow = Standing & {
  readonly county: string
  /** "catalog/510113", where its text and its origin stand: behind the wall an index serves a column, and no expression over one. */
  readonly catalog: string
  readonly round: string
  readonly part: string
  readonly digest: string
  readonly turn: number
  readonly decision: ItemDecision
  readonly reason: string | null
  /** The elements it was about; empty for the text as a whole. */
  readonly elements: readonly string[]
  readonly account: string
  readonly post: string
  readonly onBehalfOf: string | null
  readonly ruledAt: Date
  readonly sent: boolean
}

export const rulingTables = {
  ruling: table<RulingRow>(
    {
      county: 'text',
      catalog: 'text',
      round: 'text',
      part: 'text',
      digest: 'text',
      turn: 'integer',
      decision: 'text',
      reason: 'text',
      elements: 'jsonb',
      account: 'text',
      post: 'text',
      onBehalfOf: 'text',
      ruledAt: 'timestamptz',
      sent: 'boolean',
    },
    {
      indexes: [
        ['catalog', 'digest'],
        ['catalog', 'part'],
      ],
    },
  ),
} as const

const sameRuling = remembering<Ruling, RulingRow>()

/** Plans and summaries have no items. */
export const rulingSource = folding<Rulings, SubmissionEvent>({
  covers: (stream) => under('submission')(stream) && stream.includes('/disclosure_catalog/'),
  initial: nothingRuled,
  evolve: evolveRulings,
  rows(stream, rulings) {
    const id = parseSubmissionStream(stream)
    return {
      ruling: [...rulings.rulings].map(([key, ruling]) =>
        sameRuling(ruling, [rulings.remarks], () => rulingRow(id, key, { ruling, rulings })),
      ),
    }
  },
})

type Told = { readonly ruling: Ruling; readonly rulings: Rulings }

function rulingRow({ division, round }: SubmissionId, key: string, { ruling, rulings }: Told): RulingRow {
  const { at, sent, ...said } = ruling
  const standing = { key, division: cityOf(division), height: sent ? 2 : 0 } as const
  return {
    ...standing,
    county: division,
    catalog: catalogStream(division),
    round,
    ...said,
    elements: elementsOf(rulings, ruling),
    ruledAt: new Date(at),
    sent,
  }
}
