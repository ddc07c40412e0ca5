import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Part } from '@mingce/domain/submission/part'
import { filesOf } from '@mingce/domain/submission/section-files'
import {
  carriedApproval,
  isSettled,
  type Proposal,
  type Section,
  type Submission,
} from '@mingce/domain/submission/state'
import type { Unsent } from '@mingce/domain/submission/told'
import { instantOf } from '../instant.ts'
import { remembering } from '../remembering.ts'
import { type FilingPartRow, heightOf, type View } from './rows.ts'

const undecided = {
  decision: null,
  reason: null,
  change: null,
  consent: null,
  decidedBy: null,
  decidedAt: null,
  decidedTurn: null,
  decidedDigest: null,
  stale: false,
} as const

const sameParts = remembering<Submission['proposals'], readonly FilingPartRow[]>()
const samePart = { own: remembering<Part, FilingPartRow>(), filed: remembering<Part, FilingPartRow>() }

/** A filing as one side knows it, and what the other does not know of it. */
export type Viewed = { readonly view: View; readonly submission: Submission; readonly unsent: Unsent }

/** The parts of a filing in order; of a document in its own view the sections as they stand, prepared or not. */
export function partRows(division: DivisionCode, { view, submission, unsent }: Viewed): readonly FilingPartRow[] {
  const { parts, sections, files, scope, carried, proposals, answers, disclosures, turn } = submission
  const said = [division, view, parts, sections, files, scope, carried, answers, disclosures, turn, unsent]
  return sameParts(proposals, said, () => {
    const drafted = [...sections.values()].map(({ section, digest }) => ({ part: section, digest }))
    const shown = view === 'own' && drafted.length > 0 ? drafted : parts
    const inScope = new Set(scope)
    return shown.map((part, index): FilingPartRow => {
      const proposal = proposals.get(part.part)
      const section = sections.get(part.part)
      const isUnsent = view === 'filed' && unsent.parts.has(part.part)
      const known = { division, view, isUnsent, ordinal: index + 1, inScope: inScope.has(part.part) }
      const said = [files, proposal, section, answers.get(part.part), disclosures.get(part.part)]
      const from = [...Object.values(known), scope, carried, turn, ...said]
      return samePart[view](part, from, () => partRow(part, known, submission))
    })
  })
}

type Known = Pick<FilingPartRow, 'division' | 'view' | 'ordinal' | 'inScope'> & { readonly isUnsent: boolean }

function partRow(part: Part, { isUnsent, ...known }: Known, submission: Submission): FilingPartRow {
  return {
    ...{
      key: `${known.view}/${part.part}`,
      height: heightOf(known.view, isUnsent),
      ...known,
      part: part.part,
      digest: part.digest,
    },
    carried: carriedApproval(submission, part)?.from ?? null,
    settled: isSettled(submission, part),
    answer: submission.answers.get(part.part) ?? null,
    disclosure: submission.disclosures.get(part.part) ?? null,
    ...opinionOn(part, submission.proposals.get(part.part)),
    ...wordsOf(part, submission.sections.get(part.part)),
    files: filesOf(submission, part.part),
  }
}

function opinionOn({ digest }: Part, proposal: Proposal | undefined) {
  if (!proposal) return undecided
  const { decision, reason, change, consent, by, at, turn } = proposal
  const signed = { decidedBy: by, decidedAt: instantOf(at), decidedTurn: turn, decidedDigest: proposal.digest }
  return { decision, reason, change, consent, ...signed, stale: proposal.digest !== digest }
}

function wordsOf({ digest }: Part, section: Section | undefined) {
  if (section?.digest !== digest) return { heading: section?.heading ?? null, text: null }
  return { heading: section.heading, text: section.text }
}
