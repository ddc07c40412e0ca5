import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { ReactNode } from 'react'
import { noteText as text } from '../words/before-filing.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import type { CountyNotesSent, CountyPaperSent } from './notes-sent.ts'
import { paperLine } from './paper-line.ts'
import { PaperScans } from './paper-scans.tsx'

type PaperListProps = {
  readonly counties: readonly CountyNotesSent[]
  /** What may be done with one that the county has not entered. */
  readonly children?: (county: string, paper: CountyPaperSent) => ReactNode
}

/** 纸质报送: what came on paper, when it really came, and whether the county has entered it. */
export function PaperList({ counties, children }: PaperListProps) {
  const lines = counties.flatMap(({ county, papers }) => papers.map((paper) => ({ county, paper })))
  if (lines.length === 0) return null
  return (
    <ul className="notes" aria-label={text('paper')}>
      {lines.map(({ county, paper }) => (
        <li key={`${county} ${paper.kind} ${paper.turn}`} className="note">
          <header>
            <strong>
              {nameOf(parseDivision(county))} · {say(deliverableWords[paper.kind])}
            </strong>
            <span>{paperLine(paper)}</span>
            <PaperScans division={county} scans={paper.scans} />
            <span className="note-by">{text(paper.isEntered ? 'paperEntered' : 'paperAwaited')}</span>
          </header>
          {!paper.isEntered && children?.(county, paper)}
        </li>
      ))}
    </ul>
  )
}
