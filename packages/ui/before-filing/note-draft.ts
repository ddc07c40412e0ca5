import type { BeforeFilingCommand } from '@mingce/domain/before-filing/decide'
import type { ConsultationAim, GuidanceWay, OpinionBody } from '@mingce/domain/before-filing/events'
import type { PreparatoryNote } from '@mingce/domain/before-filing/evolve'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'

export type What = PreparatoryNote['what']

/** What stands in the form; a field that its kind of note has not is left as it is. */
export type NoteDraft = {
  readonly what: What
  readonly kinds: readonly DeliverableKind[]
  readonly aim: ConsultationAim
  readonly way: GuidanceWay
  /** A calendar day, `"2021-10-14"`. */
  readonly on: string
  readonly subject: string
  readonly body: OpinionBody
  readonly bodyName: string
  readonly docNumber: string
  readonly text: string
  readonly askedFor: string
}

/** Which fields of the form are not filled in yet, in their order. */
export function lackingIn(draft: NoteDraft): readonly ('kind' | 'on' | 'subject' | 'bodyName' | 'text')[] {
  const empty = (text: string) => text.trim() === ''
  return [
    ...(draft.kinds.length === 0 ? (['kind'] as const) : []),
    ...(draft.what !== 'consultation' && draft.on === '' ? (['on'] as const) : []),
    ...(draft.what === 'research' && empty(draft.subject) ? (['subject'] as const) : []),
    ...(draft.what === 'opinion' && empty(draft.bodyName) ? (['bodyName'] as const) : []),
    ...(empty(draft.text) ? (['text'] as const) : []),
  ]
}

/** The command that a whole draft makes. */
export function commandOf(draft: NoteDraft, note: string): BeforeFilingCommand {
  const { what, kinds, on } = draft
  const text = draft.text.trim()
  const [kind = 'disclosure_catalog'] = kinds
  switch (what) {
    case 'consultation':
      return { do: 'openConsultation', note, kind, aim: draft.aim, text }
    case 'guidance':
      return { do: 'recordGuidance', note, on, way: draft.way, kinds, text, askedFor: draft.askedFor.trim() || null }
    case 'research':
      return { do: 'noteResearch', note, on, kinds, subject: draft.subject.trim(), text }
    case 'opinion': {
      const body = { body: draft.body, bodyName: draft.bodyName.trim(), docNumber: draft.docNumber.trim() || null }
      return { do: 'attachOpinion', note, kind, on, ...body, text }
    }
  }
}
