import { setImmediate } from 'node:timers/promises'
import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { type CheckTally, tallyOf } from '@mingce/domain/check/check-tally'
import type { Finding } from '@mingce/domain/check/finding'
import { type AsOf, asOffice } from '@mingce/projections/asking'
import { type FiledCatalog, filedCatalogs, filedItems } from '@mingce/projections/catalog/filed-catalogs'
import type { Desk } from '../desk.ts'

type Asked = { readonly desk: Pick<Desk, 'read'>; readonly actor: Office }

/** What the shared checks find in a county's catalog as it was settled last, or filed while none was. */
export type CountyChecks = Omit<FiledCatalog, 'sign'> & CheckTally

/** The tally of a catalog by its county and the sign of its texts: the same texts give the same findings, on whatever day. */
const known = new Map<string, CheckTally>()
const mostKnown = 4_000

/** Of every county within reach that filed a catalog, in order of code. What was checked before is not checked again. */
export async function countiesChecks({ desk, actor }: Asked, asOf: AsOf): Promise<readonly CountyChecks[]> {
  const { catalogs, texts } = await asOffice(desk.read, actor, async (tx) => {
    const filed = await filedCatalogs(tx, actor, asOf)
    const unknown = filed.filter((each) => !known.has(keyOf(each))).map(({ county }) => county)
    return { catalogs: filed, texts: await filedItems(tx, actor, { counties: unknown, ...asOf }) }
  })
  const checked: CountyChecks[] = []
  for (const { sign, ...catalog } of catalogs) {
    const key = keyOf({ ...catalog, sign })
    const before = known.get(key)
    const tally =
      before ?? tallyOf(checkCatalog(texts.get(catalog.county) ?? [], { division: catalog.county }).values())
    if (!before) {
      remember(key, tally)
      await setImmediate() // others get their answers in between
    }
    checked.push({ ...catalog, ...tally })
  }
  return checked
}

/** An item in which the checks found something, or nothing, with its text. */
export type CheckedItem = {
  readonly item: string
  readonly content: DisclosureItem
  readonly findings: readonly Finding[]
}

/** The items of one county in the order of its catalog; null for a county beyond reach, or one that filed none. */
export function countyChecks(
  { desk, actor }: Asked,
  { county, ...asOf }: { readonly county: DivisionCode } & AsOf,
): Promise<readonly CheckedItem[] | null> {
  return asOffice(desk.read, actor, async (tx) => {
    const items = (await filedItems(tx, actor, { counties: [county], ...asOf })).get(county)
    if (!items) return null
    const found = checkCatalog(items, { division: county })
    return items.map((each) => ({ ...each, findings: found.get(each.item) ?? [] }))
  })
}

function keyOf({ county, sign }: Pick<FiledCatalog, 'county' | 'sign'>): string {
  return `${county} ${sign}`
}

function remember(key: string, tally: CheckTally): void {
  const [oldest] = known.keys()
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest)
  known.set(key, tally)
}
