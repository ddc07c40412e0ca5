import { ItemTable } from '@mingce/ui/item-table'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import type { Change, Preview, PreviewRow } from './preview.ts'

const filters = ['all', 'doubtful', 'new', 'changed', 'same', 'omitted'] as const
export type PreviewFilter = (typeof filters)[number]

const changeTones: Readonly<Record<Change, string>> = { new: 'is-complete', changed: 'is-missing', same: 'is-carried' }

/** The rows of the sheet as items: ticked ones are imported; each says what it is to the draft and what is in doubt. */
export function PreviewTable({
  preview,
  filter,
  setFilter,
  choose,
  open,
}: {
  readonly preview: Preview
  readonly filter: PreviewFilter
  readonly setFilter: (filter: PreviewFilter) => void
  readonly choose: (chosen: ReadonlySet<string>) => void
  readonly open: (id: string) => void
}) {
  const [selected, setSelected] = useState<string>()
  const shown = rowsOf(preview, filter)
  return (
    <>
      <div className="list-bar">
        <Segmented<PreviewFilter>
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({
            value,
            label: t(`import.show.${value}`, { count: rowsOf(preview, value).length }),
          }))}
        />
      </div>
      <ItemTable
        rows={shown.map((row) => ({
          id: row.id,
          item: row.content,
          dim: !preview.chosen.has(row.id),
          mark: <Mark preview={preview} row={row} open={() => open(row.id)} />,
        }))}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
        checked={preview.chosen}
        onCheck={choose}
        empty={t('import.noneShown')}
      />
    </>
  )
}

function Mark({
  preview,
  row,
  open,
}: {
  readonly preview: Preview
  readonly row: PreviewRow
  readonly open: () => void
}) {
  const doubts = preview.doubts.filter((each) => each.rowId === row.id)
  const unseen = doubts.filter((each) => !each.isLookedAt).length
  return (
    <div className="mark">
      <strong className={changeTones[row.change]}>{t(`import.change.${row.change}`)}</strong>
      {doubts.length > 0 && (
        <span className={unseen > 0 ? 'is-missing' : 'is-complete'}>
          {unseen > 0 ? t('import.unseen', { count: unseen }) : t('import.allSeen', { count: doubts.length })}
        </span>
      )}
      {row.isEdited && <span>{t('import.edited')}</span>}
      <span className="mark-origin">{t('import.line', { row: row.row })}</span>
      <Button size="small" onClick={open}>
        {t('item.edit')}
      </Button>
    </div>
  )
}

function rowsOf({ rows, chosen, doubts }: Preview, filter: PreviewFilter): readonly PreviewRow[] {
  switch (filter) {
    case 'all':
      return rows
    case 'doubtful':
      return rows.filter((row) => doubts.some((each) => each.rowId === row.id && !each.isLookedAt))
    case 'omitted':
      return rows.filter((row) => !chosen.has(row.id))
    default:
      return rows.filter((row) => chosen.has(row.id) && row.change === filter)
  }
}
