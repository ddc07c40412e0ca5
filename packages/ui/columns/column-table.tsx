import type { ColumnUse } from '@mingce/domain/catalog/column-use'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { Select } from 'antd'
import { useMemo } from 'react'
import { columnsText as t } from '../words/columns.ts'
import { optionsOf, wordsOf } from './column-uses.ts'
import './columns.css'

/** A column as it was read; `key` names it to whoever chooses otherwise. */
export type Column = {
  readonly key: string
  readonly col: number
  readonly header: string
  readonly use: ColumnUse
  readonly samples: readonly string[]
}

type ColumnTableProps = {
  readonly columns: readonly Column[]
  /** What was chosen since, by the columns' keys. */
  readonly chosen: Readonly<Record<string, ColumnUse>>
  /** Undefined where nothing may be chosen. */
  readonly choose: ((column: Column, use: ColumnUse) => void) | undefined
  /** The elements that are asked for beyond the eight. */
  readonly fields: readonly ExtraField[]
  /** What is said of a column that is left out. */
  readonly unused: string
}

/** Each column of a file: its letter, its header, some of its values, and what it is read as. */
export function ColumnTable({ columns, chosen, choose, fields, unused }: ColumnTableProps) {
  const options = useMemo(() => optionsOf(fields, unused), [fields, unused])
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('header')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('element')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow
            key={column.key}
            {...{ column, use: chosen[column.key] ?? column.use, options, unused }}
            choose={choose && ((use) => choose(column, use))}
          />
        ))}
      </tbody>
    </table>
  )
}

type ColumnRowProps = Pick<ColumnTableProps, 'unused'> & {
  readonly options: ReturnType<typeof optionsOf>
  readonly column: Column
  readonly use: ColumnUse
  readonly choose: ((use: ColumnUse) => void) | undefined
}

function ColumnRow({ column, use, choose, options, unused }: ColumnRowProps) {
  const { col, header, samples, use: before } = column
  const name = header || t('noHeader')
  return (
    <tr className={use === before ? '' : 'is-changed'}>
      <td>{columnName(col)}</td>
      <td>{name}</td>
      <td className="columns-samples">
        {samples.length === 0 ? t('noSamples') : samples.map((sample) => <div key={sample}>{sample}</div>)}
      </td>
      <td className={use === 'none' ? 'is-missing' : ''}>
        {choose ? (
          <Select<ColumnUse>
            aria-label={t('useOf', { header: name })}
            value={use}
            onChange={choose}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={280}
          />
        ) : (
          wordsOf(use, unused)
        )}
      </td>
    </tr>
  )
}

/** The letters of a column, as a spreadsheet has them: `AB` for 27. */
export function columnName(col: number): string {
  const letter = String.fromCharCode(65 + (col % 26))
  return col < 26 ? letter : columnName(Math.floor(col / 26) - 1) + letter
}
