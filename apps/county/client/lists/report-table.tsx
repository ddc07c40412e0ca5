import { rowsAtOnce, useGrowing } from '@mingce/ui/workbench/growing-rows'
import { Button, Tag } from 'antd'
import { listsText as text } from '../words/lists.ts'
import { LineActs, type LineDeeds } from './line-acts.tsx'
import type { Line, Side, Sides } from './report-lines.ts'

type ReportTableProps = {
  readonly side: Side
  readonly lines: readonly Line[]
  readonly sides: Sides
  /** Undefined for whoever reads only. */
  readonly deeds: LineDeeds | undefined
}

const tones = { open: 'error', mapped: 'success', declared: 'default', aside: 'default' } as const

/** The lines of one side: what it is, its state, what answers to it. */
export function ReportTable({ side, lines, sides, deeds }: ReportTableProps) {
  const { shown, more } = useGrowing(lines, rowsAtOnce)
  if (lines.length === 0) return <p className="empty">{text('empty')}</p>
  return (
    <>
      <table className="list-report">
        <thead>
          <tr>
            <th>{text(side)}</th>
            <th className="is-state">{text('state')}</th>
            <th>{text('counterpart')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.id}>
              <td>
                <strong>{line.name}</strong>
                <span className="hint">{[line.list && text(line.list), line.about].filter(Boolean).join(' · ')}</span>
                {line.entry?.basis && <span className="hint">{line.entry.basis}</span>}
              </td>
              <td className="is-state">
                <Tag color={tones[line.state]}>{text(`is.${line.state}`)}</Tag>
              </td>
              <td>
                <Mapped line={line} deeds={deeds} />
                {line.reason && line.state === 'declared' && <span>{text('denied', { reason: line.reason })}</span>}
                {deeds && <LineActs {...{ line, deeds }} choices={sides.choices[side]} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  )
}

function Mapped({ line, deeds }: { readonly line: Line; readonly deeds: LineDeeds | undefined }) {
  if (line.mapped.length === 0) return null
  return (
    <ul className="line-mapped">
      {line.mapped.map(({ id, name, outdated }) => (
        <li key={id}>
          {name}
          {outdated && <Tag color="warning">{text('outdated')}</Tag>}
          {deeds && (
            <Button
              size="small"
              type="text"
              aria-label={text('undo', { name })}
              title={text('undo', { name })}
              disabled={deeds.busy}
              onClick={() => deeds.unmap(line, id)}
            >
              ×
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
