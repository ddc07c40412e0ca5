import { Checkbox } from 'antd'
import { t } from '../words.ts'
import { readElementWords } from './columns.tsx'
import type { PreviewDoubt } from './preview.ts'

/** What the reader was unsure of, each to be marked as looked at. */
export function Doubts({
  doubts,
  mark,
}: {
  readonly doubts: readonly PreviewDoubt[]
  readonly mark: (doubt: number, isLookedAt: boolean) => void
}) {
  if (doubts.length === 0) return null
  return (
    <ul className="doubts">
      {doubts.map(({ id, row, element, message, isLookedAt }) => (
        <li key={id} className={isLookedAt ? 'is-looked-at' : ''}>
          <span>
            {t('import.line', { row })}
            {element && ` · ${readElementWords(element)}`}：{message}
          </span>
          <Checkbox checked={isLookedAt} onChange={({ target }) => mark(id, target.checked)}>
            {t('import.lookedAt')}
          </Checkbox>
        </li>
      ))}
    </ul>
  )
}
