import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import type { BeforeFiling, PreparatoryNote } from '@mingce/domain/before-filing/evolve'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { PaperFiling } from '@mingce/domain/submission/paper'
import type { Act } from '../act.tsx'

/** 报送前沟通 of one county, as the server sends it, oldest first. */
export type CountyNotesSent = {
  readonly county: string
  readonly notes: readonly PreparatoryNote[]
  readonly filed: readonly DeliverableKind[]
  readonly papers: readonly CountyPaperSent[]
}

/** What came on paper, entered here or not. */
export type CountyPaperSent = PaperFiling & { readonly kind: DeliverableKind; readonly isEntered: boolean }
export type NotesSent = {
  readonly counties: readonly CountyNotesSent[]
  readonly names: Readonly<Record<string, string>>
}

/** One command on the notes of one county, or of several at once. */
export type NoteSaid = {
  readonly round: string
  readonly counties: readonly string[]
  readonly command: BeforeFilingCommand
}
export type NoteAct = Act<NoteSaid>

/** The round as far as its notes need it. */
export type NotesRound = {
  readonly round: string
  readonly title: string
  readonly isOpen: boolean
  readonly kinds: readonly DeliverableKind[]
}

/** A county's notes as the domain folds them. */
export function foldedNotes({ notes }: CountyNotesSent): BeforeFiling {
  return { notes: new Map(notes.map((note) => [note.note, note])) }
}
