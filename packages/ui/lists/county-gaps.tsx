import { Segmented, Table, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { SheetExport } from '../sheet-export.tsx'
import { listCoverageText as text } from '../words/list-coverage.ts'
import { type GapLine, gapSheet, gapSides, type ListsInFull, type Side } from './gap-lines.ts'

const tones = { open: 'error', mapped: 'success', declared: 'default', aside: 'default' } as const
const states = ['open', 'mapped', 'declared', 'aside', 'all'] as const

/** 对照报告 of one county, both ways, for whoever stands above: read, filtered, taken along, and not changed. */
export function CountyGaps({ title, told }: { readonly title: string; readonly told: ListsInFull }) {
  const [side, setSide] = useState<Side>('entry')
  const [state, setState] = useState<(typeof states)[number]>('open')
  const sides = useMemo(() => gapSides(told), [told])
  const { lines, counts } = sides[side]
  const shown = lines.filter((line) => state === 'all' || line.state === state)
  return (
    <section aria-label={title}>
      {told.items.length === 0 && <p>{text('unfiledAbout')}</p>}
      <div className="list-tools">
        <Segmented<Side>
          value={side}
          onChange={(next) => {
            setSide(next)
            if (state === 'aside') setState('open')
          }}
          options={(['entry', 'item'] as const).map((value) => ({
            value,
            label: text(`side.${value}`, { count: sides[value].counts.all }),
          }))}
        />
        <Segmented
          value={state}
          onChange={setState}
          options={states
            .filter((each) => side === 'entry' || each !== 'aside')
            .map((value) => ({ value, label: text(`state.${value}`, { count: counts[value] }) }))}
        />
        <SheetExport title={title} sheet={() => gapSheet(side, shown)} />
      </div>
      <Table<GapLine>
        size="small"
        rowKey="id"
        dataSource={shown}
        locale={{ emptyText: text('nothing') }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: text(side === 'entry' ? 'entries' : 'items'), render: (_, line) => <Named line={line} /> },
          {
            title: text('state'),
            width: 110,
            render: (_, line) => <Tag color={tones[line.state]}>{text(line.state)}</Tag>,
          },
          { title: text('counterpart'), width: '38%', render: (_, line) => <Counterparts line={line} /> },
        ]}
      />
    </section>
  )
}

function Named({ line: { name, about } }: { readonly line: GapLine }) {
  return (
    <>
      <strong>{name}</strong>
      <span className="list-about">{about}</span>
    </>
  )
}

function Counterparts({ line: { counterparts, reason, state } }: { readonly line: GapLine }) {
  if (state === 'declared') return <span>{reason}</span>
  return (
    <ul className="list-counterparts">
      {counterparts.map(({ id, name, outdated }) => (
        <li key={id}>
          {name} {outdated && <Tag color="warning">{text('outdated')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
