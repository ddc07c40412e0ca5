import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Part } from '@mingce/domain/submission/part'
import {
  carriedApproval,
  isSettled,
  type Proposal,
  type Section,
  type Submission,
} from '@mingce/domain/submission/state'
import { instantOf } from '../instant.ts'
import type { FilingPartRow, View } from './rows.ts'

const undecided = {
  decision: null,
  reason: null,
  change: null,
  consent: null,
  decidedBy: null,
  decidedAt: null,
  decidedTurn: null,
  stale: false,
} as const

/** The parts of a filing in order; of a document in its own view the sections as they stand, prepared or not. */
export function partRows(division: DivisionCode, view: View, submission: Submission): readonly FilingPartRow[] {
  const { parts, sections } = submission
  const drafted = [...sections.values()].map(({ section, digest }) => ({ part: section, digest }))
  const shown = view === 'own' && drafted.length > 0 ? drafted : parts
  const scope = new Set(submission.scope)
  return shown.map((part, index) => ({
    ...{ key: `${view}/${part.part}`, division, height: view === 'own' ? 0 : 2, view },
    ...{ part: part.part, ordinal: index + 1, digest: part.digest },
    inScope: scope.has(part.part),
    carried: carriedApproval(submission, part)?.from ?? null,
    settled: isSettled(submission, part),
    ...opinionOn(part, submission.proposals.get(part.part)),
    ...wordsOf(part, sections.get(part.part)),
  }))
}

function opinionOn({ digest }: Part, proposal: Proposal | undefined) {
  if (!proposal) return undecided
  const { decision, reason, change, consent, by, at, turn } = proposal
  const signed = { decidedBy: by, decidedAt: instantOf(at), decidedTurn: turn }
  return { decision, reason, change, consent, ...signed, stale: proposal.digest !== digest }
}

function wordsOf({ digest }: Part, section: Section | undefined) {
  if (section?.digest !== digest) return { heading: section?.heading ?? null, text: null }
  return { heading: section.heading, text: section.text }
}
