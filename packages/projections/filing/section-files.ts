import type { SectionFile } from '@mingce/domain/submission/section-files'
import { sql } from 'kysely'
import type { Asking } from '../asking.ts'

/** A file that stands with a section of one of a county's documents, as the asker may know it; undefined when there is none. `struck`: also one that was removed. */
export async function sectionFileAt(
  tx: Asking,
  division: string,
  attachment: string,
  { struck = false } = {},
): Promise<Pick<SectionFile, 'digest' | 'name' | 'format'> | undefined> {
  const holds = sql<boolean>`${sql.ref('filingPart.files')} @> ${JSON.stringify([{ attachment }])}::jsonb`
  const all = tx.selectFrom('filingPart').select('files').where('division', '=', division)
  const shown = struck ? all : all.where('heldUntil', 'is', null)
  const row = await shown.where(holds).executeTakeFirst()
  return row?.files.find((each) => each.attachment === attachment)
}
