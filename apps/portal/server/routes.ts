import { pageOpening } from '@mingce/api/page-opened'
import { type DivisionCode, divisions, isDivisionCode, levelOf } from '@mingce/domain/authority/division'
import { formerCodes } from '@mingce/domain/authority/former-codes'
import type { Asking } from '@mingce/projections/asking'
import type { Held } from '@mingce/projections/definition'
import { citedTexts } from '@mingce/projections/register/articles'
import type { RegisterCatalogRow } from '@mingce/projections/register/catalog'
import {
  announcementsOf,
  completionStagesIn,
  noticesOf,
  registeredCatalogOf,
  registeredCatalogs,
  registeredItemOf,
  type registeredRounds,
  searchRegister,
  stagesOf,
} from '@mingce/projections/register/questions'
import { sameItemsAs } from '@mingce/projections/register/same-items'
import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import { correctionsOf } from '../pages/announcements.ts'
import { cityPage } from '../pages/city-page.ts'
import { comparePage } from '../pages/compare-page.ts'
import { countyPage } from '../pages/county-page.ts'
import { homePage } from '../pages/home-page.ts'
import { itemPage } from '../pages/item-page.ts'
import type { Page } from '../pages/layout.ts'
import { roundTotals } from '../pages/round-totals.ts'
import { searchPage } from '../pages/search-page.ts'
import { verifyPage } from '../pages/verify-page.ts'
import { publicRecordOf } from './public-record.ts'

type Route = {
  readonly path: string
  readonly page: (at: At, c: Context) => Promise<Page | undefined>
}

/** What a page is made from, all of it as of one moment. */
export type At = {
  readonly tx: Asking
  /** As the public, for what lies beside the register. */
  readonly register: Kysely<unknown>
  readonly rounds: Awaited<ReturnType<typeof registeredRounds>>
  /** In Asia/Shanghai, "2021-10-14". */
  readonly today: string
}

/** Every address of the portal; a page that is not there answers undefined. */
export const routes: readonly Route[] = [
  { path: '/', page: home },
  { path: '/city/:code', page: city },
  { path: '/county/:code', page: county },
  { path: '/county/:code/item/:item', page: item },
  { path: '/county/:code/item/:item/compare', page: compare },
  { path: '/search', page: search },
  { path: '/verify', page: async () => verifyPage(undefined) },
  { path: '/verify/:position', page: async (_, c) => verify(c) },
]

/** As many as a visitor has use for, the newest first. */
const roundsShown = 4

async function home({ tx, rounds: all, today }: At): Promise<Page> {
  const rounds = all
    .filter(({ owed }) => owed.length > 0)
    .toReversed()
    .slice(0, roundsShown)
  const named = rounds.map(({ round }) => round)
  const [catalogs, stages] = await Promise.all([registeredCatalogs(tx), completionStagesIn(tx, named)])
  const published = new Set(catalogs.map(({ division }) => division))
  return homePage(published, roundTotals({ rounds, stages, today }))
}

async function city({ tx }: At, c: Context): Promise<Page | undefined> {
  const code = divisionAt(c, 'city')
  if (!code) return undefined
  const catalogs = await registeredCatalogs(tx)
  return cityPage(code, new Set(catalogs.map(({ division }) => division)))
}

async function county({ tx, register, rounds, today }: At, c: Context): Promise<Page | undefined> {
  const code = divisionAt(c, 'county')
  if (!code) return undefined
  const [catalog, stages, notices, announced] = await Promise.all([
    registeredCatalogOf(tx, code),
    stagesOf(tx, { division: code }),
    noticesOf(tx, code),
    announcementsOf(tx, code),
  ])
  const [record, opening] = catalog
    ? await Promise.all([publicRecordOf(tx, catalog.head), pageOpening(tx, register, pageOf(code, catalog.head))])
    : []
  return countyPage(code, { catalog, record, opening, stages, notices, rounds, announced, today })
}

function pageOf(division: DivisionCode, { version, url }: Held<RegisterCatalogRow>) {
  return { division, version, item: null, url }
}

async function item({ tx, register, today }: At, c: Context): Promise<Page | undefined> {
  const code = divisionAt(c, 'county')
  if (!code) return undefined
  const [catalog, announced] = await Promise.all([registeredCatalogOf(tx, code), announcementsOf(tx, code)])
  const found = catalog?.items.find((each) => each.item === c.req.param('item'))
  if (!catalog || !found) return undefined
  const corrections = correctionsOf(announced, found.item, found.version)
  const page = { division: code, version: found.version, item: found.url === null ? null : found.item }
  const opening = await pageOpening(tx, register, { ...page, url: found.url ?? catalog.head.url })
  const articles = await citedTexts(tx, found.content.legalBases, today)
  return itemPage(code, { head: catalog.head, corrections, opening, articles }, found)
}

/** @param c `with`: the code of the county beside, or `guide`; what is not there to be compared leaves the choice. */
async function compare({ tx }: At, c: Context): Promise<Page | undefined> {
  const code = divisionAt(c, 'county')
  const own = code && (await registeredItemOf(tx, code, c.req.param('item') ?? ''))
  if (!own) return undefined
  const same = await sameItemsAs(tx, own)
  const beside = c.req.query('with')
  if (beside === 'guide') return comparePage(own, same, same.guide && { of: 'guide', row: same.guide })
  const other = same.items.find(({ division }) => division === beside)
  const row = other && (await registeredItemOf(tx, other.division, other.item))
  return comparePage(own, same, row && { of: 'county', row })
}

async function search({ tx }: At, c: Context): Promise<Page> {
  const words = (c.req.query('q') ?? '').slice(0, 100).trim()
  const isCalled = ({ name }: { readonly name: string }) => words !== '' && name.includes(words)
  const named = divisions.filter(isCalled).map(({ code }) => code)
  const once = formerCodes.filter(isCalled).map(({ successor }) => successor)
  const counties = [...new Set([...named, ...once])].filter((code) => levelOf(code) !== 'province')
  const items = words === '' ? [] : await searchRegister(tx, { words, limit: 100 })
  return searchPage({ words, divisions: counties, items })
}

function verify(c: Context): Page | undefined {
  const position = c.req.param('position')
  return position && /^(0|[1-9]\d{0,17})$/.test(position) ? verifyPage(position) : undefined
}

/** The city or county that an address names, of today or one that was; undefined when it names none. */
export function divisionAt(c: Context, level: 'city' | 'county'): DivisionCode | undefined {
  const code = c.req.param('code') ?? ''
  return isDivisionCode(code) && levelOf(code) === level ? code : undefined
}
