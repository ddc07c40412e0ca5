import { Alert, Button } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { useSaving } from '../paper/use-saving.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { ListName } from './list-filter.ts'
import { type SheetOf, sheetOf } from './list-sheet.ts'
import type { Listed } from './listed.ts'

type ExportListProps = {
  readonly title: string
  readonly left: Listed
  readonly of: SheetOf
  readonly list: ListName
}

/** The list that stands here, as .xlsx or .csv. */
export function ExportList({ title, left, of, list }: ExportListProps) {
  const { saving, save, sentence, error } = useSaving()
  const take = (format: 'csv' | 'xlsx') => save(`/api/list/${format}`, { title, ...sheetOf(left, of, list) })
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
