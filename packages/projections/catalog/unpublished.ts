import type { DivisionCode } from '@mingce/domain/authority/division'
import { awaitsPublication } from '@mingce/domain/catalog/awaiting-publication'
import { catalogStream } from '@mingce/domain/streams'
import { type Asking, type AsOf, held } from '../asking.ts'

/** The version a county settled last, while it waits for its first publication; undefined where nothing does. */
export async function unpublishedOf(tx: Asking, county: DivisionCode, asOf: AsOf = {}) {
  const newest = await tx
    .selectFrom('catalogVersion')
    .select(['submission', 'settledAt', 'publishedOn', 'former'])
    .where('stream', '=', catalogStream(county))
    .where(held('catalogVersion', asOf))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && awaitsPublication(newest) ? newest : undefined
}

/** By which filing a version of a county's catalog was settled; undefined where there is no such version. */
export async function submissionOfVersion(tx: Asking, county: DivisionCode, version: number) {
  const row = await tx
    .selectFrom('catalogVersion')
    .select('submission')
    .where('stream', '=', catalogStream(county))
    .where('version', '=', version)
    .where(held('catalogVersion', {}))
    .executeTakeFirst()
  return row?.submission
}
