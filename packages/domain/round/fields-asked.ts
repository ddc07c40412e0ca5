import type { ExtraField } from '../catalog/extra-field.ts'
import { normaliseName } from '../guide/match.ts'
import type { RoundSettings } from './settings.ts'

/**
 * What a county is asked for beyond the eight elements by all the open rounds in which it owes a catalog: each name once, as the first
 * of the rounds has it. A filing is held to its own round alone.
 *
 * @param rounds those in which the county owes, the latest document first
 */
export function fieldsAsked(rounds: readonly Asking[]): readonly ExtraField[] {
  const asking = rounds.filter(({ status, settings: { deliverables } }) => {
    return status === 'open' && deliverables.some(({ kind }) => kind === 'disclosure_catalog')
  })
  const fields = asking.flatMap(({ settings }) => settings.extraFields)
  return fields.filter((field, at) => !isNamedBefore(field, at, fields))
}

type Asking = { readonly status: 'open' | 'closed'; readonly settings: RoundSettings }

/** Whether one of the fields before it bears the same name, whatever spaces, width and signs make of it. */
export function isNamedBefore({ name }: ExtraField, at: number, fields: readonly ExtraField[]): boolean {
  return fields.findIndex((other) => normaliseName(other.name) === normaliseName(name)) < at
}
