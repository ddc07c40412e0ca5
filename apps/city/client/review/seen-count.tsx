import { useQuery } from '@tanstack/react-query'
import { type FilingName, type FilingSheet, marksQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { readingCounts } from './reading.ts'

/** "4 已看 1 未看", told to the ear as it changes. */
export function SeenCount({ filing, sheet }: { readonly filing: FilingName; readonly sheet: FilingSheet }) {
  const { data } = useQuery(marksQuestion(filing))
  const { seen, unseen, older } = readingCounts(sheet, data?.marks)
  return (
    <span className="seen-count" role="status">
      {t('seen.count', { seen, unseen })}
      {older > 0 && t('seen.older', { count: older })}
    </span>
  )
}
