import { Alert, Button } from 'antd'
import { ErrorNotice } from './error-notice.tsx'
import { useSaving } from './paper/use-saving.ts'
import { workbenchText as t } from './words/workbench.ts'

/** A list as a file holds it: every cell a text. */
export type ListSheet = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What stands here, as .xlsx or .csv: the sheet is made from the screen when it is asked for, so that the two cannot differ. */
export function SheetExport({ title, sheet }: { readonly title: string; readonly sheet: () => ListSheet }) {
  const { saving, save, sentence, error } = useSaving()
  const take = (format: 'csv' | 'xlsx') => save(`/api/list/${format}`, { title, ...sheet() })
  return (
    <span className="list-export">
      <Button size="small" loading={saving === '/api/list/xlsx'} onClick={() => take('xlsx')}>
        {t('exportXlsx')}
      </Button>
      <Button size="small" loading={saving === '/api/list/csv'} onClick={() => take('csv')}>
        {t('exportCsv')}
      </Button>
      {sentence && <Alert type="warning" showIcon title={sentence} />}
      <ErrorNotice error={error} />
    </span>
  )
}
