import type { GuideRow } from '@mingce/domain/guide/events'
import { tallyOf } from '@mingce/domain/guide-upgrade/progress'
import { ItemDiff } from '@mingce/ui/item-diff'
import { ItemView } from '@mingce/ui/item-view'
import { guideUpgradeText as text } from '@mingce/ui/words/guide-upgrade'
import { elementName } from '@mingce/ui/words/items'
import { Table, Tag } from 'antd'
import type { GuideUpgrade } from '../questions.ts'
import { RowNotes } from './row-notes.tsx'

type Told = {
  readonly row: GuideRow
  readonly before: GuideRow | null
  readonly what: 'changed' | 'renamed' | 'added' | 'gone' | 'earlier'
  readonly elements: string
}

/** The rows that the new version changed, added or left out, each with what the counties made of it. */
export function GuideRowsProgress({ upgrade }: { readonly upgrade: GuideUpgrade }) {
  const states = upgrade.counties.flatMap((each) => each.states)
  const rows = toldRows(upgrade, new Set(states.map(({ row }) => row))).map((each) => ({
    ...each,
    ...tallyOf(states.filter(({ row }) => row === each.row.row)),
  }))
  return (
    <section aria-label={text('rows')}>
      <h2>{text('rows')}</h2>
      <p>{text('apart')}</p>
      <Table
        size="small"
        rowKey={({ row }) => row.row}
        dataSource={rows}
        pagination={false}
        expandable={{ expandedRowRender: (each) => <Whole {...{ told: each, upgrade }} /> }}
        columns={[
          { title: text('row'), render: (_, { row }) => `${row.item.category} › ${row.item.name}` },
          { title: '', width: 130, render: (_, { what }) => <Tag>{text(what)}</Tag> },
          { title: text('elements'), dataIndex: 'elements' },
          { title: text('sure'), width: 90, render: (_, { row }) => text(row.confidence.item) },
          { title: text('open'), dataIndex: 'open', width: 80 },
          { title: text('taken'), dataIndex: 'taken', width: 90 },
          { title: text('declined'), dataIndex: 'declined', width: 90 },
        ]}
      />
    </section>
  )
}

function Whole({ told: { row, before, what }, upgrade }: { readonly told: Told; readonly upgrade: GuideUpgrade }) {
  return (
    <>
      {row.doubt && <p>{text('doubt', { doubt: row.doubt })}</p>}
      {before ? (
        <ItemDiff
          before={before.item}
          after={row.item}
          beforeLabel={text('former')}
          afterLabel={text('latest')}
          sideBySide
        />
      ) : (
        <ItemView item={row.item} />
      )}
      {what !== 'gone' && (
        <RowNotes row={row.row} guide={upgrade.guide} notes={upgrade.notes.filter((each) => each.row === row.row)} />
      )}
    </>
  )
}

/** @param asked the rows to which a county has, or had, something to answer: what an earlier version changed is among them */
function toldRows({ comparison }: GuideUpgrade, asked: ReadonlySet<string>): readonly Told[] {
  const { pairs, added, gone } = comparison
  const changed = pairs.filter((each) => each.changed.length > 0)
  return [
    ...changed.map(({ before, after, renamed, changed }): Told => {
      const elements = changed.map(elementName).join('、')
      return { row: after, before, what: renamed ? 'renamed' : 'changed', elements }
    }),
    ...pairs
      .filter(({ after, changed }) => changed.length === 0 && asked.has(after.row))
      .map(({ after: row }): Told => ({ row, before: null, what: 'earlier', elements: '' })),
    ...added.map((row): Told => ({ row, before: null, what: 'added', elements: '' })),
    ...gone.map((row): Told => ({ row, before: null, what: 'gone', elements: '' })),
  ]
}
