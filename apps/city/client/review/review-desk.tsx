import type { NamedGuide } from '@mingce/domain/guide/match-item'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type FilingName, type FilingPart, type FilingSheet, type RoundHead, versionsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { comparisonsOf, type Known } from './base.ts'
import { Centre } from './centre.tsx'
import { useCountyBases } from './county-base.ts'
import { useDeskShortcuts } from './desk-shortcuts.ts'
import { PaneDivider } from './pane-divider.tsx'
import { itemOf } from './part.ts'
import { PartTree } from './part-tree.tsx'
import { sectionBasesOf } from './section-base.ts'
import { SidePanel } from './side-panel.tsx'
import { useDesk } from './use-desk.ts'
import { useFormer } from './use-former.ts'
import { useAsGuide } from './use-guide.ts'
import { useMarks } from './use-marks.ts'
import { paneBounds, usePanes } from './use-panes.ts'
import './review-desk.css'

type ReviewDeskProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly round: RoundHead | undefined
  readonly guide: NamedGuide | undefined
  readonly acts: ReviewActs
  readonly onHelp: () => void
}

/** The three panes: the parts, the comparison of one of them with the opinion on it, and what was said about it. */
export function ReviewDesk({ filing, sheet, round, guide, acts, onHelp }: ReviewDeskProps) {
  const marks = useMarks(filing, sheet.head.turn)
  const asGuide = useAsGuide(sheet)
  const desk = useDesk(sheet, marks, asGuide)
  const panes = usePanes()
  const { part, select, view, setView } = desk
  const versions = useQuery(versionsQuestion(filing, sheet.head)).data
  const { others, onWanted } = useCountyBases(sheet, part)
  const former = useFormer(filing, sheet)
  const known: Known = { sheet, guide, versions, marks: marks.marks, former, others }
  const bases = useBases(known, part)
  const { sideBySide, onSideBySide } = panes
  const looking = { preferred: desk.preferred, onPrefer: desk.setPreferred, onWanted, sideBySide, onSideBySide }
  const offered = part && itemOf(sheet, part) ? bases?.item : bases?.section
  useDeskShortcuts({ desk, part, marks, looking, offered: offered ?? [], onHelp })
  if (!part || !bases) return null
  return (
    <div className="review-desk" style={panes.style}>
      <PartTree
        {...{ sheet, former, asGuide, view }}
        marks={marks.marks}
        onView={setView}
        selected={part.part}
        onSelect={select}
      />
      <PaneDivider label={t('pane.tree')} of="left" width={panes.tree} onWidth={panes.onTree} {...paneBounds.tree} />
      <Centre {...{ filing, sheet, round, acts, desk, part, marks, known, bases, looking }} />
      <PaneDivider label={t('pane.side')} of="right" width={panes.side} onWidth={panes.onSide} {...paneBounds.side} />
      <SidePanel
        filing={filing}
        sheet={sheet}
        part={part}
        guide={guide}
        element={desk.element}
        onElement={desk.setElement}
        acts={acts}
        onSelect={select}
      />
    </div>
  )
}

function useBases({ sheet, guide, versions, marks, former, others }: Known, part: FilingPart | undefined) {
  return useMemo(() => {
    const known = { sheet, guide, versions, marks, former, others }
    return part && { item: comparisonsOf(known, part), section: sectionBasesOf(known, part) }
  }, [sheet, guide, versions, marks, former, others, part])
}
