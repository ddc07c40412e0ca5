import { Table, Tag } from 'antd'
import { listCoverageText as text } from '../words/list-coverage.ts'
import type { GapLine, Side } from './gap-lines.ts'

const tones = { open: 'error', mapped: 'success', declared: 'default', aside: 'default' } as const

type GapTableProps = { readonly side: Side; readonly lines: readonly GapLine[]; readonly isCompared: boolean }

/** Entries or items, each with what answers to it; of what was not compared the names alone. */
export function GapTable({ side, lines, isCompared }: GapTableProps) {
  const named = {
    title: text(side === 'entry' ? 'entries' : 'items'),
    render: (_: unknown, line: GapLine) => <Named line={line} />,
  }
  const compared = [
    {
      title: text('state'),
      width: 110,
      render: (_: unknown, line: GapLine) => <Tag color={tones[line.state]}>{text(line.state)}</Tag>,
    },
    {
      title: text('counterpart'),
      width: '38%',
      render: (_: unknown, line: GapLine) => <Counterparts line={line} />,
    },
  ]
  return (
    <Table<GapLine>
      size="small"
      rowKey="id"
      dataSource={lines}
      locale={{ emptyText: text('nothing') }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={isCompared ? [named, ...compared] : [named]}
    />
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
