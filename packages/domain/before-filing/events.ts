import { z } from 'zod'
import { evidenceFile } from '../catalog/evidence-file.ts'
import { day, id, words } from '../identifiers.ts'
import { deliverableKinds } from '../round/deliverable.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

/** What a consultation is for: 征求意见 on a draft, or a question. */
export const consultationAims = ['opinions', 'question'] as const
export type ConsultationAim = (typeof consultationAims)[number]

/** How a city guided: 现场, 电话, 会议, 视频, 书面. */
export const guidanceWays = ['on_site', 'phone', 'meeting', 'video', 'written'] as const
export type GuidanceWay = (typeof guidanceWays)[number]

/** Whose opinion was asked beside the ladder: 政务公开办, 司法局, 保密部门, or another body. */
export const opinionBodies = ['openness_office', 'legal_office', 'secrecy_department', 'other'] as const
export type OpinionBody = (typeof opinionBodies)[number]

const kind = z.enum(deliverableKinds)
const kinds = z.array(kind).min(1).max(3).readonly()

/** What is said of each kind of note, as whoever writes it says it and as the ledger keeps it. */
export const noteWords = {
  consultation: { note: id, kind, aim: z.enum(consultationAims), text: words },
  answer: { note: id, text: words },
  guidance: {
    ...{ note: id, on: day, way: z.enum(guidanceWays), kinds, text: words },
    /** What the county was asked to do; null where nothing was. */
    askedFor: words.nullable(),
  },
  research: { note: id, on: day, kinds, subject: z.string().trim().min(1).max(100), text: words },
  opinion: {
    ...{ note: id, kind, body: z.enum(opinionBodies), bodyName: z.string().trim().min(1).max(100) },
    ...{ on: day, docNumber: z.string().trim().min(1).max(100).nullable(), text: words },
  },
  withdrawal: { note: id, reason: words },
}

export const beforeFilingEvent = z.discriminatedUnion('type', [
  /** Asked by the county of its city, or by the city of the county: `by` says which. */
  z.strictObject({ type: z.literal('ConsultationOpened'), ...noteWords.consultation }),
  z.strictObject({ type: z.literal('ConsultationAnswered'), ...noteWords.answer }),
  z.strictObject({ type: z.literal('GuidanceRecorded'), ...noteWords.guidance }),
  z.strictObject({ type: z.literal('ResearchNoted'), ...noteWords.research }),
  z.strictObject({ type: z.literal('OutsideOpinionAttached'), ...noteWords.opinion }),
  /** A scan or a document that goes with a note; the bytes lie beside the ledger, under their digest. */
  z.strictObject({ type: z.literal('NoteFileAttached'), note: id, attachment: id, ...evidenceFile.shape }),
  z.strictObject({ type: z.literal('PreparatoryNoteWithdrawn'), ...noteWords.withdrawal }),
])
export type BeforeFilingEvent = z.infer<typeof beforeFilingEvent>
