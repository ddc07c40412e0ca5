import { ItemTable } from '@mingce/ui/item-table'
import type { FieldName } from '@mingce/ui/words/items'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { placesOf } from './places.ts'
import type { Preview, PreviewRow } from './preview.ts'
import { RowMark } from './row-mark.tsx'

const filters = ['all', 'doubtful', 'new', 'changed', 'same', 'omitted', 'absent'] as const
export type PreviewFilter = (typeof filters)[number]

type Shown = {
  readonly preview: Preview
  /** The items that stand in the draft. */
  readonly standing: readonly DraftItem[]
  readonly filter: PreviewFilter
}

type Table = Shown & {
  readonly setFilter: (filter: PreviewFilter) => void
  readonly choose: (chosen: ReadonlySet<string>) => void
  readonly open: (id: string, place?: FieldName) => void
}

/**
 * The rows of the sheet as items: ticked ones are imported; each says what it is to the draft, doubtful cells are marked and
 * lead to where they are answered. Items of the draft that the file does not have are listed apart; they stay.
 */
export function PreviewTable({ preview, standing, filter, setFilter, choose, open }: Table) {
  const [selected, setSelected] = useState<string>()
  const absent = absentOf(preview, standing)
  const count = (value: PreviewFilter) => (value === 'absent' ? absent.length : rowsOf(preview, value).length)
  const before = new Map(standing.map((each) => [each.item, each.content]))
  const doubtful = marksOf(preview)
  return (
    <>
      <div className="list-bar">
        <Segmented<PreviewFilter>
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: t(`import.show.${value}`, { count: count(value) }) }))}
        />
      </div>
      {filter === 'absent' ? (
        <ItemTable
          rows={absent.map(({ item, content }) => ({ id: item, item: content, dim: true, mark: t('import.stays') }))}
          selected={selected}
          onSelect={setSelected}
          empty={t('import.noneAbsent')}
        />
      ) : (
        <ItemTable
          rows={rowsOf(preview, filter).map((row) => ({
            id: row.id,
            item: row.content,
            dim: !preview.chosen.has(row.id),
            marked: doubtful.get(row.id),
            mark: <RowMark preview={preview} row={row} before={before.get(row.item)} open={() => open(row.id)} />,
          }))}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onOpenCell={open}
          checked={preview.chosen}
          onCheck={choose}
          empty={t('import.noneShown')}
        />
      )}
    </>
  )
}

/** The doubtful cells of each row; one whose doubts are all answered is marked so. */
function marksOf({ doubts }: Preview): ReadonlyMap<string, ReadonlyMap<FieldName, 'open' | 'answered'>> {
  const marks = new Map<string, Map<FieldName, 'open' | 'answered'>>()
  for (const doubt of doubts)
    for (const id of doubt.rowIds) {
      const row = marks.get(id) ?? new Map()
      marks.set(id, row)
      for (const place of placesOf(doubt))
        if (row.get(place) !== 'open') row.set(place, doubt.answer === null ? 'open' : 'answered')
    }
  return marks
}

function absentOf({ rows }: Preview, standing: readonly DraftItem[]): readonly DraftItem[] {
  const items = new Set(rows.map((row) => row.item))
  return standing.filter((each) => !items.has(each.item))
}

function rowsOf({ rows, chosen, doubts }: Preview, filter: PreviewFilter): readonly PreviewRow[] {
  switch (filter) {
    case 'all':
      return rows
    case 'doubtful':
      return rows.filter((row) => doubts.some((each) => each.rowIds.includes(row.id) && each.answer === null))
    case 'omitted':
      return rows.filter((row) => !chosen.has(row.id))
    default:
      return rows.filter((row) => chosen.has(row.id) && row.change === filter)
  }
}
