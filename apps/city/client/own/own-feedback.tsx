import type { DocumentKind } from '@mingce/domain/round/section-template'
import { usePerson } from '@mingce/ui/person'
import { type Answer, FeedbackItems } from '../package/feedback-list.tsx'
import type { PackageOpened } from '../questions.ts'
import { t } from '../words.ts'
import { ownOf } from './own-part.ts'

type OwnFeedbackProps = {
  readonly round: string
  readonly opened: PackageOpened
  readonly kind: DocumentKind
  /** Null: what is on the document as a whole, or on a section that is no longer there. */
  readonly section: string | null
  readonly answer: Answer
}

/** What the province wrote on the city's own document, at the section that it is on, and the city's answer there; nothing where it wrote nothing. */
export function OwnFeedback({ round, opened, kind, section, answer }: OwnFeedbackProps) {
  const { authority } = usePerson()
  const sections = ownOf(opened, kind)?.sections ?? []
  const feedback = (opened.joint?.feedback ?? []).filter((each) => {
    if (each.kind !== kind || each.about !== authority) return false
    const stands = sections.some((one) => one.section === each.part)
    return (stands ? each.part : null) === section
  })
  if (feedback.length === 0) return null
  return (
    <section className="package-feedback" aria-label={t('feedback.title')}>
      <h3>{t('feedback.count', { count: feedback.length })}</h3>
      <FeedbackItems
        {...{ feedback, round, answer, names: opened.names }}
        titleOf={({ part, itemName, isOnEarlierText }) => [
          section === null && part !== null && itemName,
          isOnEarlierText && t('feedback.earlierText'),
        ]}
      />
    </section>
  )
}
