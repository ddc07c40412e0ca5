import type { EvidenceFile } from '@mingce/domain/catalog/evidence-file'
import type { Submission } from '@mingce/domain/submission/state'
import type { Asking } from '../asking.ts'
import { type Standing, table } from '../definition.ts'

/** A scan of what came on paper, entered here or not: its county, its city and the province know it alike. */
export type FilingPaperRow = Standing & Pick<EvidenceFile, 'digest' | 'name' | 'format'>

export const paperTables = {
  filingPaper: table<FilingPaperRow>({ digest: 'text', name: 'text', format: 'text' }),
} as const

/** None of a paper whose registration was struck. */
export function paperRows(division: string, { papers }: Pick<Submission, 'papers'>): readonly FilingPaperRow[] {
  return papers.flatMap(({ turn, scans }) =>
    scans.map(({ digest, name, format }, index) => ({
      ...{ key: `${turn}/${index + 1}`, division, height: 2, digest, name, format },
    })),
  )
}

/** A scan of a county's 纸质报送, as the asker may know it; undefined when there is none. */
export function paperScanAt(
  tx: Asking,
  division: string,
  digest: string,
): Promise<Pick<FilingPaperRow, 'digest' | 'name' | 'format'> | undefined> {
  return tx
    .selectFrom('filingPaper')
    .select(['digest', 'name', 'format'])
    .where('division', '=', division)
    .where('digest', '=', digest)
    .where('heldUntil', 'is', null)
    .orderBy('heldFrom')
    .executeTakeFirst()
}
