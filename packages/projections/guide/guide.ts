import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { GuideConfidence, GuideEvent, GuideHead, GuideRow } from '@mingce/domain/guide/events'
import { evolveGuide, type Guide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { type Asking, type AsOf, held } from '../asking.ts'
import { folding, type Held, type Projection, type Standing, table, under } from '../definition.ts'

export type GuideHeadRow = Standing & {
  readonly guide: string
  readonly title: string
  readonly source: string
  readonly status: GuideHead['status']
  readonly note: string
  readonly categories: readonly string[]
}

export type GuideRowRow = Standing & {
  readonly guide: string
  readonly row: string
  /** From 1, as registered. */
  readonly ordinal: number
  readonly category: string
  readonly name: string
  readonly item: DisclosureItem
  readonly confidence: GuideConfidence
  readonly doubt: string | null
  readonly evidence: readonly string[]
}

/** The ministry's guide as the province registered it, for every office. */
export const guideProjection: Projection = {
  name: 'guide',
  revision: 1,
  tables: {
    guideHead: table<GuideHeadRow>({
      guide: 'text',
      title: 'text',
      source: 'text',
      status: 'text',
      note: 'text',
      categories: 'jsonb',
    }),
    guideRow: table<GuideRowRow>({
      guide: 'text',
      row: 'text',
      ordinal: 'integer',
      category: 'text',
      name: 'text',
      item: 'jsonb',
      confidence: 'jsonb',
      doubt: 'text',
      evidence: 'jsonb',
    }),
  },
  sources: [
    folding<Guide, GuideEvent>({
      covers: under('guide'),
      initial: unregisteredGuide,
      evolve: evolveGuide,
      rows(stream, { head, rows }) {
        const guide = stream.slice('guide/'.length)
        return {
          guideHead: head ? [{ key: 'guide', ...ofTheProvince, guide, ...head }] : [],
          guideRow: [...rows.values()].map((row, index) => rowOf(guide, row, index + 1)),
        }
      },
    }),
  ],
}

const ofTheProvince = { division: '', height: 3 } as const

function rowOf(guide: string, { row, item, confidence, doubt, evidence }: GuideRow, ordinal: number): GuideRowRow {
  const { category, name } = item
  return { key: row, ...ofTheProvince, guide, row, ordinal, category, name, item, confidence, doubt, evidence }
}

/** The registered guides. */
export function guidesOf(tx: Asking, asOf: AsOf = {}): Promise<readonly Held<GuideHeadRow>[]> {
  return tx.selectFrom('guideHead').selectAll().where(held('guideHead', asOf)).orderBy('guide').execute()
}

/** A guide's rows in order; empty when there is no such guide. */
export function guideRowsOf(tx: Asking, guide: string, asOf: AsOf = {}): Promise<readonly Held<GuideRowRow>[]> {
  const rows = tx.selectFrom('guideRow').selectAll().where('stream', '=', `guide/${guide}`)
  return rows.where(held('guideRow', asOf)).orderBy('ordinal').execute()
}
