import { choicesOf } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField, ExtraKind } from '@mingce/domain/catalog/extra-field'
import { t } from '../words.ts'

/** An extra element as it is written in the form: its choices one a line. `id` is the form's own. */
export type FieldDraft = {
  readonly id: string
  readonly name: string
  readonly kind: ExtraKind
  readonly choices: string
  readonly required: boolean
  readonly hint: string
  readonly reader: string
}

export type FieldPart = 'name' | 'choices' | 'hint' | 'reader'

/** What is wrong with a part of a draft, in words. */
export type FieldFaults = Readonly<Partial<Record<FieldPart, string>>>

export function blankDraft(id: string): FieldDraft {
  return { id, name: '', kind: 'text', choices: '', required: false, hint: '', reader: '' }
}

export function draftsOf(fields: readonly ExtraField[]): readonly FieldDraft[] {
  return fields.map((field, at) => {
    const { name, kind, required, hint, reader } = field
    return { id: `${at} ${name}`, name, kind, choices: choicesOf(field).join('\n'), required, hint: hint ?? '', reader }
  })
}

/** What the draft says, not yet held against the schema. */
export function readDraft({ name, kind, choices, required, hint, reader }: FieldDraft): ExtraField {
  const asked = { name: name.trim(), required, hint: hint.trim() || null, reader: reader.trim() }
  if (kind === 'text') return { kind, ...asked }
  const lines = choices.split(/[\n、,，;；]/).map((line) => line.trim())
  return { kind, ...asked, choices: lines.filter((line) => line !== '') }
}

/** What a draft lacks or what does not fit, by part. The schema comes when first asked for. */
export async function faultsOf(draft: FieldDraft): Promise<FieldFaults> {
  const { extraField } = await import('@mingce/domain/catalog/extra-field')
  const read = readDraft(draft)
  const parsed = extraField.safeParse(read)
  const empty = read.kind !== 'text' && read.choices.length === 0 ? { choices: t('extras.fault.noChoices') } : {}
  if (parsed.success) return empty
  const parts = parsed.error.issues.map(({ path }) => path[0] as FieldPart)
  return { ...Object.fromEntries(parts.map((part) => [part, t(`extras.fault.${part}`)])), ...empty }
}
