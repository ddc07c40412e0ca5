import { ErrorNotice } from '@mingce/ui/error-notice'
import { Timeline } from '@mingce/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { type FilingName, trailQuestion } from '../questions.ts'

/** 流转记录 of a filing. */
export function FilingTrail({ filing }: { readonly filing: FilingName }) {
  const trail = useQuery(trailQuestion(filing))
  if (!trail.data)
    return trail.error ? <ErrorNotice error={trail.error} retry={() => trail.refetch()} /> : <Skeleton active />
  return (
    <div className="review-trail">
      <Timeline entries={trail.data.entries} names={trail.data.names} kind={filing.kind} />
    </div>
  )
}
