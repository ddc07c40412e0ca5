import { standingItems } from '../catalog/evolve.ts'
import type { SubmissionFacts } from './facts.ts'
import type { Part } from './part.ts'

/** What would be filed now: the standing items of the draft catalog, or the sections of the document, at their present text. */
export function currentParts({ id, catalog, submission }: SubmissionFacts): readonly Part[] {
  if (id.kind === 'disclosure_catalog')
    return standingItems(catalog).map(({ item, digest }) => ({ part: item, digest }))
  return [...submission.sections.values()].map(({ section, digest }) => ({ part: section, digest }))
}
