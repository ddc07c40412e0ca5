import type { Actor } from '../authority/actor.ts'
import type { DivisionCode } from '../authority/division.ts'
import { oversees } from '../authority/jurisdiction.ts'
import type { EvidenceFile } from '../catalog/evidence-file.ts'
import { largestInCatalog, largestOnItem, mostInCatalog, mostOnItem } from '../catalog/evidence-limits.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { OpenedRound, Round } from '../round/evolve.ts'
import { isOwedByCounties } from '../round/owing.ts'
import type { BeforeFilingEvent } from './events.ts'
import { type BeforeFiling, type PreparatoryNote, standingNotes } from './evolve.ts'

type Telling<Type extends BeforeFilingEvent['type']> = Omit<BeforeFilingEvent & { readonly type: Type }, 'type'>

export type BeforeFilingCommand =
  | ({ readonly do: 'openConsultation' } & Telling<'ConsultationOpened'>)
  | ({ readonly do: 'answerConsultation' } & Telling<'ConsultationAnswered'>)
  | ({ readonly do: 'recordGuidance' } & Telling<'GuidanceRecorded'>)
  | ({ readonly do: 'noteResearch' } & Telling<'ResearchNoted'>)
  | ({ readonly do: 'attachOpinion' } & Telling<'OutsideOpinionAttached'>)
  | ({ readonly do: 'attachNoteFile' } & Telling<'NoteFileAttached'>)
  | ({ readonly do: 'withdrawPreparatoryNote' } & Telling<'PreparatoryNoteWithdrawn'>)

export type BeforeFilingRefusal =
  | 'NOT_YOUR_DIVISION'
  | 'ROUND_NOT_OPEN'
  | 'NOT_IN_ROUND'
  | 'NOT_ASKED_FOR'
  | 'ALREADY_FILED'
  | 'ONLY_CITIES_GUIDE'
  | 'NOTED_IN_FUTURE'
  | 'NOTED_BEFORE_DOCUMENT'
  | 'TOO_MANY_NOTES'
  | 'NOTE_EXISTS'
  | 'NO_SUCH_PREPARATORY_NOTE'
  | 'NOT_YOUR_PREPARATORY_NOTE'
  | 'NOTE_WITHDRAWN'
  | 'NOT_YOURS_TO_ANSWER'
  | 'CONSULTATION_ANSWERED'
  | 'NOTE_FILE_TWICE'
  | 'NOTE_FILES_FULL'

export type BeforeFilingContext = {
  readonly actor: Actor
  readonly county: DivisionCode
  /** Today in Asia/Shanghai, `"2021-10-14"`. */
  readonly today: string
  readonly round: Round
  /** The deliverables of which the city has the county's filing, or had it: what is said of those is said there. */
  readonly filed: ReadonlySet<DeliverableKind>
}

/** Notes, taken back or not, of one county in one round. */
export const mostNotes = 300

type No = Refusal<BeforeFilingRefusal>
type Command<Do extends BeforeFilingCommand['do']> = BeforeFilingCommand & { readonly do: Do }

/**
 * 报送前沟通: what a county and its city ask each other before a filing, the city's guidance, notes on research, opinions of other bodies.
 * Any post of either that acts here writes; whoever wrote a note takes it back, with a reason. None of it is a step of a filing, and no
 * filing waits for it.
 */
export function decideBeforeFiling(
  command: BeforeFilingCommand,
  before: BeforeFiling,
  context: BeforeFilingContext,
): readonly BeforeFilingEvent[] | No {
  if (!isParty(context)) return refuse('NOT_YOUR_DIVISION')
  const { round, county } = context
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  if (!round.cohort.has(county)) return refuse('NOT_IN_ROUND', [county])
  const refusal = refusalOf(command, before, { ...context, round })
  return refusal ?? [eventOf(command)]
}

function isParty({ actor, county }: BeforeFilingContext): boolean {
  return (actor.level === 'county' && actor.authority === county) || oversees(actor, county)
}

type Around = BeforeFilingContext & { readonly round: OpenedRound }

function refusalOf(command: BeforeFilingCommand, before: BeforeFiling, around: Around): No | undefined {
  switch (command.do) {
    case 'openConsultation':
      return (
        unfitNote(command, before, around) ?? (around.filed.has(command.kind) ? refuse('ALREADY_FILED') : undefined)
      )
    case 'recordGuidance':
      return around.actor.level === 'city' ? unfitNote(command, before, around) : refuse('ONLY_CITIES_GUIDE')
    case 'noteResearch':
    case 'attachOpinion':
      return unfitNote(command, before, around)
    case 'answerConsultation':
      return unfitAnswer(command, before, around)
    case 'attachNoteFile':
      return unfitFile(command, before, around)
    case 'withdrawPreparatoryNote':
      return unfitWithdrawal(command, before, around)
  }
}

type NewNote = Command<'openConsultation' | 'recordGuidance' | 'noteResearch' | 'attachOpinion'>

function unfitNote(command: NewNote, { notes }: BeforeFiling, { round, today }: Around): No | undefined {
  const kinds = 'kinds' in command ? command.kinds : [command.kind]
  return firstRefusal<BeforeFilingRefusal>(
    () => (kinds.every((kind) => isOwedByCounties(round, kind)) ? undefined : refuse('NOT_ASKED_FOR')),
    () => ('on' in command && command.on > today ? refuse('NOTED_IN_FUTURE', [today]) : undefined),
    () => beforeDocument(command, round),
    () => (notes.has(command.note) ? refuse('NOTE_EXISTS') : undefined),
    () => (notes.size < mostNotes ? undefined : refuse('TOO_MANY_NOTES')),
  )
}

/** Nobody guides, or gives an opinion, on what a round's document did not ask for yet; research may be older. */
function beforeDocument(command: NewNote, { document }: OpenedRound): No | undefined {
  const rests = command.do === 'recordGuidance' || command.do === 'attachOpinion'
  return rests && command.on < document.issuedOn ? refuse('NOTED_BEFORE_DOCUMENT', [document.issuedOn]) : undefined
}

function unfitAnswer({ note }: Command<'answerConsultation'>, { notes }: BeforeFiling, { actor }: Around) {
  const asked = notes.get(note)
  if (asked?.what !== 'consultation') return refuse<BeforeFilingRefusal>('NO_SUCH_PREPARATORY_NOTE')
  return firstRefusal<BeforeFilingRefusal>(
    () => (asked.by.authority === actor.authority ? refuse('NOT_YOURS_TO_ANSWER') : undefined),
    () => (asked.withdrawn ? refuse('NOTE_WITHDRAWN') : undefined),
    () => (asked.answers.length > 0 ? refuse('CONSULTATION_ANSWERED') : undefined),
  )
}

function unfitFile(command: Command<'attachNoteFile'>, before: BeforeFiling, { actor }: Around): No | undefined {
  const found = before.notes.get(command.note)
  if (!found) return refuse('NO_SUCH_PREPARATORY_NOTE')
  const all = standingNotes(before).flatMap(({ files }) => files)
  const fits = (files: readonly EvidenceFile[], most: number, largest: number) =>
    files.length < most && files.reduce((sum, each) => sum + each.size, command.size) <= largest
  return firstRefusal<BeforeFilingRefusal>(
    () => (found.by.authority === actor.authority ? undefined : refuse('NOT_YOUR_PREPARATORY_NOTE')),
    () => (found.withdrawn ? refuse('NOTE_WITHDRAWN') : undefined),
    () => (all.some(({ attachment }) => attachment === command.attachment) ? refuse('NOTE_FILE_TWICE') : undefined),
    () => (found.files.some(({ digest }) => digest === command.digest) ? refuse('NOTE_FILE_TWICE') : undefined),
    () => (fits(found.files, mostOnItem, largestOnItem) ? undefined : refuse('NOTE_FILES_FULL')),
    () => (fits(all, mostInCatalog, largestInCatalog) ? undefined : refuse('NOTE_FILES_FULL')),
  )
}

function unfitWithdrawal({ note }: Command<'withdrawPreparatoryNote'>, { notes }: BeforeFiling, { actor }: Around) {
  const found = notes.get(note)
  if (!found) return refuse<BeforeFilingRefusal>('NO_SUCH_PREPARATORY_NOTE')
  return firstRefusal<BeforeFilingRefusal>(
    () => (wrote(found, actor) ? undefined : refuse('NOT_YOUR_PREPARATORY_NOTE')),
    () => (found.withdrawn ? refuse('NOTE_WITHDRAWN') : undefined),
    () => (found.what === 'consultation' && found.answers.length > 0 ? refuse('CONSULTATION_ANSWERED') : undefined),
  )
}

function wrote({ by }: PreparatoryNote, { account, authority }: Actor): boolean {
  return by.account === account && by.authority === authority
}

function eventOf(command: BeforeFilingCommand): BeforeFilingEvent {
  const { do: _, ...told } = command
  return { type: typeOf[command.do], ...told } as BeforeFilingEvent
}

const typeOf: Readonly<Record<BeforeFilingCommand['do'], BeforeFilingEvent['type']>> = {
  openConsultation: 'ConsultationOpened',
  answerConsultation: 'ConsultationAnswered',
  recordGuidance: 'GuidanceRecorded',
  noteResearch: 'ResearchNoted',
  attachOpinion: 'OutsideOpinionAttached',
  attachNoteFile: 'NoteFileAttached',
  withdrawPreparatoryNote: 'PreparatoryNoteWithdrawn',
}
