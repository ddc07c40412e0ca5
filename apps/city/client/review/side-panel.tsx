import type { NamedGuide } from '@mingce/domain/guide/match-item'
import type { SuggestedValue } from '@mingce/domain/submission/remarks/suggested-value'
import type { FieldName } from '@mingce/ui/words/items'
import { useState } from 'react'
import type { FilingName, FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { AllComments } from './all-comments.tsx'
import { CheckPanel } from './check-panel.tsx'
import { CommentComposer } from './comment-composer.tsx'
import { countsOf } from './comment-counts.ts'
import { byWeight, CommentList } from './comment-list.tsx'
import { focusOn } from './focus.ts'
import { ImprovementPanel } from './improvement-panel.tsx'
import { InternalNotes, NoteComposer } from './internal-notes.tsx'
import { LawPanel } from './law-panel.tsx'
import { LensPanel } from './lens-panel.tsx'
import { itemOf } from './part.ts'
import { FilesOfPart, PartEvidence } from './part-evidence.tsx'
import { PartHistory } from './part-history.tsx'
import { type SideView, SideViews } from './side-views.tsx'
import { UniformityPanel } from './uniformity-panel.tsx'
import './side-panel.css'

export type CommentInput = {
  readonly filing: FilingName
  readonly comment: string
  readonly part: string
  readonly element: string | null
  readonly kind: 'must_fix' | 'advice' | 'question'
  readonly text: string
  readonly suggestion: string | null
  readonly suggestedValue: SuggestedValue | null
}
type SidePanelProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly part: FilingPart
  readonly guide: NamedGuide | undefined
  /** The field the next comment is on; null for the item as a whole. */
  readonly element: FieldName | null
  readonly onElement: (element: FieldName | null) => void
  readonly acts: ReviewActs
  readonly onSelect: (part: string) => void
}

/** On the right: the comments on this part or on all, what is being written, the files filed with the part, its history, notes. */
export function SidePanel(props: SidePanelProps) {
  const { filing, sheet, part, onElement } = props
  const [view, setView] = useState<SideView>('part')
  const commentOn = (element: FieldName) => {
    onElement(element)
    setView('part')
    focusOn('#comment-text')
  }
  return (
    <aside className="side-panel" aria-label={t('side.label')}>
      <SideViews {...{ filing, sheet, part: part.part, view, onView: setView }} />
      {(view === 'part' || view === 'all') && (
        <p className="side-panel-counts" aria-live="polite">
          {t('remark.counts', countsOf(sheet.comments))}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <div className="side-panel-scroll" tabIndex={0}>
        <Shown {...props} view={view} comment={commentOn} />
      </div>
      <Composer {...props} view={view} />
    </aside>
  )
}

type ShownProps = SidePanelProps & { readonly view: SideView }

function Shown(props: ShownProps & { readonly comment: (element: FieldName) => void }) {
  const { filing, sheet, part, guide, acts, onSelect, view, comment } = props
  const isReviewing = sheet.head.stage === 'under_review'
  const may = isReviewing ? acts : undefined
  switch (view) {
    case 'part': {
      const own = byWeight(sheet.comments.filter((each) => each.part === part.part))
      return <CommentList {...{ filing, sheet, comments: own, acts: may }} />
    }
    case 'all':
      return <AllComments {...{ filing, sheet, acts: may, onSelect }} />
    case 'checks':
      return <CheckPanel sheet={sheet} part={part} onElement={comment} />
    case 'improvement':
      return <ImprovementPanel sheet={sheet} part={part} guide={guide} />
    case 'lens':
      return <LensPanel sheet={sheet} part={part} />
    case 'laws':
      return <LawPanel sheet={sheet} part={part} />
    case 'uniformity':
      return <UniformityPanel sheet={sheet} part={part} onSelect={onSelect} />
    case 'evidence':
      return filing.kind === 'disclosure_catalog' ? (
        <PartEvidence filing={filing} part={part.part} />
      ) : (
        <FilesOfPart sheet={sheet} part={part} />
      )
    case 'history':
      return <PartHistory filing={filing} sheet={sheet} part={part.part} />
    case 'notes':
      return <InternalNotes filing={filing} sheet={sheet} part={part} withdraw={acts.withdrawNote} />
  }
}

function Composer({ filing, sheet, part, element, onElement, acts, view }: ShownProps) {
  if (view === 'notes') return <NoteComposer key={part.part} {...{ filing, sheet, part, note: acts.note }} />
  if (view !== 'part' || sheet.head.stage !== 'under_review') return null
  const item = itemOf(sheet, part)
  const { stream } = sheet.head
  return (
    <CommentComposer key={part.part} {...{ filing, stream, part, item, element, onElement, comment: acts.comment }} />
  )
}
