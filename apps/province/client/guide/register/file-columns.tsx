import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { ColumnTable } from '@mingce/ui/columns/column-table'
import { Pointed } from '@mingce/ui/columns/point-at-heading'
import { Button } from 'antd'
import { registerText as text } from '../../words/guide-register.ts'
import type { ReadGuide } from './use-read-guide.ts'
import { type ReadAs, unreadColumns, type VersionDraft } from './version-draft.ts'

/** The guide has the eight elements alone. */
const noFields: readonly ExtraField[] = []

type Props = {
  readonly draft: VersionDraft
  readonly reading: ReadGuide
  readonly choose: (choices: ReadAs['choices']) => void
}

/** Each column of the file and what it was read as; a person may take one for another element, and has the file read again. */
export function FileColumns({ draft, reading, choose }: Props) {
  const { sheet, readAs } = draft
  if (!sheet || sheet.columns.length === 0) return null
  const { file, busy = false, send } = reading
  const unknown = sheet.columns.filter(
    ({ use, samples }) => (use === 'none' || use === 'extra') && samples.length > 0,
  ).length
  const changed = unreadColumns(draft)
  return (
    <>
      {sheet.heading && file && (
        <Pointed heading={sheet.heading} anew={() => void send(file, { ...readAs, heading: null })} />
      )}
      <details className="columns" open={unknown > 0 || changed.length > 0 || sheet.heading !== null}>
        <summary>
          {text('columns', { count: sheet.columns.length })}
          {unknown > 0 && text('columnsUnknown', { count: unknown })}
          <span className="columns-hint">{text('columnsMayChange')}</span>
        </summary>
        <ColumnTable
          {...{ columns: sheet.columns, chosen: readAs.choices, fields: noFields, unused: text('columnNone') }}
          choose={busy ? undefined : ({ key }, use) => choose({ ...readAs.choices, [key]: use })}
        />
        {changed.length > 0 && (
          <div className="columns-again">
            <Button
              type="primary"
              loading={busy}
              disabled={!file}
              onClick={() => file && void send(file, { ...readAs, heading: sheet.heading })}
            >
              {text('readAgain', { count: changed.length })}
            </Button>
            <span>{text(file ? 'readAgainKeeps' : 'readAgainChoose')}</span>
          </div>
        )}
      </details>
    </>
  )
}
