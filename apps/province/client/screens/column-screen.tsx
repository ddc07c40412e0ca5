import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { columnAddress, gridAddress } from '../addresses.ts'
import { ColumnBar } from '../grid/column-bar.tsx'
import { ColumnTable } from '../grid/column-table.tsx'
import { useSendFeedback } from '../grid/feedback-target.ts'
import { useGridView } from '../grid/use-grid-view.ts'
import { LensPanel } from '../lens/lens-panel.tsx'
import { type Column, type ColumnItem, columnQuestion, gridQuestion } from '../questions.ts'
import { boardText } from '../words/board.ts'
import { gridText as t } from '../words/grid.ts'
import './column-screen.css'
import './grid-screen.css'

/** One item over all counties of a round with their texts, and what the province notes on each, one county after the other. */
export function ColumnScreen() {
  const { round = '' } = useParams()
  const [params] = useSearchParams()
  const [view] = useGridView()
  const key = params.get('column') ?? ''
  const column = useQuery(columnQuestion(round, key, view.on))
  if (column.data) return <Opened key={key} round={round} column={column.data} on={view.on} />
  return (
    <Page title={t('title')} path={[{ label: t('title'), to: gridAddress(round) }]}>
      <ErrorNotice error={column.error} retry={() => column.refetch()} />
      {column.isPending ? <Skeleton active /> : !column.error && <p>{t('column.none')}</p>}
    </Page>
  )
}

function Opened({ round, column, on }: { readonly round: string; readonly column: Column; readonly on: string }) {
  const [params] = useSearchParams()
  const send = useSendFeedback()
  const arrived = column.items.filter((item) => item.arrived)
  const named = params.get('county')
  const [part, setPart] = useState(() => arrived.find(({ county }) => county === named)?.part)
  const chosen = arrived.find((item) => item.part === part)
  const { name, category } = column.column
  const choose = (item: ColumnItem | undefined) => setPart(item?.part)
  useSight(column, named, part)
  const blocked = on === '' ? undefined : t('asOfOnly')
  return (
    <Page
      title={t('column.title', { name })}
      path={[{ label: t('title'), to: `${gridAddress(round)}?${withoutPlace(params)}` }]}
      about={category}
      actions={<Neighbours round={round} column={column.column.key} on={on} />}
      footer={<ColumnBar {...{ round, chosen, choose, send, blocked }} items={arrived} />}
    >
      <Notices of={[send]} />
      {on !== '' && <p className="board-then">{boardText('asOfNote', { day: dayInWords(on) })}</p>}
      <Counted column={column} />
      {column.items[0] && <Rulings first={column.items[0]} />}
      <ColumnTable column={column} chosen={part} choose={on === '' ? choose : undefined} />
    </Page>
  )
}

function Counted({ column: { items, without, unfiled } }: { readonly column: Column }) {
  const names = without.map((county) => nameOf(parseDivision(county)))
  return (
    <p>
      {t('have', { count: new Set(items.map(({ county }) => county)).size })}；
      {without.length > 0 ? t('without', { count: without.length, counties: names.join('、') }) : t('withoutNone')}
      {unfiled.length > 0 && `；${t('notFiled', { count: unfiled.length })}`}
    </p>
  )
}

/** How the cities ruled on it, folded: what the counties say comes first here. */
function Rulings({ first: { county, part, digest } }: { readonly first: ColumnItem }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('rulings')}</summary>
      {isOpen && <LensPanel peer={{ division: county, item: part, digest }} />}
    </details>
  )
}

function Neighbours({ round, column, on }: { readonly round: string; readonly column: string; readonly on: string }) {
  const [params] = useSearchParams()
  const columns = useQuery(gridQuestion(round, on)).data?.columns ?? []
  const at = columns.findIndex(({ key }) => key === column)
  const [before, after] = [columns[at - 1], columns[at + 1]]
  return (
    <>
      {at > 0 && before && <Link to={columnAddress(round, { column: before.key, params })}>{t('previous')}</Link>}
      {after && <Link to={columnAddress(round, { column: after.key, params })}>{t('next')}</Link>}
    </>
  )
}

/** What is being written on, or the county one came for, is in view. */
function useSight({ items }: Column, county: string | null, part: string | undefined): void {
  const sought = part ?? items.find((item) => item.county === county)?.part
  useEffect(() => {
    if (sought) document.getElementById(`part-${sought}`)?.scrollIntoView({ block: 'center' })
  }, [sought])
}

function withoutPlace(params: URLSearchParams): URLSearchParams {
  const left = new URLSearchParams(params)
  left.delete('column')
  left.delete('county')
  return left
}
