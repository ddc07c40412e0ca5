import { PointAtHeading, Pointed } from '@mingce/ui/columns/point-at-heading'
import { ErrorNotice } from '@mingce/ui/error-notice'
import type { FieldName } from '@mingce/ui/words/items'
import { Alert, Button } from 'antd'
import { lazy, useState } from 'react'
import { Later } from '../later.tsx'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { Columns } from './columns.tsx'
import { Conflicts } from './conflicts.tsx'
import { Doubts } from './doubts.tsx'
import { DroppedNotice } from './dropped-notice.tsx'
import { MarkedCopy } from './marked-copy.tsx'
import { answered, countsOf, openDoubts, type Preview } from './preview.ts'
import { type PreviewFilter, PreviewTable } from './preview-table.tsx'
import { Sending } from './sending.tsx'
import type { Reading } from './use-reading.ts'

const RowDrawer = lazy(async () => ({ default: (await import('./row-drawer.tsx')).RowDrawer }))

type Shown = {
  readonly preview: Preview
  readonly reading: Reading
  readonly standing: readonly DraftItem[]
}

/** What was understood of a sheet: its columns, what conflicts, what is in doubt, and every row before it is imported. */
export function PreviewPane({ preview, reading, standing }: Shown) {
  const { change, file, upload, unreadable, unheaded, dropped, error, send } = reading
  const { heading } = preview
  const [filter, setFilter] = useState<PreviewFilter>('all')
  const [opened, setOpened] = useState<{ readonly row: string; readonly place?: FieldName | undefined }>()
  const open = (row: string, place?: FieldName) => setOpened({ row, place })
  return (
    <>
      {unreadable && <Alert type="warning" showIcon role="alert" title={unreadable} />}
      {unheaded && (
        <PointAtHeading
          key={unheaded.file.name}
          tables={unheaded.tables}
          hint={t('import.pointHint')}
          busy={upload !== undefined}
          read={(heading) => send(unheaded.file, { heading })}
        />
      )}
      {dropped && <DroppedNotice dropped={dropped} />}
      {heading && file && <Pointed heading={heading} anew={() => send(file, { heading: 'anew' })} />}
      <ErrorNotice error={error} />
      {upload && (
        <div className="reading-again">
          <Sending upload={upload} />
        </div>
      )}
      {preview.leftOut > 0 && <Alert type="warning" showIcon title={t('import.tooMany', { count: preview.leftOut })} />}
      <Columns
        preview={preview}
        busy={upload !== undefined}
        readAgain={(choices) => file && send(file, { choices, ...(heading && { heading }) })}
      />
      <Conflicts preview={preview} change={change} />
      <AllDoubts preview={preview} file={file} change={change} show={() => setFilter('doubtful')} open={open} />
      <PreviewTable
        preview={preview}
        standing={standing}
        filter={filter}
        setFilter={setFilter}
        choose={(chosen) => change({ ...preview, chosen })}
        open={open}
      />
      <Later when={opened !== undefined}>
        <RowDrawer
          preview={preview}
          id={opened?.row}
          place={opened?.place}
          standing={standing}
          change={change}
          close={() => setOpened(undefined)}
        />
      </Later>
    </>
  )
}

function AllDoubts({
  preview,
  file,
  change,
  show,
  open,
}: {
  readonly preview: Preview
  readonly file: File | undefined
  readonly change: (preview: Preview) => void
  readonly show: () => void
  readonly open: (row: string, place?: FieldName) => void
}) {
  const { doubts, open: left, aside } = countsOf(preview)
  if (doubts === 0) return null
  const all = openDoubts(preview).map((each) => each.id)
  return (
    <Alert
      type={left > 0 ? 'warning' : 'success'}
      showIcon
      title={
        left > 0
          ? t('import.doubtful', { doubts, open: left })
          : t(aside > 0 ? 'import.someAside' : 'import.allAnswered', { doubts, aside })
      }
      description={
        <>
          <div className="doubt-actions">
            {left > 0 && (
              <>
                <Button size="small" onClick={show}>
                  {t('import.showDoubtful')}
                </Button>
                <Button size="small" onClick={() => change(answered(preview, all, 'accepted'))}>
                  {t('import.acceptAll')}
                </Button>
                <Button size="small" onClick={() => change(answered(preview, all, 'aside'))}>
                  {t('import.asideAll')}
                </Button>
              </>
            )}
            {file && <MarkedCopy file={file} preview={preview} />}
          </div>
          <Doubts doubts={preview.doubts} answer={(some, said) => change(answered(preview, some, said))} goTo={open} />
        </>
      }
    />
  )
}
