import { useAskedFields } from '@mingce/ui/asked-fields'
import { minuteOf } from '@mingce/ui/instant'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import { type ColumnUse, useOptions, useWords } from './column-uses.ts'
import type { Preview } from './preview.ts'
import type { Choices } from './send-file.ts'
import './columns.css'

type Columns = {
  readonly preview: Preview
  readonly busy: boolean
  readonly readAgain: (choices: Choices) => void
}

/** Each column of the file: its header, some of its values, what it was taken for; each may be taken for something else. Our own JSON has none. */
export function Columns({ preview, busy, readAgain }: Columns) {
  const { columns, columnsBy, isExport } = preview
  const [changed, setChanged] = useState<Choices>({})
  const unused = columns.filter((column) => column.element === null).length
  const count = Object.keys(changed).length
  if (isExport && columns.length === 0) return <p className="columns">{t('import.withoutColumns')}</p>
  return (
    <>
      {columnsBy.by === 'remembered' && (
        <Alert
          type="info"
          showIcon
          title={t('import.remembered', {
            at: minuteOf(columnsBy.setAt ?? ''),
            count: Object.keys(columnsBy.choices).length,
          })}
          action={
            <Button size="small" disabled={busy} onClick={() => readAgain({})}>
              {t('import.readerAgain')}
            </Button>
          }
        />
      )}
      <details className="columns" open={preview.heading !== null}>
        <summary>
          {t('import.columns', { count: columns.length })}
          {unused > 0 && t('import.columnsUnused', { count: unused })}
          <span className="columns-hint">{isExport ? t('import.columnsOfExport') : t('import.columnsMayChange')}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.header')}</th>
              <th scope="col">{t('import.samples')}</th>
              <th scope="col">{t('import.element')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow
                key={column.key}
                column={column}
                use={changed[column.key] ?? column.use}
                isFixed={isExport || busy}
                choose={(use) => setChanged(withChoice(changed, column, use))}
              />
            ))}
          </tbody>
        </table>
        {count > 0 && (
          <div className="columns-again">
            <Button type="primary" loading={busy} onClick={() => readAgain({ ...columnsBy.choices, ...changed })}>
              {t('import.readAgain', { count })}
            </Button>
            <Button disabled={busy} onClick={() => setChanged({})}>
              {t('cancel')}
            </Button>
            <span>{t('import.againRemembers')}</span>
          </div>
        )}
      </details>
    </>
  )
}

type Column = Preview['columns'][number]

function ColumnRow({
  column: { col, header, samples, use: before },
  use,
  isFixed,
  choose,
}: {
  readonly column: Column
  readonly use: ColumnUse
  readonly isFixed: boolean
  readonly choose: (use: ColumnUse) => void
}) {
  const name = header || t('import.noHeader')
  const fields = useAskedFields()
  return (
    <tr className={use === before ? '' : 'is-changed'}>
      <td>{columnName(col)}</td>
      <td>{name}</td>
      <td className="columns-samples">
        {samples.length === 0 ? t('import.noSamples') : samples.map((sample) => <div key={sample}>{sample}</div>)}
      </td>
      <td className={use === 'none' ? 'is-missing' : ''}>
        {isFixed ? (
          useWords(use)
        ) : (
          <Select<ColumnUse>
            aria-label={t('import.useOf', { header: name })}
            value={use}
            onChange={choose}
            options={useOptions(fields)}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={280}
          />
        )}
      </td>
    </tr>
  )
}

/** A choice that says what was understood anyway is none. */
function withChoice(changed: Choices, { key, use: before }: Column, use: ColumnUse): Choices {
  const { [key]: _, ...others } = changed
  return use === before ? others : { ...others, [key]: use }
}

/** The letters of a column, as a spreadsheet has them: `AB` for 27. */
export function columnName(col: number): string {
  const letter = String.fromCharCode(65 + (col % 26))
  return col < 26 ? letter : columnName(Math.floor(col / 26) - 1) + letter
}
