import type { Evidence } from '@mingce/domain/catalog/evidence'
import type { EvidenceFormat } from '@mingce/domain/catalog/evidence-format'
import type { Catalog } from '@mingce/domain/catalog/evolve'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { correctionFileAt } from '../filing/correction-files.ts'
import { paperScanAt } from '../filing/papers.ts'
import { sectionFileAt } from '../filing/section-files.ts'
import { cityFileAt } from '../joint-package/city-part.ts'
import { packageScanAt } from '../joint-package/papers.ts'
import { remembering } from '../remembering.ts'

/** A file that supports an item, as whoever may have it reads of it. Its bytes lie under the digest. */
export type FiledEvidenceRow = Standing & {
  readonly attachment: string
  readonly item: string
  /** The order in which the files came into the catalog, from 1. */
  readonly ordinal: number
  readonly digest: string
  readonly size: number
  readonly format: EvidenceFormat
  readonly name: string
  readonly attachedBy: string
  readonly attachedAt: Date
}

/** The same as the county alone sees it: with those that wait for the next filing, and those that were removed. */
export type EvidenceRow = FiledEvidenceRow & {
  readonly isFiled: boolean
  readonly removed: Evidence['removed']
}

const columns = {
  attachment: 'text',
  item: 'text',
  ordinal: 'integer',
  digest: 'text',
  size: 'integer',
  format: 'text',
  name: 'text',
  attachedBy: 'text',
  attachedAt: 'timestamptz',
} as const

export const evidenceTables = {
  evidence: table<EvidenceRow>({ ...columns, isFiled: 'boolean', removed: 'jsonb' }),
  filedEvidence: table<FiledEvidenceRow>(columns),
} as const

const sameOwn = remembering<Evidence, EvidenceRow>()
const sameFiled = remembering<Evidence, FiledEvidenceRow>()

/** What was removed after it was filed stays with the filing it went with: the levels above have it until the next one. */
export function evidenceRows(division: string, catalog: Catalog) {
  const all = [...catalog.evidence.values()].map((each, index) => ({ each, ordinal: index + 1 }))
  return {
    evidence: all.map(({ each, ordinal }) =>
      sameOwn(each, [division, ordinal], () => {
        const { isFiled, removed } = each
        return { ...rowOf(division, each, ordinal), height: 0, isFiled, removed }
      }),
    ),
    filedEvidence: all
      .filter(({ each }) => each.isFiled)
      .map(({ each, ordinal }) => sameFiled(each, [division, ordinal], () => rowOf(division, each, ordinal))),
  }
}

function rowOf(division: string, evidence: Evidence, ordinal: number): FiledEvidenceRow {
  const { isFiled: _, removed: __, attachedAt, ...file } = evidence
  return { key: file.attachment, division, height: 2, ...file, ordinal, attachedAt: new Date(attachedAt) }
}

/** All files of a county's draft, the removed too; of any other county none. */
export function evidenceOf(tx: Asking, division: string, asOf: AsOf = {}): Promise<readonly Held<EvidenceRow>[]> {
  const all = tx.selectFrom('evidence').selectAll().where('stream', '=', `catalog/${division}`)
  return all.where(held('evidence', asOf)).orderBy('ordinal').execute()
}

/** The files that went with a county's catalog as it was last filed, as far as the asker may know. */
export function filedEvidenceOf(
  tx: Asking,
  division: string,
  asOf: AsOf = {},
): Promise<readonly Held<FiledEvidenceRow>[]> {
  const filed = tx.selectFrom('filedEvidence').selectAll().where('stream', '=', `catalog/${division}`)
  return filed.where(held('filedEvidence', asOf)).orderBy('ordinal').execute()
}

/**
 * One file of a county: of its catalog removed or not, standing with a section of its documents, supplied with an answer to its city, or a
 * scan of its 纸质报送, which goes by its digest; of a city, one that goes with its own document, or a scan of its 纸质上报. Undefined when there is none that the
 * asker may have. `struck`: also a scan whose registration was struck, and what was removed from a section.
 */
export async function evidenceAt(
  tx: Asking,
  division: string,
  attachment: string,
  { struck = false } = {},
): Promise<Pick<FiledEvidenceRow, 'digest' | 'name' | 'format'> | undefined> {
  const own = await tx
    .selectFrom('evidence')
    .select(['digest', 'name', 'format'])
    .where('stream', '=', `catalog/${division}`)
    .where('key', '=', attachment)
    .where('heldUntil', 'is', null)
    .executeTakeFirst()
  if (own) return own
  const filed = await tx
    .selectFrom('filedEvidence')
    .select(['digest', 'name', 'format'])
    .where('stream', '=', `catalog/${division}`)
    .where('key', '=', attachment)
    .where('heldUntil', 'is', null)
    .executeTakeFirst()
  return (
    filed ??
    (await sectionFileAt(tx, division, attachment, { struck })) ??
    (await cityFileAt(tx, division, attachment, { struck })) ??
    (await correctionFileAt(tx, division, attachment)) ??
    (await paperScanAt(tx, division, attachment, { struck })) ??
    packageScanAt(tx, division, attachment, { struck })
  )
}
