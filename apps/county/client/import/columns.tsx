import type { ColumnUse } from '@mingce/domain/catalog/column-use'
import { useAskedFields } from '@mingce/ui/asked-fields'
import { type Column, ColumnTable } from '@mingce/ui/columns/column-table'
import { minuteOf } from '@mingce/ui/instant'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { t } from '../words.ts'
import type { Preview } from './preview.ts'
import type { Choices } from './send-file.ts'

type Columns = {
  readonly preview: Preview
  readonly busy: boolean
  readonly readAgain: (choices: Choices) => void
}

/** Each column of the file: its header, some of its values, what it was taken for; each may be taken for something else. Our own JSON has none. */
export function Columns({ preview, busy, readAgain }: Columns) {
  const { columns, columnsBy, isExport } = preview
  const fields = useAskedFields()
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
        <ColumnTable
          {...{ columns, fields, unused: t('import.unused') }}
          chosen={changed}
          choose={isExport || busy ? undefined : (column, use) => setChanged(withChoice(changed, column, use))}
        />
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

/** A choice that says what was understood anyway is none. */
function withChoice(changed: Choices, { key, use: before }: Column, use: ColumnUse): Choices {
  const { [key]: _, ...others } = changed
  return use === before ? others : { ...others, [key]: use }
}
