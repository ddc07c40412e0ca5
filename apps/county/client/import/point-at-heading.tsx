import { Alert, Button, Radio, Segmented } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import { columnName } from './columns.tsx'
import type { Heading } from './send-file.ts'
import type { Reading, Unheaded } from './use-reading.ts'
import './point-at-heading.css'

type Pointing = {
  readonly unheaded: Unheaded
  readonly busy: boolean
  readonly send: Reading['send']
}

/** In a file without a known heading the drafter points at the row that names its columns; what each column is is said next. */
export function PointAtHeading({ unheaded: { file, tables }, busy, send }: Pointing) {
  const [table, setTable] = useState(0)
  const [row, setRow] = useState<number>()
  const [count, setCount] = useState(1)
  const shown = tables[table]
  if (!shown) return null
  const read = () => row !== undefined && send(file, { heading: headingOf(shown.kinds, { table, row, count }) })
  return (
    <section className="point" aria-label={t('import.point')}>
      <h2>{t('import.point')}</h2>
      <p>{t('import.pointHint')}</p>
      {tables.length > 1 && (
        <Segmented
          value={table}
          onChange={(next) => {
            setTable(next)
            setRow(undefined)
          }}
          options={tables.map(({ name }, value) => ({ value, label: name }))}
        />
      )}
      <div className="point-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.pointRow')}</th>
              {shown.rows[0]?.map((_, col) => (
                <th key={columnName(col)} scope="col">
                  {columnName(col)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((cells, at) => (
              <tr key={`${at + 1}`} className={isHeading(at, row, count) ? 'is-heading' : ''}>
                <th scope="row">
                  <Radio checked={row === at} disabled={cells.every((cell) => cell === '')} onChange={() => setRow(at)}>
                    <span className="visually-hidden">{t('import.pointAt', { row: at + 1 })}</span>
                    {at + 1}
                  </Radio>
                </th>
                {cells.map((cell, col) => (
                  <td key={columnName(col)}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="point-acts">
        <Segmented
          value={count}
          onChange={setCount}
          options={[
            ...[1, 2, 3].map((value) => ({ value, label: t('import.pointRows', { count: value }) })),
            { value: 0, label: t('import.pointNone') },
          ]}
        />
        <Button type="primary" disabled={row === undefined} loading={busy} onClick={read}>
          {t('import.pointRead')}
        </Button>
        {row === undefined && <span>{t('import.pointFirst')}</span>}
      </div>
    </section>
  )
}

function isHeading(at: number, row: number | undefined, count: number): boolean {
  return row !== undefined && at >= row && at < row + count
}

type Place = { readonly table: number; readonly row: number; readonly count: number }

/** Without a heading the row that was chosen is the first item. */
function headingOf(kinds: readonly string[], { table, row, count }: Place): Heading {
  return { table, first: row + 1, last: row + count, kind: count === 0 ? '' : (kinds[row] ?? '') }
}

/** That the heading was pointed at, and the way to point at another row. */
export function Pointed({ heading, anew }: { readonly heading: Heading; readonly anew: () => void }) {
  const { first, last } = heading
  return (
    <Alert
      type="info"
      showIcon
      title={
        last < first
          ? t('import.pointedNone', { first })
          : t('import.pointed', { rows: first === last ? `${first}` : `${first}—${last}` })
      }
      action={
        <Button size="small" onClick={anew}>
          {t('import.pointAnew')}
        </Button>
      }
    />
  )
}
