import type { CorrectionFile } from '@mingce/domain/submission/clock/correction-files'
import { sql } from 'kysely'
import type { Asking } from '../asking.ts'

/** A file that came with a county's answer to 补充材料, as the asker may know it; undefined when there is none. */
export async function correctionFileAt(
  tx: Asking,
  division: string,
  attachment: string,
): Promise<Pick<CorrectionFile, 'digest' | 'name' | 'format'> | undefined> {
  const answered = JSON.stringify([{ answer: { files: [{ attachment }] } }])
  const row = await tx
    .selectFrom('filingClock')
    .select('corrections')
    .where('division', '=', division)
    .where('heldUntil', 'is', null)
    .where(sql<boolean>`${sql.ref('filingClock.corrections')} @> ${answered}::jsonb`)
    .executeTakeFirst()
  const files = row?.corrections.flatMap(({ answer }) => answer?.files ?? []) ?? []
  return files.find((each) => each.attachment === attachment)
}
