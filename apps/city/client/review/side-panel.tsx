import type { Act } from '@mingce/ui/act'
import type { FieldName } from '@mingce/ui/words/items'
import { useState } from 'react'
import type { FilingName, FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { CommentComposer } from './comment-composer.tsx'
import { CommentList } from './comment-list.tsx'
import { itemOf } from './part.ts'
import { PartEvidence, useEvidenceCount } from './part-evidence.tsx'
import { PartHistory } from './part-history.tsx'
import './side-panel.css'

export type CommentInput = {
  readonly filing: FilingName
  readonly comment: string
  readonly part: string
  readonly element: string | null
  readonly kind: 'must_fix' | 'advice' | 'question'
  readonly text: string
  readonly suggestion: string | null
}
export type ResolveInput = { readonly filing: FilingName; readonly comment: string }

type SidePanelProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly part: FilingPart
  /** The field the next comment is on; null for the item as a whole. */
  readonly element: FieldName | null
  readonly onElement: (element: FieldName | null) => void
  readonly comment: Act<CommentInput>
  readonly resolve: Act<ResolveInput>
  readonly onSelect: (part: string) => void
}

const views = ['part', 'all', 'evidence', 'history'] as const
type View = (typeof views)[number]

/** On the right: the comments on this part or on all, what is being written, the files filed with the part, and its own history. */
export function SidePanel(props: SidePanelProps) {
  const { filing, sheet, part, element, onElement, comment, resolve, onSelect } = props
  const [view, setView] = useState<View>('part')
  const isReviewing = sheet.head.stage === 'under_review'
  const own = sheet.comments.filter((each) => each.part === part.part)
  const onResolve = isReviewing ? (id: string) => void resolve.run({ filing, comment: id }) : undefined
  return (
    <aside className="side-panel" aria-label={t('side.label')}>
      <div className="side-panel-views" role="tablist">
        {viewsOf(filing).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === view} onClick={() => setView(each)}>
            {t(`side.${each}`)}
            {each === 'part' && ` ${own.length}`}
            {each === 'all' && ` ${sheet.comments.length}`}
            {each === 'evidence' && <EvidenceCount filing={filing} part={part.part} />}
          </button>
        ))}
      </div>
      <div className="side-panel-scroll">
        {view === 'part' && <CommentList sheet={sheet} comments={own} onResolve={onResolve} busy={resolve.busy} />}
        {view === 'all' && (
          <CommentList
            sheet={sheet}
            comments={sheet.comments}
            onResolve={onResolve}
            busy={resolve.busy}
            onSelect={onSelect}
          />
        )}
        {view === 'evidence' && <PartEvidence filing={filing} part={part.part} />}
        {view === 'history' && <PartHistory filing={filing} sheet={sheet} part={part.part} />}
      </div>
      {isReviewing && view === 'part' && (
        <CommentComposer
          key={part.part}
          filing={filing}
          stream={sheet.head.stream}
          part={part}
          item={itemOf(sheet, part)}
          element={element}
          onElement={onElement}
          comment={comment}
        />
      )}
    </aside>
  )
}

/** Sections of a plan or a summary have no files of their own. */
function viewsOf({ kind }: FilingName): readonly View[] {
  return kind === 'disclosure_catalog' ? views : views.filter((view) => view !== 'evidence')
}

function EvidenceCount(named: { readonly filing: FilingName; readonly part: string }) {
  const count = useEvidenceCount(named.filing, named.part)
  return count === undefined ? null : ` ${count}`
}
