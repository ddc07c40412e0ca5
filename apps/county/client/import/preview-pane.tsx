import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { Columns } from './columns.tsx'
import { Doubts } from './doubts.tsx'
import { countsOf, lookedAt, type Preview } from './preview.ts'
import { type PreviewFilter, PreviewTable } from './preview-table.tsx'
import { RowDrawer } from './row-drawer.tsx'

/** What was understood of a sheet: its columns, what is in doubt, and every row before it is imported. */
export function PreviewPane({
  preview,
  standing,
  change,
}: {
  readonly preview: Preview
  readonly standing: readonly DraftItem[]
  readonly change: (preview: Preview) => void
}) {
  const [filter, setFilter] = useState<PreviewFilter>('all')
  const [opened, setOpened] = useState<string>()
  const { doubts, unseen } = countsOf(preview)
  const general = preview.doubts.filter((each) => each.rowId === null)
  const all = preview.doubts.map((each) => each.id)
  return (
    <>
      {preview.leftOut > 0 && <Alert type="warning" showIcon title={t('import.tooMany', { count: preview.leftOut })} />}
      {doubts > 0 && (
        <Alert
          type={unseen > 0 ? 'warning' : 'success'}
          showIcon
          title={unseen > 0 ? t('import.doubtful', { doubts, unseen }) : t('import.allLookedAt', { doubts })}
          description={
            <Doubts doubts={general} mark={(doubt, isLookedAt) => change(lookedAt(preview, [doubt], isLookedAt))} />
          }
          action={
            unseen > 0 && (
              <div className="doubt-actions">
                <Button size="small" onClick={() => setFilter('doubtful')}>
                  {t('import.showDoubtful')}
                </Button>
                <Button size="small" onClick={() => change(lookedAt(preview, all, true))}>
                  {t('import.lookedAtAll')}
                </Button>
              </div>
            )
          }
        />
      )}
      <Columns columns={preview.columns} />
      <PreviewTable
        preview={preview}
        filter={filter}
        setFilter={setFilter}
        choose={(chosen) => change({ ...preview, chosen })}
        open={setOpened}
      />
      <RowDrawer preview={preview} id={opened} standing={standing} change={change} close={() => setOpened(undefined)} />
    </>
  )
}
