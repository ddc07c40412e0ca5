import { setImmediate } from 'node:timers/promises'
import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { type CheckTally, tallyOf } from '@mingce/domain/check/check-tally'
import type { Finding } from '@mingce/domain/check/finding'
import { type AsOf, asOffice } from '@mingce/projections/asking'
import { type FiledCatalog, filedCatalogs, filedItems } from '@mingce/projections/catalog/filed-catalogs'
import { registryOf } from '@mingce/projections/law/law'
import { todayAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { digestOf } from '../digest.ts'
import { endOfDay } from '../on-day.ts'

type Asked = { readonly desk: Pick<Desk, 'read' | 'ledger' | 'clock'>; readonly actor: Office }

/** As of the end of a day, "2021-10-14"; left out, as of now. Citations are held against the registry as it stood, on that day. */
type OnDay = { readonly on?: string | undefined }

/** What the shared checks find in a county's catalog as it was settled last, or filed while none was. */
export type CountyChecks = Omit<FiledCatalog, 'sign'> & CheckTally

/** The tally of a catalog by all it follows from: its county, the sign of its texts, the laws and the day. */
const known = new Map<string, CheckTally>()
const mostKnown = 4_000

/** Of every county within reach that filed a catalog, in order of code. What was checked before is not checked again. */
export async function countiesChecks({ desk, actor }: Asked, on: OnDay): Promise<readonly CountyChecks[]> {
  const { asOf, day } = await dayAsked(desk, on)
  const { catalogs, texts, registry, keyOf } = await asOffice(desk.read, actor, async (tx) => {
    const [filed, laws] = await Promise.all([filedCatalogs(tx, actor, asOf), registryOf(tx, asOf)])
    const under = digestOf([day, laws])
    const key = ({ county, sign }: FiledCatalog) => `${county} ${sign} ${under}`
    const unknown = filed.filter((each) => !known.has(key(each))).map(({ county }) => county)
    const items = await filedItems(tx, actor, { counties: unknown, ...asOf })
    return { catalogs: filed, texts: items, registry: laws, keyOf: key }
  })
  const laws = { registry, day }
  const checked: CountyChecks[] = []
  for (const catalog of catalogs) {
    const { sign: _, ...told } = catalog
    const { county } = catalog
    const before = known.get(keyOf(catalog))
    const tally = before ?? tallyOf(checkCatalog(texts.get(county) ?? [], { division: county, laws }).values())
    if (!before) {
      remember(keyOf(catalog), tally)
      await setImmediate() // others get their answers in between
    }
    checked.push({ ...told, ...tally })
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
export async function countyChecks(
  { desk, actor }: Asked,
  { county, ...on }: { readonly county: DivisionCode } & OnDay,
): Promise<readonly CheckedItem[] | null> {
  const { asOf, day } = await dayAsked(desk, on)
  return asOffice(desk.read, actor, async (tx) => {
    const [filed, registry] = await Promise.all([
      filedItems(tx, actor, { counties: [county], ...asOf }),
      registryOf(tx, asOf),
    ])
    const items = filed.get(county)
    if (!items) return null
    const found = checkCatalog(items, { division: county, laws: { registry, day } })
    return items.map((each) => ({ ...each, findings: found.get(each.item) ?? [] }))
  })
}

async function dayAsked(desk: Asked['desk'], { on }: OnDay): Promise<{ readonly asOf: AsOf; readonly day: string }> {
  return { asOf: await endOfDay(desk, { on }), day: on ?? todayAt(desk.clock) }
}

function remember(key: string, tally: CheckTally): void {
  const [oldest] = known.keys()
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest)
  known.set(key, tally)
}
