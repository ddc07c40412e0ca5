import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Guide } from '@mingce/domain/guide/evolve'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { FilingName, FilingPart, FilingSheet } from '../questions.ts'
import type { ReviewActs } from './acts.ts'
import { bases } from './base.ts'
import { ChangeDrawer } from './change-drawer.tsx'
import { ItemComparison } from './comparison.tsx'
import { focusOn, focusOnAction, focusOnChange } from './focus.ts'
import { itemOf, titleOf } from './part.ts'
import { PartHead } from './part-head.tsx'
import { PartTree } from './part-tree.tsx'
import { type Proposal, ProposalBar } from './proposal-bar.tsx'
import { SectionComparison } from './section-comparison.tsx'
import { SidePanel } from './side-panel.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useShortcuts } from './use-shortcuts.ts'
import './review-desk.css'

type ReviewDeskProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly guide: Guide | undefined
  readonly rejectAllowed: boolean
  readonly acts: ReviewActs
  readonly onHelp: () => void
}

/** The three panes: the parts, the comparison of one of them with the opinion on it, and what was said about it. */
export function ReviewDesk({ filing, sheet, guide, rejectAllowed, acts, onHelp }: ReviewDeskProps) {
  const desk = useDesk(sheet)
  const { part, select, view, setView } = desk
  useDeskShortcuts(desk, onHelp)
  if (!part) return null
  return (
    <div className="review-desk">
      <PartTree sheet={sheet} view={view} onView={setView} selected={part.part} onSelect={select} />
      <Centre {...{ filing, sheet, guide, rejectAllowed, acts, desk, part }} />
      <SidePanel
        filing={filing}
        sheet={sheet}
        part={part}
        element={desk.element}
        onElement={desk.setElement}
        comment={acts.comment}
        resolve={acts.resolve}
        onSelect={select}
      />
    </div>
  )
}

type CentreProps = Omit<ReviewDeskProps, 'onHelp'> & { readonly desk: Desk; readonly part: FilingPart }

function Centre({ filing, sheet, guide, rejectAllowed, acts, desk, part }: CentreProps) {
  const [changing, setChanging] = useState<{ readonly part: string; readonly reason: string }>()
  const scroll = useRef<HTMLDivElement>(null)
  const { review } = acts
  const isReviewing = sheet.head.stage === 'under_review'
  const item = itemOf(sheet, part)
  const { part: id, digest } = part
  useEffect(() => void scroll.current?.scrollTo({ top: 0 }), [id])
  const goOn = () => {
    focusOn('.review-centre-scroll')
    if (desk.goesOn) desk.stepToWork(1)
  }
  const propose = async (proposal: Proposal, change: DisclosureItem | null = null) => {
    const receipt = await review.run({ filing, part: id, digest, ...proposal, change })
    if (receipt) goOn()
    return receipt
  }
  return (
    <section className="review-centre">
      <div className="review-centre-scroll" ref={scroll} tabIndex={-1}>
        <PartHead sheet={sheet} part={part} />
        {item ? (
          <ItemComparison
            sheet={sheet}
            part={part}
            guide={guide}
            preferred={desk.preferred}
            onPrefer={desk.setPreferred}
            onComment={isReviewing ? (element) => commentOn(desk, element) : undefined}
          />
        ) : (
          <SectionComparison sheet={sheet} part={part} />
        )}
      </div>
      {isReviewing && (
        <ProposalBar
          sheet={sheet}
          part={part}
          rejectAllowed={rejectAllowed}
          busy={review.busy}
          propose={propose}
          onChange={(reason) => setChanging({ part: id, reason })}
          goesOn={desk.goesOn}
          onGoesOn={desk.setGoesOn}
        />
      )}
      {changing?.part === id && item && (
        <ChangeDrawer
          title={titleOf(sheet, part)}
          item={item}
          proposed={part.stale || part.consent === 'given' ? null : part.change}
          reason={changing.reason}
          review={review}
          send={(change, reason) => propose({ decision: 'approve_with_change', reason }, change)}
          onClose={() => setChanging(undefined)}
        />
      )}
    </section>
  )
}

function commentOn({ setElement }: Desk, element: Parameters<Desk['setElement']>[0]): void {
  setElement(element)
  focusOn('#comment-text')
}

function useDeskShortcuts(desk: Desk, onHelp: () => void): void {
  const navigate = useNavigate()
  const nextBase = () => {
    const at = bases.indexOf(desk.preferred ?? 'none')
    desk.setPreferred(bases[(at + 1) % bases.length])
  }
  useShortcuts({
    j: () => desk.step(1),
    k: () => desk.step(-1),
    n: () => desk.stepToWork(1),
    p: () => desk.stepToWork(-1),
    c: () => focusOn('#comment-text'),
    a: () => focusOnAction('approve', 'settle', 'accept'),
    r: () => focusOnAction('return', 'return-filing', 'recall'),
    '[': () => focusOnChange(-1),
    ']': () => focusOnChange(1),
    d: nextBase,
    u: () => navigate('/'),
    '?': onHelp,
  })
}
