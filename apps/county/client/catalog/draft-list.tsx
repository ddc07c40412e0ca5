import type { Finding } from '@mingce/domain/check/finding'
import { CheckMark } from '@mingce/ui/check/check-mark'
import { ItemTable } from '@mingce/ui/item-table'
import { lineageTitle, lineageWords } from '@mingce/ui/lineage'
import { Button, Input, Segmented, Tag } from 'antd'
import { lazy, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Later } from '../later.tsx'
import type { Draft, DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { type AsGuide, DraftIndex, useAsGuide } from './draft-likeness.tsx'
import { originWords } from './origin.ts'
import { lineageSteps, mergedInto } from './reshape/lineage-steps.ts'
import { type Findings, useDraftFindings } from './use-findings.ts'

const MergeDrawer = lazy(async () => ({ default: (await import('./reshape/merge-drawer.tsx')).MergeDrawer }))

const filters = ['standing', 'incomplete', 'checked', 'guide', 'same', 'retired'] as const
type Filter = (typeof filters)[number]

/** The items of the draft, what each lacks, what the checks find in it, and the way into its editor. The filter and the open item lie in the address. */
export function DraftList({ draft }: { readonly draft: Draft }) {
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState<string>()
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [merging, setMerging] = useState<readonly string[] | null>(null)
  const filter = filters.find((each) => each === params.get('show')) ?? 'standing'
  const open = (item: string) => setParams({ ...(filter !== 'standing' && { show: filter }), item })
  const asGuide = useAsGuide()
  const findings = useDraftFindings(draft)
  const rows = rowsOf(draft.items, { filter, asGuide, findings }).filter(({ content }) => holds(content, search))
  const { itemCount, incompleteCount, retiredCount, lockedBy } = draft.head
  const chosen = draft.items.filter(({ item, retired }) => checked.has(item) && !retired).map(({ item }) => item)
  const isMergeable = lockedBy === null && filter !== 'retired'
  return (
    <>
      <div className="list-bar">
        <Segmented<Filter>
          value={filter}
          onChange={(show) => setParams(show === 'standing' ? {} : { show })}
          options={[
            { value: 'standing', label: t('draft.standing', { count: itemCount }) },
            { value: 'incomplete', label: t('draft.incomplete', { count: incompleteCount }) },
            { value: 'checked', label: t('draft.checked', { count: findings.size }) },
            { value: 'guide', label: t('draft.guide', { count: asGuide?.guide.size ?? '…' }) },
            { value: 'same', label: t('draft.same', { count: asGuide?.same.size ?? '…' }) },
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
        {isMergeable && chosen.length > 0 && (
          <MergeChosen count={chosen.length} merge={() => setMerging(chosen)} clear={() => setChecked(new Set())} />
        )}
      </div>
      <DraftIndex />
      <ItemTable
        rows={rows.map((row) => ({
          id: row.item,
          item: row.content,
          dim: row.retired !== null,
          mark: <Mark row={row} draft={draft} found={findings.get(row.item)} open={() => open(row.item)} />,
        }))}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
        {...(isMergeable && { checked, onCheck: setChecked })}
        empty={t(`draft.none.${filter}`)}
      />
      <Later when={merging !== null}>
        <MergeDrawer
          draft={draft}
          items={merging}
          close={() => {
            setMerging(null)
            setChecked(new Set())
          }}
        />
      </Later>
    </>
  )
}

/** Several items were ticked: they can be merged. */
function MergeChosen({
  count,
  merge,
  clear,
}: {
  readonly count: number
  readonly merge: () => void
  readonly clear: () => void
}) {
  return (
    <>
      <Button type="primary" disabled={count < 2} onClick={merge}>
        {t('merge.selected', { count })}
      </Button>
      {count < 2 && <span>{t('merge.selectMore')}</span>}
      <Button type="text" onClick={clear}>
        {t('merge.clear')}
      </Button>
    </>
  )
}

type MarkProps = {
  readonly row: DraftItem
  readonly draft: Draft
  readonly found: readonly Finding[] | undefined
  readonly open: () => void
}

function Mark({ row, draft, found, open }: MarkProps) {
  const isLocked = draft.head.lockedBy !== null
  const into = mergedInto(draft, row)
  const steps = lineageSteps(draft, row)
  const origin = steps.some(({ as }) => as === 'split') ? [] : [originWords({ ...row.origin, ref: null })]
  return (
    <div className="mark">
      {row.retired && <Tag>{into ? t('item.mergedInto', { name: into.name }) : t('item.retired')}</Tag>}
      {!row.retired && row.missing.length === 0 && <span className="is-complete">✓ {t('item.complete')}</span>}
      {!row.retired && row.missing.length > 0 && (
        <span className="is-missing">! {t('item.missing', { count: row.missing.length })}</span>
      )}
      <CheckMark findings={found} />
      <span className="mark-origin" title={steps.map(lineageWords).join('；')}>
        {[...new Set(steps.map(lineageTitle)), ...origin].join(' · ')}
      </span>
      <Button size="small" onClick={open}>
        {row.retired || isLocked ? t('item.view') : t('item.edit')}
      </Button>
    </div>
  )
}

type Narrowed = { readonly filter: Filter; readonly asGuide: AsGuide | undefined; readonly findings: Findings }

function rowsOf(items: readonly DraftItem[], { filter, asGuide, findings }: Narrowed): readonly DraftItem[] {
  if (filter === 'retired') return items.filter((each) => each.retired !== null)
  const standing = items.filter((each) => each.retired === null)
  if (filter === 'checked') return standing.filter(({ item }) => findings.has(item))
  if (filter === 'guide' || filter === 'same') return standing.filter(({ item }) => asGuide?.[filter].has(item))
  return filter === 'incomplete' ? standing.filter((each) => each.missing.length > 0) : standing
}

function holds({ category, name, contentElements }: DraftItem['content'], search: string): boolean {
  const words = search.normalize('NFKC').trim().toLowerCase()
  return [category, name, ...contentElements].some((text) => text.normalize('NFKC').toLowerCase().includes(words))
}
