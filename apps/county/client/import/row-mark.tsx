import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { elementWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { Button } from 'antd'
import { t } from '../words.ts'
import { changedElements } from './places.ts'
import type { Change, Preview, PreviewRow } from './preview.ts'

const changeTones: Readonly<Record<Change, string>> = { new: 'is-complete', changed: 'is-missing', same: 'is-carried' }

/** What a row is to the draft, which of its elements differ from it, how many of its doubts are open. */
export function RowMark({
  preview,
  row,
  before,
  open,
}: {
  readonly preview: Preview
  readonly row: PreviewRow
  /** The item's text in the draft. */
  readonly before: DisclosureItem | undefined
  readonly open: () => void
}) {
  const doubts = preview.doubts.filter((each) => each.rowIds.includes(row.id))
  const left = doubts.filter((each) => each.answer === null).length
  const aside = doubts.filter((each) => each.answer === 'aside').length
  const changed = row.change === 'changed' && before ? changedElements(before, row.content) : []
  return (
    <div className="mark">
      <strong className={changeTones[row.change]}>{t(`import.change.${row.change}`)}</strong>
      {changed.length > 0 && (
        <span className="mark-changed">{changed.map((element) => say(elementWords[element])).join('、')}</span>
      )}
      {doubts.length > 0 && (
        <span className={left > 0 ? 'is-missing' : 'is-complete'}>
          {left > 0 ? t('import.openIn', { count: left }) : t('import.answeredIn', { count: doubts.length })}
        </span>
      )}
      {aside > 0 && <span>{t('import.asideIn', { count: aside })}</span>}
      {row.isEdited && <span>{t('import.edited')}</span>}
      <span className="mark-origin">{t('import.line', { row: row.row })}</span>
      <Button size="small" onClick={open}>
        {t('item.edit')}
      </Button>
    </div>
  )
}
