import { z } from 'zod'
import { type EvidenceFile, evidenceFile } from '../catalog/evidence-file.ts'
import type { Fact } from '../fact.ts'
import { id, words } from '../identifiers.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SubmissionEvent } from './events.ts'
import type { SubmissionFacts } from './facts.ts'
import type { SubmissionRefusal } from './refusals.ts'
import { unfitBeside } from './room-for-files.ts'
import { lockedSections } from './section.ts'
import type { Submission } from './state.ts'

// Part of what the ledger holds: shapes that are never edited (`events.ts`).

/** Files that go with a section of a plan or summary (附件); the bytes lie beside the ledger, under their digest. */
export const sectionFileEvents = [
  z.strictObject({
    type: z.literal('SectionFileAttached'),
    attachment: id,
    section: id,
    ...evidenceFile.shape,
  }),
  z.strictObject({ type: z.literal('SectionFileRemoved'), attachment: id, section: id, reason: words }),
] as const

const sectionFileEvent = z.discriminatedUnion('type', sectionFileEvents)
export type SectionFileEvent = z.infer<typeof sectionFileEvent>

/** A file that stands with a section. */
export type SectionFile = EvidenceFile & {
  readonly attachment: string
  readonly section: string
  readonly attachedBy: string
  readonly attachedAt: string
}

export type SectionFileCommand =
  | ({ readonly do: 'attachFile'; readonly attachment: string; readonly section: string } & EvidenceFile)
  | { readonly do: 'removeFile'; readonly attachment: string; readonly reason: string }

type Command<Do extends SectionFileCommand['do']> = SectionFileCommand & { readonly do: Do }
type Outcome = readonly SubmissionEvent[] | Refusal<SubmissionRefusal>

/** A file is no text: it puts no section in scope again, and whoever attaches it is no editor. */
export function attachFile({ do: _, ...file }: Command<'attachFile'>, facts: SubmissionFacts): Outcome {
  const refusal = lockedSections(facts) ?? unfitBeside(file, facts.submission)
  return refusal ?? [{ type: 'SectionFileAttached', ...file }]
}

/** Its bytes stay, and the log still names them. What went with a filing stays with that until the next one. */
export function removeFile({ attachment, reason }: Command<'removeFile'>, facts: SubmissionFacts): Outcome {
  const found = facts.submission.files.get(attachment)
  const refusal = lockedSections(facts) ?? (found ? undefined : refuse('NO_SUCH_EVIDENCE' as const, [attachment]))
  if (refusal || !found) return refusal ?? refuse('NO_SUCH_EVIDENCE', [attachment])
  return [{ type: 'SectionFileRemoved', attachment, section: found.section, reason }]
}

const types: ReadonlySet<string> = new Set(sectionFileEvents.map(({ shape }) => shape.type.value))

export function isSectionFileEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: SectionFileEvent['type'] }> {
  return types.has(event.type)
}

export function evolveSectionFiles(submission: Submission, { event, by, at }: Fact<SectionFileEvent>): Submission {
  const files = new Map(submission.files)
  if (event.type === 'SectionFileRemoved') files.delete(event.attachment)
  else {
    const { type: _, ...file } = event
    files.set(event.attachment, { ...file, attachedBy: by.account, attachedAt: at })
  }
  return { ...submission, files }
}

type WithFiles = Pick<Submission, 'files'> & { readonly sections: ReadonlyMap<string, unknown> }

/** Of a document whose section was taken out the files stand with nothing, and go no further. */
export function filesOf({ files, sections }: WithFiles, section: string): readonly SectionFile[] {
  return sections.has(section) ? [...files.values()].filter((each) => each.section === section) : []
}
