import { type Refusal, refuse } from '../refusal.ts'
import type { CountyCommand } from './commands.ts'
import type { SubmissionEvent } from './events.ts'
import type { SubmissionFacts } from './facts.ts'
import type { SubmissionRefusal } from './refusals.ts'

type Command<Do extends CountyCommand['do']> = CountyCommand & { readonly do: Do }
type Outcome = readonly SubmissionEvent[] | Refusal<SubmissionRefusal>

export function draftSection(command: Command<'draftSection'>, facts: SubmissionFacts): Outcome {
  const { section, heading, text, digest, seenDigest } = command
  return unwritable(section, seenDigest, facts) ?? [{ type: 'SectionDrafted', section, heading, text, digest }]
}

export function removeSection({ section, seenDigest }: Command<'removeSection'>, facts: SubmissionFacts): Outcome {
  if (!facts.submission.sections.has(section)) return refuse('NO_SUCH_PART', [section])
  return unwritable(section, seenDigest, facts) ?? [{ type: 'SectionRemoved', section }]
}

function unwritable(
  section: string,
  seenDigest: string | null,
  { id, submission }: SubmissionFacts,
): Refusal<SubmissionRefusal> | undefined {
  const { stage } = submission
  if (id.kind === 'disclosure_catalog') return refuse('NOT_A_DOCUMENT')
  if (stage === 'under_review' || stage === 'submitted') return refuse('LOCKED_FOR_REVIEW')
  if (stage === 'approved' || stage === 'rejected') return refuse('ALREADY_FILED')
  const stands = submission.sections.get(section)?.digest ?? null
  return stands === seenDigest ? undefined : refuse('STALE_TEXT', [section])
}
