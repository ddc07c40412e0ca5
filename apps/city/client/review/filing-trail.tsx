import { ErrorNotice } from '@mingce/ui/error-notice'
import { CirculationDownload } from '@mingce/ui/paper/circulation-download'
import { Timeline } from '@mingce/ui/timeline'
import { useShortcuts } from '@mingce/ui/use-shortcuts'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { type FilingName, type FilingSheet, type FilingTrailEntry, trailQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { titleOf } from './part.ts'
import { useWaysBack } from './ways-back.ts'

type FilingTrailProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  /** Whether its round asks for 公示. */
  readonly noticeAsked: boolean
  readonly onHelp: () => void
}

/** 流转记录 of a filing, each opinion and comment with the part it is on. */
export function FilingTrail({ filing, sheet, noticeAsked, onHelp }: FilingTrailProps) {
  useShortcuts(useWaysBack(onHelp))
  const trail = useQuery(trailQuestion(filing))
  if (!trail.data)
    return trail.error ? <ErrorNotice error={trail.error} retry={() => trail.refetch()} /> : <Skeleton active />
  const entries = trail.data.entries.map((entry) => withTitle(entry, sheet))
  return (
    <div className="review-trail">
      <CirculationDownload filing={filing} />
      <Timeline entries={entries} names={trail.data.names} kind={filing.kind} noticeAsked={noticeAsked} />
    </div>
  )
}

function withTitle(entry: FilingTrailEntry, sheet: FilingSheet): FilingTrailEntry {
  const { detail } = entry
  const commented = sheet.comments.find(({ comment }) => comment === detail.comment)?.part
  const part = sheet.parts.find((each) => each.part === (detail.part ?? commented))
  if (!part) return entry
  const words = [titleOf(sheet, part), detail.reason ?? detail.text].filter(Boolean).join(t('part.colon'))
  return { ...entry, detail: { ...detail, reason: words } }
}
