import { setImmediate } from 'node:timers/promises'
import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { type CheckTally, tallyOf } from '@mingce/domain/check/check-tally'
import type { Finding } from '@mingce/domain/check/finding'
import { turningDay } from '@mingce/domain/law/turning-day'
import { type AsOf, asOffice } from '@mingce/projections/asking'
import { type FiledCatalog, filedCatalogs, filedItems } from '@mingce/projections/catalog/filed-catalogs'
import { registryOf } from '@mingce/projections/law/law'
import { todayAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { digestOf } from '../digest.ts'
import { endOfDay } from '../on-day.ts'
import { KnownTallies, tallyOfEach } from './known-tallies.ts'

type Asked = { readonly desk: Pick<Desk, 'read' | 'ledger' | 'clock'>; readonly actor: Office }

/** As of the end of a day, "2021-10-14"; left out, as of now. Citations are held against the registry as it stood, on that day. */
type OnDay = { readonly on?: string | undefined }

/** What the shared checks find in a county's catalog as it was settled last, or filed while none was. */
export type CountyChecks = Omit<FiledCatalog, 'sign'> & CheckTally

/** By all that a tally follows from: the county, the sign of its texts, the laws, and the last day on which one of them turned. */
const tallies = new KnownTallies(4_000)

/** Of every county within reach that filed a catalog, in order of code. What was checked before is not checked again. */
export async function countiesChecks({ desk, actor }: Asked, on: OnDay): Promise<readonly CountyChecks[]> {
  const { asOf, day } = await dayAsked(desk, on)
  const { catalogs, registry } = await asOffice(desk.read, actor, async (tx) => {
    const [filed, laws] = await Promise.all([filedCatalogs(tx, actor, asOf), registryOf(tx, asOf)])
    const under = digestOf([turningDay(laws, day), laws])
    const keyed = filed.map((told) => ({ told, key: `${told.county} ${told.sign} ${under}` }))
    const known = tallies.of(keyed.map(({ key }) => key))
    const counties = keyed.flatMap(({ told, key }) => (known.has(key) ? [] : [told.county]))
    const texts = await filedItems(tx, actor, { counties, ...asOf })
    const asked = keyed.map((each) => ({ ...each, known: known.get(each.key), items: texts.get(each.told.county) }))
    return { catalogs: asked, registry: laws }
  })
  const laws = { registry, day }
  const counted = await tallyOfEach(catalogs, tallies, async ({ told: { county } }, items) => {
    await setImmediate() // others get their answers in between
    return tallyOf(checkCatalog(items, { division: county, laws }).values())
  })
  return catalogs.flatMap(({ told: { sign: _, ...told } }, at) => {
    const tally = counted[at]
    return tally ? [{ ...told, ...tally }] : []
  })
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
