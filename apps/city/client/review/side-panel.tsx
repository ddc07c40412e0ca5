import type { Guide } from '@mingce/domain/guide/evolve'
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
import { findingsIn } from './findings.ts'
import { focusOn } from './focus.ts'
import { ImprovementPanel } from './improvement-panel.tsx'
import { InternalNotes, NoteComposer, notesOn } from './internal-notes.tsx'
import { LawCount, LawPanel } from './law-panel.tsx'
import { LensPanel } from './lens-panel.tsx'
import { itemOf } from './part.ts'
import { FilesOfPart, PartEvidence, useEvidenceCount } from './part-evidence.tsx'
import { PartHistory } from './part-history.tsx'
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
  readonly guide: Guide | undefined
  /** The field the next comment is on; null for the item as a whole. */
  readonly element: FieldName | null
  readonly onElement: (element: FieldName | null) => void
  readonly acts: ReviewActs
  readonly onSelect: (part: string) => void
}

const views = ['part', 'all', 'checks', 'lens', 'uniformity', 'laws', 'evidence', 'history', 'notes'] as const
type View = (typeof views)[number]
const ofItems: readonly View[] = ['checks', 'lens', 'uniformity', 'laws']

/** On the right: the comments on this part or on all, what is being written, the files filed with the part, its history, notes. */
export function SidePanel(props: SidePanelProps) {
  const { filing, sheet, part, onElement } = props
  const [view, setView] = useState<View>('part')
  const commentOn = (element: FieldName) => {
    onElement(element)
    setView('part')
    focusOn('#comment-text')
  }
  return (
    <aside className="side-panel" aria-label={t('side.label')}>
      <div className="side-panel-views" role="tablist">
        {viewsOf(filing).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === view} onClick={() => setView(each)}>
            {t(`side.${each}`)}
            <Count view={each} {...{ filing, sheet, part: part.part }} />
          </button>
        ))}
      </div>
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

type ShownProps = SidePanelProps & { readonly view: View }

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
      return (
        <>
          <CheckPanel sheet={sheet} part={part} onElement={comment} />
          <ImprovementPanel sheet={sheet} part={part} guide={guide} />
        </>
      )
    case 'lens':
      return <LensPanel sheet={sheet} part={part} />
    case 'laws':
      return <LawPanel sheet={sheet} part={part.part} />
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

function Count({
  view,
  filing,
  sheet,
  part,
}: Pick<ShownProps, 'view' | 'filing' | 'sheet'> & { readonly part: string }) {
  switch (view) {
    case 'part':
      return ` ${sheet.comments.filter((each) => each.part === part).length}`
    case 'all':
      return ` ${sheet.comments.length}`
    case 'checks':
      return ` ${findingsIn(sheet).get(part)?.length ?? 0}`
    case 'notes':
      return ` ${notesOn(sheet, part).length}`
    case 'evidence':
      return filing.kind === 'disclosure_catalog' ? (
        <EvidenceCount filing={filing} part={part} />
      ) : (
        ` ${sheet.parts.find((each) => each.part === part)?.files.length ?? 0}`
      )
    case 'laws':
      return <LawCount sheet={sheet} part={part} />
    case 'lens':
    case 'uniformity':
    case 'history':
      return null
  }
}

/** Sections of a plan or a summary have no like elsewhere. */
function viewsOf({ kind }: FilingName): readonly View[] {
  return kind === 'disclosure_catalog' ? views : views.filter((view) => !ofItems.includes(view))
}

function EvidenceCount(named: { readonly filing: FilingName; readonly part: string }) {
  const count = useEvidenceCount(named.filing, named.part)
  return count === undefined ? null : ` ${count}`
}
