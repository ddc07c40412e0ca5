import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { formerSettings } from '@mingce/domain/round/former-settings'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { codesOf } from '@mingce/ui/words/items'
import { draftsOf, type FieldDraft, readDraft } from './field-draft.ts'

export const kinds: readonly DeliverableKind[] = codesOf(deliverableWords)

type Due = {
  readonly asked: boolean
  readonly dueDate: string
  readonly owedBy: RoundSettings['deliverables'][number]['owedBy']
}

/** The settings of a round as they are written in the form: every deliverable has a line, asked for or not; what may be empty is empty text. */
export type SettingsDraft = Omit<RoundSettings, 'deliverables' | 'extraFields' | 'contact'> & {
  readonly due: Readonly<Record<DeliverableKind, Due>>
  readonly extras: readonly FieldDraft[]
  readonly contact: NonNullable<RoundSettings['contact']>
}

export type ChangeDraft = (changed: Partial<SettingsDraft>) => void

export function draftOf(settings: RoundSettings): SettingsDraft {
  const { deliverables, extraFields, contact, ...others } = settings
  const due = kinds.map((kind) => {
    const asked = deliverables.find((each) => each.kind === kind)
    return [kind, { asked: asked !== undefined, dueDate: asked?.dueDate ?? '', owedBy: asked?.owedBy ?? 'county' }]
  })
  return {
    ...others,
    due: Object.fromEntries(due),
    extras: draftsOf(extraFields),
    contact: contact ?? { bureau: '', post: '' },
  }
}

/** What a new round begins from: the settings of the last one without its dates, which are another document's; the first begins from proposals. */
export function nextDraft(last: RoundSettings | undefined): SettingsDraft {
  if (!last) return draftOf(firstSettings)
  const draft = draftOf(last)
  const due = kinds.map((kind) => [kind, { ...draft.due[kind], dueDate: '' }])
  const clauses = draft.clauses.map((clause) => ({ ...clause, date: null }))
  return { ...draft, due: Object.fromEntries(due), clauses }
}

const firstSettings: RoundSettings = {
  ...formerSettings,
  deliverables: kinds.map((kind) => ({ kind, dueDate: '', owedBy: 'county' })),
  ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [], templates: proposedTemplates },
}

/** What the form says, not yet held against the schema. */
export function readSettings(draft: SettingsDraft): RoundSettings {
  const { due, extras, contact, clauses, ...others } = draft
  const deliverables = kinds.flatMap((kind) => {
    const { asked, dueDate, owedBy } = due[kind]
    return asked ? [{ kind, dueDate, owedBy }] : []
  })
  const { bureau, post } = contact
  return {
    ...others,
    deliverables,
    extraFields: extras.map(readDraft),
    contact: bureau.trim() === '' && post.trim() === '' ? null : { bureau: bureau.trim(), post: post.trim() },
    clauses: clauses.map((clause) => ({ ...clause, date: clause.date || null })),
    templates: draft.templates.filter(({ kind, sections }) => sections.length > 0 && due[kind].asked),
  }
}
