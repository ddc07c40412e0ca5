import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { isSameCell } from '@mingce/domain/catalog/three-way'
import { withSuggested } from '@mingce/domain/submission/remarks/suggested-text'
import { withSuggestedValue } from '@mingce/domain/submission/remarks/suggested-value'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { Notices } from '@mingce/ui/notices'
import { fieldText } from '@mingce/ui/quoted-text'
import { suggestedText } from '@mingce/ui/suggested-text'
import { Button } from 'antd'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { FilingComment } from '../questions.ts'
import { t } from '../words.ts'
import { quoteOf } from './comment-quote.tsx'
import { type FilingDesk, partNames } from './desk.ts'

type SuggestedProps = { readonly desk: FilingDesk; readonly comment: FilingComment }

/** What the city suggests, words or a value: taken over with one click while the field says what they were written on, else set beside the own. */
export function Suggested({ desk, comment }: SuggestedProps) {
  const { part, element } = comment
  const suggestion = suggestedText(comment)
  const asked = desk.outlook.asks.some((each) => each.comment === comment.comment)
  const post = usePostFor('drafter')
  if (suggestion === null) return null
  const row = desk.draft?.items.find((each) => each.item === part)
  const isStale = isMoved(desk, comment)
  const content = row && !row.retired ? withSuggestion(row.content, comment) : undefined
  const isOpen = asked && !comment.resolved && comment.answer === null && post !== undefined
  return (
    <>
      <p className="comment-suggestion">{t('comment.suggestion', { text: suggestion })}</p>
      {isOpen && isStale && row && element !== null && (
        <p className="comment-stale">{t('comment.stale', { text: fieldText(row.content, element) })}</p>
      )}
      {isOpen && !isStale && row && content && <Adopt {...{ desk, comment, digest: row.digest, content }} />}
      {isOpen && !isStale && !content && <p className="signature">{t('comment.wordsOnly')}</p>}
    </>
  )
}

function withSuggestion(
  item: DisclosureItem,
  { element, suggestion, suggestedValue }: FilingComment,
): DisclosureItem | undefined {
  if (suggestedValue) return withSuggestedValue(item, suggestedValue)
  return element !== null && suggestion !== null ? withSuggested(item, element, suggestion) : undefined
}

/** Whether the field says something else by now; of ticks, the words behind them count too. */
function isMoved(desk: FilingDesk, comment: FilingComment): boolean {
  const { suggestedValue, digest, part } = comment
  if (!suggestedValue) return quoteOf(desk, comment) !== undefined
  const before = desk.sheet?.texts[digest]
  const now = desk.draft?.items.find((each) => each.item === part)?.content
  return !before || !now || !isSameCell(now, before, suggestedValue.of)
}

type AdoptProps = SuggestedProps & {
  readonly digest: string
  readonly content: DisclosureItem
}

function Adopt({ desk, comment, digest, content }: AdoptProps) {
  const adopt = useAct(api.filing.adoptSuggestion.mutate, t('comment.adopted'))
  return (
    <>
      <Notices of={[adopt]} nameOf={partNames(desk)} />
      <Button
        size="small"
        type="primary"
        loading={adopt.busy}
        onClick={() => void adopt.run({ filing: desk.filing, comment: comment.comment, digest, content })}
      >
        {t('comment.adopt')}
      </Button>{' '}
      <span className="signature">{t('comment.replaces')}</span>
    </>
  )
}
