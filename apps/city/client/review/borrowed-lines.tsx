import { parseSubmissionStream } from '@mingce/domain/streams'
import { AttributionLine } from '@mingce/ui/borrowing/attribution-line'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import type { FilingSheet } from '../questions.ts'

/** What the item on the desk has from another county, as the filing told it; nothing where it has nothing. */
export function BorrowedLines({ sheet, part }: { readonly sheet: FilingSheet; readonly part: string }) {
  const { data = [] } = useQuery(borrowedQuestion(sheet))
  const own = data.filter(({ item }) => item === part)
  if (own.length === 0) return null
  return (
    <div>
      {own.map((each) => (
        <p key={`${each.county}/${each.source}`} className="part-head-before">
          <AttributionLine {...each} />
        </p>
      ))}
    </div>
  )
}

/** What the items of a filed catalog have from other counties; of a plan or a summary nothing is asked. */
export function borrowedQuestion({ head }: FilingSheet) {
  const { division } = parseSubmissionStream(head.stream)
  return queryOptions({
    queryKey: ['borrowed', head.stream],
    queryFn: () => api.lens.borrowed.query({ division, submission: head.stream }),
  })
}
