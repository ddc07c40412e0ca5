import type { EvidenceFile } from '../catalog/evidence-file.ts'
import type { Author, Fact } from '../fact.ts'
import type { BeforeFilingEvent } from './events.ts'

type Event<Type extends BeforeFilingEvent['type']> = BeforeFilingEvent & { readonly type: Type }
type About<Type extends BeforeFilingEvent['type'], What extends string> = { readonly what: What } & Omit<
  Event<Type>,
  'type' | 'note'
>

/** Who wrote something, from which post of which bureau, and when (UTC). */
export type Written = { readonly by: Author; readonly at: string }

export type NoteFile = EvidenceFile & { readonly attachment: string }
export type ConsultationAnswer = Written & { readonly text: string }

type Own = Written & {
  readonly note: string
  readonly files: readonly NoteFile[]
  readonly withdrawn: (Written & { readonly reason: string }) | null
}

export type Consultation = Own &
  About<'ConsultationOpened', 'consultation'> & { readonly answers: readonly ConsultationAnswer[] }
export type Guidance = Own & About<'GuidanceRecorded', 'guidance'>
export type Research = Own & About<'ResearchNoted', 'research'>
export type OutsideOpinion = Own & About<'OutsideOpinionAttached', 'opinion'>
export type PreparatoryNote = Consultation | Guidance | Research | OutsideOpinion

/** 报送前沟通 between one county and its city in a round: every note, those that were taken back too, in the order in which they came. */
export type BeforeFiling = { readonly notes: ReadonlyMap<string, PreparatoryNote> }

export const nothingNoted: BeforeFiling = { notes: new Map() }

export function evolveBeforeFiling({ notes }: BeforeFiling, { event, by, at }: Fact<BeforeFilingEvent>): BeforeFiling {
  return { notes: new Map(notes).set(event.note, after(notes, { event, by, at })) }
}

function after(notes: BeforeFiling['notes'], { event, by, at }: Fact<BeforeFilingEvent>): PreparatoryNote {
  const own = { by, at, files: [], withdrawn: null }
  switch (event.type) {
    case 'ConsultationOpened':
      return { what: 'consultation', ...own, ...told(event), answers: [] }
    case 'GuidanceRecorded':
      return { what: 'guidance', ...own, ...told(event) }
    case 'ResearchNoted':
      return { what: 'research', ...own, ...told(event) }
    case 'OutsideOpinionAttached':
      return { what: 'opinion', ...own, ...told(event) }
    case 'ConsultationAnswered': {
      const asked = noteOf(notes, event.note)
      if (asked.what !== 'consultation') throw new Error(`ledger is broken: ${event.note} is no consultation`)
      return { ...asked, answers: [...asked.answers, { text: event.text, by, at }] }
    }
    case 'NoteFileAttached': {
      const { note, ...file } = told(event)
      const written = noteOf(notes, note)
      return { ...written, files: [...written.files, file] }
    }
    case 'PreparatoryNoteWithdrawn':
      return { ...noteOf(notes, event.note), withdrawn: { reason: event.reason, by, at } }
  }
}

function told<Told extends BeforeFilingEvent>({ type: _, ...rest }: Told): Omit<Told, 'type'> {
  return rest
}

function noteOf(notes: BeforeFiling['notes'], note: string): PreparatoryNote {
  const found = notes.get(note)
  if (!found) throw new Error(`ledger is broken: note ${note} was spoken of before it was written`)
  return found
}

/** The notes that nobody took back. */
export function standingNotes({ notes }: BeforeFiling): readonly PreparatoryNote[] {
  return [...notes.values()].filter(({ withdrawn }) => withdrawn === null)
}
