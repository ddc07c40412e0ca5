import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { dayOf } from '@mingce/domain/day'
import { type GuideChain, standingChain } from '@mingce/domain/guide/chain'
import type { GuideConfidence, GuideEvent, GuideHead, GuideRow } from '@mingce/domain/guide/events'
import {
  evolveGuide,
  type FormerVersion,
  type Guide,
  type GuideNote,
  unregisteredGuide,
} from '@mingce/domain/guide/evolve'
import { type StandingRow, standingRows } from '@mingce/domain/guide/present-rows'
import { type Asking, type AsOf, held } from '../asking.ts'
import { folding, type Held, type Projection, type Standing, table, under } from '../definition.ts'

export type GuideHeadRow = Standing & {
  readonly guide: string
  readonly title: string
  readonly source: string
  readonly status: GuideHead['status']
  readonly note: string
  readonly categories: readonly string[]
  readonly registeredOn: string
  /** The version it stands in place of; null for the first. */
  readonly former: FormerVersion | null
  readonly supersededBy: string | null
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

/** 省厅说明 on a row; `withdrawn` is why it no longer holds. */
export type GuideNoteRow = Standing &
  Pick<GuideNote, 'note' | 'row' | 'text' | 'withdrawn'> & { readonly writtenOn: string }

/** The ministry's guide as the province registered it, version by version, for every office; what the province says to a row apart. */
export const guideProjection: Projection = {
  name: 'guide',
  revision: 2,
  tables: {
    guideHead: table<GuideHeadRow>({
      guide: 'text',
      title: 'text',
      source: 'text',
      status: 'text',
      note: 'text',
      categories: 'jsonb',
      registeredOn: 'date',
      former: 'jsonb',
      supersededBy: 'text',
    }),
    guideNote: table<GuideNoteRow>({ note: 'text', row: 'text', text: 'text', withdrawn: 'text', writtenOn: 'date' }),
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
      rows(stream, { head, rows, registeredAt, former, supersededBy, notes }) {
        const guide = stream.slice('guide/'.length)
        return {
          guideHead:
            head && registeredAt
              ? [
                  {
                    key: 'guide',
                    ...ofTheProvince,
                    guide,
                    ...head,
                    registeredOn: dayOf(registeredAt),
                    former,
                    supersededBy,
                  },
                ]
              : [],
          guideNote: notes.map(({ writtenAt, ...note }) => ({
            ...{ key: note.note, ...ofTheProvince, ...note },
            writtenOn: dayOf(writtenAt),
          })),
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

/** The guides that stand: of each the version that none has taken the place of. */
export async function guidesOf(tx: Asking, asOf: AsOf = {}): Promise<readonly Held<GuideHeadRow>[]> {
  return (await guideVersionsOf(tx, asOf)).filter(({ supersededBy }) => supersededBy === null)
}

/** Every version ever registered, those whose place was taken too. */
export function guideVersionsOf(tx: Asking, asOf: AsOf = {}): Promise<readonly Held<GuideHeadRow>[]> {
  return tx.selectFrom('guideHead').selectAll().where(held('guideHead', asOf)).orderBy('guide').execute()
}

/** What the province says to a guide's rows and has not withdrawn, oldest first. */
export function guideNotesOf(tx: Asking, guide: string, asOf: AsOf = {}): Promise<readonly Held<GuideNoteRow>[]> {
  const notes = tx.selectFrom('guideNote').selectAll().where('stream', '=', `guide/${guide}`)
  return notes.where('withdrawn', 'is', null).where(held('guideNote', asOf)).orderBy('heldFrom').execute()
}

/** The versions of the guide that stands (of several the last of `guidesOf`), from its first on; `[]` while none is registered. */
export async function guideChainOf(tx: Asking, asOf: AsOf = {}): Promise<GuideChain> {
  const [heads, rows] = await Promise.all([
    guideVersionsOf(tx, asOf),
    tx.selectFrom('guideRow').selectAll().where(held('guideRow', asOf)).orderBy('ordinal').execute(),
  ])
  const versions = heads.map(({ guide, former, supersededBy, ...head }) => ({
    ...{ guide, former, supersededBy },
    head: headOf(head),
    rows: new Map(rows.filter((row) => row.guide === guide).map((row) => [row.row, guideRowOf(row)])),
  }))
  return standingChain(versions)
}

function headOf({
  title,
  source,
  status,
  note,
  categories,
}: Omit<GuideHeadRow, keyof Standing | 'guide' | 'former' | 'supersededBy'>): GuideHead {
  return { title, source, status, note, categories: [...categories] }
}

function guideRowOf({ row, item, confidence, doubt, evidence }: GuideRowRow): GuideRow {
  return { row, item, confidence, doubt, evidence: [...evidence] }
}

/** A row of a version with every id and name it has borne up to it, and what the province says to it. */
export type ToldGuideRow = Pick<
  GuideRowRow,
  'guide' | 'row' | 'category' | 'name' | 'item' | 'confidence' | 'doubt' | 'evidence'
> & {
  readonly ids: readonly string[]
  readonly names: StandingRow['names']
  readonly notes: readonly Pick<GuideNoteRow, 'note' | 'text' | 'writtenOn'>[]
}

/** The rows of a version of the guide that stands, or of one before it, in order; empty when it is none of them. */
export async function toldRowsOf(tx: Asking, guide: string): Promise<readonly ToldGuideRow[]> {
  const [chain, notes] = await Promise.all([guideChainOf(tx), guideNotesOf(tx, guide)])
  const at = chain.findIndex((each) => each.guide === guide)
  return standingRows(chain.slice(0, at + 1)).map(({ row: { item, ...row }, ids, names }) => ({
    ...{ guide, ...row, item, category: item.category, name: item.name, ids, names },
    notes: notes.filter((each) => each.row === row.row).map(({ note, text, writtenOn }) => ({ note, text, writtenOn })),
  }))
}
