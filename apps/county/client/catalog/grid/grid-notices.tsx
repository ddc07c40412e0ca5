import { mostItems } from '@mingce/domain/catalog/events'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { elementName } from '@mingce/ui/words/items'
import { Alert, Button } from 'antd'
import { t } from '../../words.ts'
import type { RowIssue } from './issues.ts'
import type { Met } from './reconcile.ts'
import type { GridRow } from './rows.ts'
import { tabbed } from './table-text.ts'
import type { TookBack } from './take-back.ts'
import type { Saving } from './use-autosave.ts'
import type { PasteNote } from './use-writing.ts'

type NoticesProps = {
  readonly saving: Saving
  readonly rows: readonly GridRow[]
  /** What waits for somebody here, but for the line that is being written. */
  readonly pending: readonly RowIssue[]
  readonly jump: (issue: RowIssue) => void
  readonly merged: readonly Met[]
  readonly readMerged: () => void
  readonly tookBack: TookBack | null
  readonly readTookBack: () => void
  readonly note: PasteNote | undefined
  readonly forgetNote: () => void
}

/** What the desk must be told: what did not go, what somebody else wrote, what a paste left over. */
export function GridNotices(props: NoticesProps) {
  const { saving, rows, pending, jump, merged, readMerged, tookBack, readTookBack, note, forgetNote } = props
  return (
    <>
      {pending.length > 0 && <PendingAlert {...{ pending, rows, jump }} />}
      {saving.state === 'failed' && <ErrorNotice error={saving.error} retry={saving.saveNow} />}
      {merged.length > 0 && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={t('grid.merged', { names: namesOf(merged, rows) })}
          closable={{ onClose: readMerged }}
        />
      )}
      {tookBack && (
        <Alert
          type={tookBack.kept.length > 0 ? 'warning' : 'info'}
          showIcon
          role="status"
          title={tookBackWords(tookBack)}
          closable={{ onClose: readTookBack }}
        />
      )}
      {note && <PasteAlert note={note} forget={forgetNote} />}
    </>
  )
}

function tookBackWords({ retired, restored, kept }: TookBack): string {
  const words = [
    retired > 0 && t('grid.tookBack.retired', { count: retired, reason: t('grid.reason.gone') }),
    restored > 0 && t('grid.tookBack.restored', { count: restored }),
    kept.length > 0 && t('grid.tookBack.kept', { names: kept.slice(0, mostNamed).join('、') }),
  ]
  return words.filter(Boolean).join('')
}

const mostPending = 3

function PendingAlert({ pending, rows, jump }: Pick<NoticesProps, 'pending' | 'rows' | 'jump'>) {
  const placeOf = ({ item }: RowIssue) => rows.findIndex((row) => row.item === item)
  const nameOf = (place: number) => rows[place]?.content.name || rows[place]?.content.category || ''
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="grid-pending"
      title={
        <>
          {t('grid.pending', { count: pending.length })}
          {pending.slice(0, mostPending).map((each) => (
            <button key={each.item} type="button" onClick={() => jump(each)}>
              {t('grid.pendingAt', { row: placeOf(each) + 1, name: nameOf(placeOf(each)) })}
              {each.words}
            </button>
          ))}
          {pending.length > mostPending && t('grid.andMore', { count: pending.length })}
        </>
      }
    />
  )
}

function PasteAlert({
  note: { added, refused, outside },
  forget,
}: {
  readonly note: PasteNote
  readonly forget: () => void
}) {
  const words = [
    added > 0 && t('grid.pasted', { count: added }),
    refused.length > 0 && t('grid.noRoom', { most: mostItems, count: refused.length }),
    outside > 0 && t('grid.outside', { count: outside }),
  ]
  const isWhole = refused.length === 0 && outside === 0
  return (
    <Alert
      type={isWhole ? 'success' : 'warning'}
      showIcon
      role={isWhole ? 'status' : 'alert'}
      title={words.filter(Boolean).join('')}
      closable={{ onClose: forget }}
      action={
        refused.length > 0 && (
          <Button size="small" onClick={() => void navigator.clipboard.writeText(tabbed(refused))}>
            {t('grid.copyRefused')}
          </Button>
        )
      }
    />
  )
}

const mostNamed = 4

function namesOf(merged: readonly Met[], rows: readonly GridRow[]): string {
  const names = merged.map(({ item, element }) => {
    const name = rows.find((row) => row.item === item)?.content.name ?? ''
    return `${name} · ${elementName(element)}`
  })
  const shown = [...new Set(names)]
  return (
    shown.slice(0, mostNamed).join('、') + (shown.length > mostNamed ? t('grid.andMore', { count: shown.length }) : '')
  )
}
