import type { SectionFile } from '@mingce/domain/submission/section-files'
import { sql } from 'kysely'
import type { Asking } from '../asking.ts'

/** A file that stands with a section of one of a county's documents, as the asker may know it; undefined when there is none. */
export async function sectionFileAt(
  tx: Asking,
  division: string,
  attachment: string,
): Promise<Pick<SectionFile, 'digest' | 'name' | 'format'> | undefined> {
  const holds = sql<boolean>`${sql.ref('filingPart.files')} @> ${JSON.stringify([{ attachment }])}::jsonb`
  const row = await tx
    .selectFrom('filingPart')
    .select('files')
    .where('division', '=', division)
    .where('heldUntil', 'is', null)
    .where(holds)
    .executeTakeFirst()
  return row?.files.find((each) => each.attachment === attachment)
}
