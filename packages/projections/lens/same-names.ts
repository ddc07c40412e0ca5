import type { Office } from '@mingce/domain/authority/jurisdiction'
import { idsOfRow } from '@mingce/domain/guide/present-rows'
import { type Identified, sameByName } from '@mingce/domain/lens/same-item'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { textsOf } from '../catalog/versions.ts'
import { guideChainOf } from '../guide/guide.ts'

/** An item of a county, at the text that lies on the desk. */
export type LensSubject = { readonly division: string; readonly part: string; readonly digest: string }

/** With every id that its row of the guide has borne in any version. */
export type IdentifiedByRow = Identified & { readonly rowIds: readonly string[] }

/** What is known of it to find the same elsewhere; undefined where the asker may not read the text. */
export async function identified(
  tx: Asking,
  { division, part, digest }: LensSubject,
  asOf: AsOf,
): Promise<IdentifiedByRow | undefined> {
  const origins = tx
    .selectFrom('itemOrigin')
    .select('guideRow')
    .where('stream', '=', `catalog/${division}`)
    .where('key', '=', part)
    .where(held('itemOrigin', asOf))
  const [[text], origin] = await Promise.all([textsOf(tx, division, [digest], asOf), origins.executeTakeFirst()])
  if (!text) return undefined
  const { category, name, content } = text
  const guideRow = origin?.guideRow ?? null
  const rowIds = guideRow === null ? [] : idsOfRow(await guideChainOf(tx, asOf), guideRow)
  return { category, name, subcategories: content.subcategories, guideRow, rowIds }
}

/** The row of another item as the one at hand names it, where it is the same in another version; else as it is. */
export function rowBeside({ guideRow, rowIds }: IdentifiedByRow, other: string | null): string | null {
  return other !== null && rowIds.includes(other) ? guideRow : other
}

/** The names, of all within reach that the counties gave their items, under which the same item may stand. */
export async function sameNames(tx: Asking, office: Office, asked: AsOf & { readonly item: Identified }) {
  const names = await tx
    .selectFrom('catalogText')
    .select(['category', 'name'])
    .distinct()
    .where(held('catalogText', asked))
    .where(within('catalogText', office))
    .execute()
  return [...new Set(names.filter((each) => sameByName(asked.item, each)).map(({ name }) => name))]
}
