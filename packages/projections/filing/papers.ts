import type { EvidenceFile } from '@mingce/domain/catalog/evidence-file'
import type { Submission } from '@mingce/domain/submission/state'
import { sql } from 'kysely'
import { type Asking, held } from '../asking.ts'
import { type Standing, table } from '../definition.ts'
import type { FilingRow } from './rows.ts'

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

/** A scan of a county's 纸质报送, as the asker may know it; undefined when there is none. `struck`: also one whose registration was struck. */
export function paperScanAt(
  tx: Asking,
  division: string,
  digest: string,
  { struck = false } = {},
): Promise<Pick<FilingPaperRow, 'digest' | 'name' | 'format'> | undefined> {
  const scans = tx
    .selectFrom('filingPaper')
    .select(['digest', 'name', 'format'])
    .where('division', '=', division)
    .where('digest', '=', digest)
  const shown = struck ? scans : scans.where('heldUntil', 'is', null)
  return shown.orderBy('heldFrom').executeTakeFirst()
}

/** What came on paper of a city's counties in a round, by the stream of the filing it was entered in. */
export type FiledOnPaper = Pick<FilingRow, 'papers' | 'turn'> & { readonly stream: string }

/** The filings of a city's counties in a round that came on paper, as those above them see them. */
export function filedOnPaper(
  tx: Asking,
  { round, city }: { readonly round: string; readonly city: string },
): Promise<readonly FiledOnPaper[]> {
  return tx
    .selectFrom('filing')
    .select(['stream', 'papers', 'turn'])
    .where('round', '=', round)
    .where('view', '=', 'filed')
    .where(sql<boolean>`left(${sql.ref('filing.division')}, 4) || '00' = ${city}`)
    .where(sql<boolean>`jsonb_array_length(${sql.ref('filing.papers')}) > 0`)
    .where(held('filing', {}))
    .execute()
}
