import { elementName } from '@mingce/ui/words/items'
import { Alert } from 'antd'
import { t } from '../words.ts'
import type { Dropped } from './carry-over.ts'

const mostNamed = 6

/** What of the drafter's own work the second reading could not keep. */
export function DroppedNotice({ dropped: { cells, answers } }: { readonly dropped: Dropped }) {
  const named = cells
    .slice(0, mostNamed)
    .map(({ row, name, element }) => t('import.droppedCell', { row, name, element: elementName(element) }))
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={[
        cells.length > 0 && t('import.droppedCells', { count: cells.length }),
        answers > 0 && t('import.droppedAnswers', { count: answers }),
      ]
        .filter(Boolean)
        .join('')}
      description={
        cells.length > mostNamed
          ? `${named.join('；')} ${t('grid.andMore', { count: cells.length })}`
          : named.join('；')
      }
    />
  )
}
