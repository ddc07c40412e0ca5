import { elementWords, type FieldName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { Button, Checkbox } from 'antd'
import { t } from '../words.ts'
import { placesOf } from './places.ts'
import type { PreviewDoubt } from './preview.ts'
import './doubts.css'

type DoubtList = {
  readonly doubts: readonly PreviewDoubt[]
  readonly answer: (doubt: number, isAnswered: boolean) => void
  /** Leads to the cell of a doubt; a doubt about the whole sheet has none. */
  readonly goTo?: (row: string, place: FieldName | undefined) => void
}

/** What the reader was unsure of: each leads to its cell, where it can be mended, or is accepted as it was read. */
export function Doubts({ doubts, answer, goTo }: DoubtList) {
  if (doubts.length === 0) return null
  return (
    <ul className="doubts">
      {doubts.map((doubt) => (
        <li key={doubt.id} className={doubt.isAnswered ? 'is-answered' : ''}>
          <span>
            {t('import.line', { row: doubt.row })}
            {doubt.element && ` · ${wordOf(doubt.element)}`}：{doubt.message}
          </span>
          {goTo && doubt.rowIds[0] !== undefined && (
            <Button size="small" onClick={() => goTo(doubt.rowIds[0] ?? '', placesOf(doubt).at(-1))}>
              {t('import.toCell')}
            </Button>
          )}
          <Checkbox checked={doubt.isAnswered} onChange={({ target }) => answer(doubt.id, target.checked)}>
            {t('import.accept')}
          </Checkbox>
        </li>
      ))}
    </ul>
  )
}

function wordOf(element: NonNullable<PreviewDoubt['element']>): string {
  if (element === 'ordinal') return t('import.ordinal')
  return element === 'levels' ? t('import.levels') : say(elementWords[element])
}
