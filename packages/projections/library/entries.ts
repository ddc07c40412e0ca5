import { parseDivision } from '@mingce/domain/authority/division'
import { type Office, reaches } from '@mingce/domain/authority/jurisdiction'
import { type Asking, held } from '../asking.ts'
import { reuseWithin } from '../borrowing/borrowed.ts'
import type { LibraryEntryRow } from './library.ts'
import { type PublicTexts, publicTexts } from './public-texts.ts'

/** An entry as an office reads it. */
export type LibraryItem = Omit<LibraryEntryRow, 'key' | 'division' | 'height' | 'writtenAt'> &
  PublicTexts & {
    readonly county: string
    /**
     * The counties that have something of the item, with its source, in a published catalog of their own; null beyond the office's
     * reach, since nobody is told how often another's is borrowed.
     */
    readonly reusedBy: readonly string[] | null
  }

/** The library of good practice (亮点库), what was taken in last first: the same for every office, but for who borrowed. */
export async function libraryOf(tx: Asking, office: Office): Promise<readonly LibraryItem[]> {
  const rows = await tx
    .selectFrom('libraryEntry')
    .selectAll()
    .where(held('libraryEntry', {}))
    .orderBy('includedOn', 'desc')
    .orderBy('heldFrom', 'desc')
    .execute()
  const resting = rows.map((row) => ({ ...row, since: row.writtenAt }))
  const [textsOf, reused] = await Promise.all([publicTexts(tx, resting), reuseWithin(tx, office)])
  return resting.flatMap((row): readonly LibraryItem[] => {
    const texts = textsOf(row)
    if (!texts) return []
    const { division: county, item, heading, note, categories, improvements, version, digest } = row
    const { includedOn, amendedOn } = row
    const isWithin = reaches(office, parseDivision(county))
    const by = reused.filter((each) => each.division === county && each.source === item).map((each) => each.by)
    const said = { county, item, heading, note, categories, improvements, version, digest, includedOn, amendedOn }
    return [{ ...said, ...texts, reusedBy: isWithin ? [...new Set(by)] : null }]
  })
}
