import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { dayInWords } from '@mingce/ui/instant'
import { PackagePaperList } from '@mingce/ui/package-paper/paper-list'
import { packagePaperText as text } from '@mingce/ui/words/package-paper'
import { Alert } from 'antd'
import type { PackageOpened } from '../questions.ts'

type OnPaperProps = { readonly opened: Pick<PackageOpened, 'onPaper'>; readonly kind: DeliverableKind }

/** What the province registered of this joint filing on paper, and what is still to be done here. */
export function OnPaper({ opened, kind }: OnPaperProps) {
  const papers = opened.onPaper.filter((each) => each.kind === kind)
  const [first] = papers
  if (!first) return null
  const isAwaited = papers.some(({ awaited }) => awaited.length > 0)
  return (
    <section className="package-papers" aria-label={text('title')}>
      <Alert
        type={isAwaited ? 'warning' : 'info'}
        showIcon
        title={text('here', { received: dayInWords(first.receivedOn) })}
        description={isAwaited && text('todo')}
      />
      <PackagePaperList papers={papers} />
    </section>
  )
}
