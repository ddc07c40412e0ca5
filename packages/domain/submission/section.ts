import { type Refusal, refuse } from '../refusal.ts'
import type { CountyCommand } from './commands.ts'
import type { SubmissionEvent } from './events.ts'
import type { SubmissionFacts } from './facts.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { unfitAgain } from './room-for-files.ts'
import { isOver } from './state.ts'

type Command<Do extends CountyCommand['do']> = CountyCommand & { readonly do: Do }
type Outcome = readonly SubmissionEvent[] | Refusal<SubmissionRefusal>

export function draftSection(command: Command<'draftSection'>, facts: SubmissionFacts): Outcome {
  const { section, heading, text, digest, seenDigest } = command
  const refusal = unwritable(section, seenDigest, facts) ?? unfitAgain(section, facts.submission)
  return refusal ?? [{ type: 'SectionDrafted', section, heading, text, digest }]
}

export function removeSection({ section, seenDigest }: Command<'removeSection'>, facts: SubmissionFacts): Outcome {
  if (!facts.submission.sections.has(section)) return refuse('NO_SUCH_PART', [section])
  return unwritable(section, seenDigest, facts) ?? [{ type: 'SectionRemoved', section }]
}

function unwritable(
  section: string,
  seenDigest: string | null,
  facts: SubmissionFacts,
): Refusal<SubmissionRefusal> | undefined {
  return lockedSections(facts) ?? sectionMoved(section, seenDigest, facts.submission.sections)
}

type Texts = ReadonlyMap<string, { readonly digest: string }>

/** Whether a section is no longer the text that was written on; null is a section that was not there. */
export function sectionMoved(
  section: string,
  seenDigest: string | null,
  sections: Texts,
): Refusal<'STALE_TEXT'> | undefined {
  const stands = sections.get(section)?.digest ?? null
  return stands === seenDigest ? undefined : refuse('STALE_TEXT', [section])
}

/** Why nothing of the document's sections may be touched now. */
export function lockedSections({ id, submission: { stage } }: SubmissionFacts): Refusal<SubmissionRefusal> | undefined {
  if (id.kind === 'disclosure_catalog') return refuse('NOT_A_DOCUMENT')
  if (stage === 'under_review' || stage === 'submitted') return refuse('LOCKED_FOR_REVIEW')
  return isOver(stage) ? refuse('ALREADY_FILED') : undefined
}
