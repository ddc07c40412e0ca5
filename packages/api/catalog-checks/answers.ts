import { setImmediate } from 'node:timers/promises'
import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { type CheckTally, tallyOf } from '@mingce/domain/check/check-tally'
import type { Finding } from '@mingce/domain/check/finding'
import { pageFindings } from '@mingce/domain/check/pages'
import { turningDay } from '@mingce/domain/law/turning-day'
import { type AsOf, asOffice } from '@mingce/projections/asking'
import { type FiledCatalog, filedCatalogs, filedItems } from '@mingce/projections/catalog/filed-catalogs'
import { registryOf } from '@mingce/projections/law/law'
import { type FoundPageRow, foundPages } from '@mingce/projections/pages/questions'
import { todayAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { digestOf } from '../digest.ts'
import { endOfDay } from '../on-day.ts'
import { KnownTallies, tallyOfEach } from './known-tallies.ts'

type Asked = { readonly desk: Pick<Desk, 'read' | 'ledger' | 'clock'>; readonly actor: Office }

/** As of the end of a day, "2021-10-14"; left out, as of now. Citations are held against the registry as it stood, on that day. */
type OnDay = { readonly on?: string | undefined }

/** What the shared checks find in a county's catalog as it was settled last, or filed while none was. */
export type CountyChecks = Omit<FiledCatalog, 'sign'> &
  CheckTally & {
    /** What was found of the page of its catalog as a whole. */
    readonly pages: readonly Finding[]
  }

/** By all that a tally follows from: the county, the sign of its texts, its pages, the laws, and the last day on which one of them turned. */
const tallies = new KnownTallies(4_000)

/** Of every county within reach that filed a catalog, in order of code. What was checked before is not checked again. */
export async function countiesChecks({ desk, actor }: Asked, on: OnDay): Promise<readonly CountyChecks[]> {
  const { asOf, day } = await dayAsked(desk, on)
  const { catalogs, registry } = await asOffice(desk.read, actor, async (tx) => {
    const [filed, laws, found] = await Promise.all([
      filedCatalogs(tx, actor, asOf),
      registryOf(tx, asOf),
      foundPages(tx, actor, asOf),
    ])
    const under = digestOf([turningDay(laws, day), laws])
    const keyed = filed.map((told) => {
      const pages = pagesOf(told, found)
      return { told, pages, key: `${told.county} ${told.sign} ${under} ${pageKey(pages)}` }
    })
    const known = tallies.of(keyed.map(({ key }) => key))
    const counties = keyed.flatMap(({ told, key }) => (known.has(key) ? [] : [told.county]))
    const texts = await filedItems(tx, actor, { counties, ...asOf })
    const asked = keyed.map((each) => ({ ...each, known: known.get(each.key), items: texts.get(each.told.county) }))
    return { catalogs: asked, registry: laws }
  })
  const laws = { registry, day }
  const counted = await tallyOfEach(catalogs, tallies, async ({ told: { county }, pages }, items) => {
    await setImmediate() // others get their answers in between
    return tallyOf(checkCatalog(items, { division: county, laws, pages }).values())
  })
  return catalogs.flatMap(({ told: { sign: _, ...told }, pages }, at) => {
    const tally = counted[at]
    return tally ? [{ ...told, ...tally, pages: ofCatalog(pages) }] : []
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
    const [filed, registry, pages] = await Promise.all([
      filedItems(tx, actor, { counties: [county], ...asOf }),
      registryOf(tx, asOf),
      foundPages(tx, actor, { counties: [county], ...asOf }),
    ])
    const items = filed.get(county)
    if (!items) return null
    const found = checkCatalog(items, { division: county, laws: { registry, day }, pages })
    return items.map((each) => ({ ...each, findings: found.get(each.item) ?? [] }))
  })
}

function pagesOf({ county }: FiledCatalog, found: readonly FoundPageRow[]): readonly FoundPageRow[] {
  return found.filter(({ division }) => division === county)
}

/** What of the pages a tally follows from: of a page that is as it should be, nothing. */
function pageKey(pages: readonly FoundPageRow[]): string {
  const findings = pageFindings(pages)
  return findings.length > 0 ? digestOf(findings) : ''
}

function ofCatalog(pages: readonly FoundPageRow[]): readonly Finding[] {
  return pageFindings(pages).flatMap(({ item, finding }) => (item === null ? [finding] : []))
}

async function dayAsked(desk: Asked['desk'], { on }: OnDay): Promise<{ readonly asOf: AsOf; readonly day: string }> {
  return { asOf: await endOfDay(desk, { on }), day: on ?? todayAt(desk.clock) }
}
