import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useEffect, useRef, useState } from 'react'
import type { FilingName, FilingPart, FilingSheet, RoundHead } from '../questions.ts'
import type { ReviewActs } from './acts.ts'
import type { Comparison, Known } from './base.ts'
import { ChangeDrawer } from './change-drawer.tsx'
import { ItemComparison } from './comparison.tsx'
import { focusOn } from './focus.ts'
import type { Looking } from './looking.ts'
import { itemOf, titleOf } from './part.ts'
import { PartHead } from './part-head.tsx'
import { type Proposal, ProposalBar } from './proposal-bar.tsx'
import type { SectionBase } from './section-base.ts'
import { SectionComparison } from './section-comparison.tsx'
import type { Desk } from './use-desk.ts'
import type { Marks } from './use-marks.ts'

type CentreProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly round: RoundHead | undefined
  readonly acts: ReviewActs
  readonly desk: Desk
  readonly part: FilingPart
  readonly marks: Marks
  readonly known: Known
  readonly bases: {
    readonly item: readonly [Comparison, ...Comparison[]]
    readonly section: readonly [SectionBase, ...SectionBase[]]
  }
  readonly looking: Looking
}

/** In the middle: one part beside what it is compared with, and the opinion on it. */
export function Centre({ filing, sheet, round, acts, desk, part, marks, known, bases, looking }: CentreProps) {
  const [changing, setChanging] = useState<{ readonly part: string; readonly reason: string }>()
  const scroll = useRef<HTMLDivElement>(null)
  const { review } = acts
  const isReviewing = sheet.head.stage === 'under_review'
  const item = itemOf(sheet, part)
  const { part: id, digest } = part
  useEffect(() => void scroll.current?.scrollTo({ top: 0 }), [id])
  // The next part comes up as soon as the opinion is recorded, while what stands on the screen is still asked for again.
  review.afterwards.current = () => {
    if (desk.goesOn) desk.stepToWork(1)
    focusOn('.review-centre-scroll')
    marks.see(part)
  }
  const propose = (proposal: Proposal, change: DisclosureItem | null = null) =>
    review.run({ filing, part: id, digest, ...proposal, change })
  return (
    <section className="review-centre">
      <div className="review-centre-scroll" ref={scroll} tabIndex={-1}>
        <PartHead sheet={sheet} part={part} marks={marks} />
        {item ? (
          <ItemComparison
            known={known}
            part={part}
            comparisons={bases.item}
            looking={looking}
            onComment={isReviewing ? (element) => commentOn(desk, element) : undefined}
          />
        ) : (
          <SectionComparison part={part} bases={bases.section} former={known.former} looking={looking} />
        )}
      </div>
      {isReviewing && (
        <ProposalBar
          sheet={sheet}
          part={part}
          round={round}
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
          county={filing.division}
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
