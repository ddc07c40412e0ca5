import { addToDraft } from '@mingce/ui/kept-draft'
import { useQuery } from '@tanstack/react-query'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { focusOn } from './focus.ts'
import { type Lens, lensQuestion } from './lens-question.ts'
import { proposalDraft } from './proposal-draft.ts'

type UsualReasonsProps = {
  readonly reasons: Lens['reasons']
  readonly sheet: FilingSheet
  readonly part: FilingPart
}

/** 常见理由, the most frequent first; one press puts it into the opinion, where it may be changed. */
export function UsualReasons({ reasons, sheet, part }: UsualReasonsProps) {
  if (reasons.length === 0) return null
  const isReviewing = sheet.head.stage === 'under_review'
  const use = (text: string) => {
    addToDraft(proposalDraft(sheet, part), text)
    focusOn('.proposal-bar textarea')
  }
  return (
    <section aria-label={t('lens.reasons')}>
      <h3>{t('lens.reasons')}</h3>
      <ul>
        {reasons.map(({ text, count }) => (
          <li key={text} className="lens-reason">
            <span>{text}</span> <small>{t('lens.reasonCount', { count })}</small>
            {isReviewing && (
              <button type="button" aria-label={t('lens.useLabel', { text })} onClick={() => use(text)}>
                {t('lens.use')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same reasons as they are offered beside the opinion's own box. */
export function useUsualReasons(sheet: FilingSheet, part: FilingPart): readonly string[] {
  return useQuery(lensQuestion({ sheet, part })).data?.reasons.map(({ text }) => text) ?? []
}
