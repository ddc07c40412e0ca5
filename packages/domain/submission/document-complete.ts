import { inOrder, sectionsAsked } from '../document/outline.ts'
import { documentUnfinished } from '../document/unfinished.ts'
import type { Refusal } from '../refusal.ts'
import type { Round } from '../round/evolve.ts'
import { currentParts } from './current-parts.ts'
import type { SubmissionFacts } from './facts.ts'
import type { Part } from './part.ts'
import type { SubmissionRefusal } from './refusals.ts'

/** What a plan or a summary lacks to be handed on. Judged by the round as it stands. */
export function documentIncomplete(facts: SubmissionFacts, round: Round): Refusal<SubmissionRefusal> | undefined {
  return documentUnfinished(sectionsAsked(round, facts.id.kind), [...facts.submission.sections.values()])
}

/** What is handed on: a document in the order of its template, a catalog in its own. */
export function partsInOrder(facts: SubmissionFacts, round: Round): readonly Part[] {
  return inOrder(sectionsAsked(round, facts.id.kind), currentParts(facts))
}
