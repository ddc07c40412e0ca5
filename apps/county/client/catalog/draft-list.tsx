import { ItemTable } from '@mingce/ui/item-table'
import { Button, Input, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Draft, DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { originWords } from './origin.ts'

const filters = ['standing', 'incomplete', 'retired'] as const
type Filter = (typeof filters)[number]

/** The items of the draft, what each lacks, and the way into its editor. The filter and the open item lie in the address. */
export function DraftList({ draft }: { readonly draft: Draft }) {
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState<string>()
  const filter = filters.find((each) => each === params.get('show')) ?? 'standing'
  const open = (item: string) => setParams({ ...(filter !== 'standing' && { show: filter }), item })
  const rows = rowsOf(draft.items, filter).filter(({ content }) => holds(content, search))
  const { itemCount, incompleteCount, retiredCount } = draft.head
  return (
    <>
      <div className="list-bar">
        <Segmented<Filter>
          value={filter}
          onChange={(show) => setParams(show === 'standing' ? {} : { show })}
          options={[
            { value: 'standing', label: t('draft.standing', { count: itemCount }) },
            { value: 'incomplete', label: t('draft.incomplete', { count: incompleteCount }) },
            { value: 'retired', label: t('draft.retired', { count: retiredCount }) },
          ]}
        />
        <Input.Search
          allowClear
          className="list-search"
          placeholder={t('draft.search')}
          aria-label={t('draft.search')}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ItemTable
        rows={rows.map((row) => ({
          id: row.item,
          item: row.content,
          dim: row.retired !== null,
          mark: <Mark row={row} isLocked={draft.head.lockedBy !== null} open={() => open(row.item)} />,
        }))}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
        empty={t(`draft.none.${filter}`)}
      />
    </>
  )
}

function Mark({
  row,
  isLocked,
  open,
}: {
  readonly row: DraftItem
  readonly isLocked: boolean
  readonly open: () => void
}) {
  return (
    <div className="mark">
      {row.retired && <Tag>{t('item.retired')}</Tag>}
      {!row.retired && row.missing.length === 0 && <span className="is-complete">✓ {t('item.complete')}</span>}
      {!row.retired && row.missing.length > 0 && (
        <span className="is-missing">! {t('item.missing', { count: row.missing.length })}</span>
      )}
      <span className="mark-origin">{originWords({ ...row.origin, ref: null })}</span>
      <Button size="small" onClick={open}>
        {row.retired || isLocked ? t('item.view') : t('item.edit')}
      </Button>
    </div>
  )
}

function rowsOf(items: readonly DraftItem[], filter: Filter): readonly DraftItem[] {
  if (filter === 'retired') return items.filter((each) => each.retired !== null)
  const standing = items.filter((each) => each.retired === null)
  return filter === 'incomplete' ? standing.filter((each) => each.missing.length > 0) : standing
}

function holds({ category, name, contentElements }: DraftItem['content'], search: string): boolean {
  const words = search.normalize('NFKC').trim().toLowerCase()
  return [category, name, ...contentElements].some((text) => text.normalize('NFKC').toLowerCase().includes(words))
}
