import { milestoneFaults } from '../document/milestones.ts'
import { inOrder, sectionsAsked, sectionsMissing } from '../document/outline.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Round } from '../round/evolve.ts'
import { currentParts } from './current-parts.ts'
import type { SubmissionFacts } from './facts.ts'
import type { Part } from './part.ts'
import type { SubmissionRefusal } from './refusals.ts'

/** What a plan or a summary lacks to be handed on: a section the round requires, a milestone that cannot be read. Judged by the round as it stands. */
export function documentIncomplete(facts: SubmissionFacts, round: Round): Refusal<SubmissionRefusal> | undefined {
  const missing = sectionsMissing(sectionsAsked(round, facts.id.kind), currentParts(facts))
  if (missing.length > 0)
    return refuse(
      'SECTIONS_MISSING',
      missing.map(({ id }) => id),
    )
  const unclear = [...facts.submission.sections.values()].filter(({ text }) => milestoneFaults(text).length > 0)
  return unclear.length > 0
    ? refuse(
        'MILESTONES_UNCLEAR',
        unclear.map(({ section }) => section),
      )
    : undefined
}

/** What is handed on: a document in the order of its template, a catalog in its own. */
export function partsInOrder(facts: SubmissionFacts, round: Round): readonly Part[] {
  return inOrder(sectionsAsked(round, facts.id.kind), currentParts(facts))
}
