import { choicesOf, mostExtraFields } from '../catalog/extra-choices.ts'
import type { ExtraField, ExtraKind } from '../catalog/extra-field.ts'
import { headingNamed } from '../catalog/headings.ts'
import { disclosureItem } from '../catalog/item.ts'
import { normaliseName } from '../guide/match.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { isNamedBefore } from './fields-asked.ts'

export type ExtraFieldsRefusal =
  | 'EXTRA_TOO_MANY'
  | 'EXTRA_NAME_TWICE'
  | 'EXTRA_NAME_TAKEN'
  | 'EXTRA_WITHOUT_CHOICES'
  | 'EXTRA_CHOICE_TWICE'
  | 'EXTRA_KIND_CHANGED'

/** The kind of every extra element a round ever defined, by its name as `normaliseName` has it. */
export type KnownKinds = ReadonlyMap<string, ExtraKind>

/** What is wrong with the extra elements a round defines; `about` names them. */
export function extraFieldsFault(
  fields: readonly ExtraField[],
  known: KnownKinds,
): Refusal<ExtraFieldsRefusal> | undefined {
  const refusing = (
    code: ExtraFieldsRefusal,
    isWrong: (field: ExtraField, at: number, all: typeof fields) => boolean,
  ) => {
    const wrong = fields.filter(isWrong)
    return wrong.length > 0
      ? refuse(
          code,
          wrong.map(({ name }) => name),
        )
      : undefined
  }
  return firstRefusal<ExtraFieldsRefusal>(
    () => (fields.length > mostExtraFields ? refuse('EXTRA_TOO_MANY') : undefined),
    () => refusing('EXTRA_NAME_TAKEN', (field) => isTaken(field) && kindOf(field, known) === undefined),
    () => refusing('EXTRA_NAME_TWICE', isNamedBefore),
    () => refusing('EXTRA_WITHOUT_CHOICES', lacksChoices),
    () => refusing('EXTRA_CHOICE_TWICE', repeatsChoice),
    () => refusing('EXTRA_KIND_CHANGED', (field) => (kindOf(field, known) ?? field.kind) !== field.kind),
  )
}

/** The kinds known once these are defined too. One that is removed stays known: its texts stand in filed items. */
export function kindsWith(known: KnownKinds, fields: readonly ExtraField[]): KnownKinds {
  return new Map([...known, ...fields.map(({ name, kind }) => [normaliseName(name), kind] as const)])
}

/**
 * Names by which an element of every item goes already: in data, or over a column. A name of nothing but signs names nothing.
 * A round that has such a name from before the list of headings grew keeps it.
 */
function isTaken({ name }: ExtraField): boolean {
  const word = name.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
  const isIdentifier = reserved.has(word)
  return isIdentifier || headingNamed(word) !== undefined || isLevelTick(word) || normaliseName(name) === ''
}

const reserved: ReadonlySet<string> = new Set(
  [...Object.keys(disclosureItem.shape), '__proto__', 'constructor', 'prototype'].map((each) => each.toLowerCase()),
)

/** 县级, 乡镇街道 …: what stands over the boxes of 公开层级. */
function isLevelTick(word: string): boolean {
  return /^.{0,6}(级|镇街乡|乡镇街道|乡镇|村)$/.test(word) && /[省市州盟县区旗乡镇街村]/.test(word)
}

function lacksChoices(field: ExtraField): boolean {
  return field.kind !== 'text' && field.choices.length === 0
}

function repeatsChoice(field: ExtraField): boolean {
  const choices = choicesOf(field).map(normaliseName)
  return new Set(choices).size < choices.length
}

function kindOf({ name }: ExtraField, known: KnownKinds): ExtraKind | undefined {
  return known.get(normaliseName(name))
}
