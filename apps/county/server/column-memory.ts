import { createHash } from 'node:crypto'
import type { Hall } from '@mingce/api/app'
import { columnChoices } from '@mingce/api/read-as'
import type { Actor } from '@mingce/domain/authority/actor'
import { forgetPreference, preferenceOf, setPreference } from '@mingce/identity/preferences'
import type { ColumnChoices } from '@mingce/sheets/header/column-use'
import type { SheetReading } from '@mingce/sheets/reading'

/** How the columns came to be read as they are: by the reader alone, as chosen just now, or as the county chose before. */
export type ColumnsBy = {
  readonly by: 'reader' | 'chosen' | 'remembered'
  readonly choices: ColumnChoices
  /** When the county chose so. */
  readonly setAt: string | null
}

export const byReader: ColumnsBy = { by: 'reader', choices: {}, setAt: null }

/** What a county is remembered with, and who asks. */
export type Memory = Pick<Hall['desk'], 'identity' | 'clock'> & { readonly actor: Actor }

/** How this county had a file of these headings read the last time. */
export async function remembered({ identity, actor }: Memory, reading: SheetReading): Promise<ColumnsBy> {
  const kept = await preferenceOf(identity, nameOf(actor, reading))
  const choices = columnChoices.safeParse(kept?.value).data
  if (!kept || !choices) return byReader
  return { by: 'remembered', choices, setAt: kept.setAt.toISOString() }
}

/** Remembers for the county how files of these headings are read; without a choice the reader's own counts again. */
export async function remember(
  { identity, clock, actor }: Memory,
  reading: SheetReading,
  choices: ColumnChoices,
): Promise<ColumnsBy> {
  const name = nameOf(actor, reading)
  if (Object.keys(choices).length === 0) {
    await forgetPreference(identity, name)
    return byReader
  }
  const setAt = clock()
  await setPreference(identity, name, { value: choices, setAt })
  return { by: 'chosen', choices, setAt: setAt.toISOString() }
}

/** Files with the same headings in the same order are of one kind. */
function nameOf({ authority }: Actor, { columns }: SheetReading) {
  const headings = createHash('sha256').update(columns.map(({ key }) => key).join('\n'))
  return { authority, name: `columns.${headings.digest('hex').slice(0, 32)}` }
}
