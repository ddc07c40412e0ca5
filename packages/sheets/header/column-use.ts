import { hash } from 'node:crypto'
import type { ColumnUse } from '@mingce/domain/catalog/column-use'
import { fold } from '@mingce/domain/script/fold'
import type { Role } from './words.ts'

/** What a person decided that columns are read as, by the columns' keys. */
export type ColumnChoices = Readonly<Record<string, ColumnUse>>

/** Names a column whatever file it stands in: `3f9a01bc-1` is the first of its sheet with that heading. */
export function columnKey(header: string, nth: number): string {
  return `${hash('sha256', fold(header), 'hex').slice(0, 8)}-${nth}`
}

/** What a column is read as; one that ticks several levels at once is told by its element alone. */
export function useOf(role: Role): ColumnUse {
  if (!('value' in role) || role.value === null) return role.element
  const value = typeof role.value === 'string' ? role.value : role.value.length === 1 ? role.value[0] : undefined
  return value === undefined ? role.element : (`${role.element}.${value}` as ColumnUse)
}

/** The role that a person chose; undefined where the column is left out. */
export function roleOfUse(use: ColumnUse): Role | undefined {
  if (use === 'none') return undefined
  const [element, value] = use.split('.')
  if (element === 'levels') return { element, rank: null, joined: false }
  if (element === 'disclosureLevels') return { element, value: value === undefined ? null : ([value] as never) }
  if (element === 'channels' || element === 'audiences' || element === 'disclosureModes')
    return { element, value: value ?? null } as Role
  return { element } as Role
}
