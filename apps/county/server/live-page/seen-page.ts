import type { SeenPage } from '@mingce/api/page-looks'
import type { DeadBecause, UncomparedBecause } from '@mingce/domain/published-page/events'
import type { LivePage } from './check-live-page.ts'
import type { UnreachableCode } from './unreachable-page.ts'

type Unreachable = Extract<LivePage, { unreachable: UnreachableCode }>
type Opened = { readonly url: string; readonly contentDigest: string }

/** What of a look at the catalog's page is worth keeping; undefined where we refused to look, which says nothing of the page. */
export function seenCatalog(
  page: LivePage,
  address: string,
  items: readonly { readonly item: string }[],
): SeenPage | undefined {
  if ('unreachable' in page) return notCompared(page)
  const { comparison, isWhole, contentDigest } = page
  const opened = { status: 200, landedAt: landedAt(page.url, address), contentDigest }
  if (comparison.read === 'nothing') return { ...opened, found: 'answers', why: 'no_items', cells: null, wrong: [] }
  const wrong = comparison.items.flatMap(({ ordinal, outcome }) =>
    outcome === 'same' ? [] : (items[ordinal - 1]?.item ?? []),
  )
  return { ...opened, found: isWhole ? 'as_settled' : 'otherwise', why: null, cells: comparison.cells, wrong }
}

/** The same of an item's own page. */
export function seenOwnPage(page: Opened | Unreachable, address: string): SeenPage | undefined {
  if ('unreachable' in page) return notCompared(page)
  const { url, contentDigest } = page
  const found = { found: 'answers', why: 'own_page', cells: null, wrong: [] } as const
  return { ...found, status: 200, landedAt: landedAt(url, address), contentDigest, wrong: [] }
}

const because: Readonly<Record<UnreachableCode, DeadBecause | UncomparedBecause | 'not_looked_at'>> = {
  BAD_ADDRESS: 'not_looked_at',
  INTERNAL_ADDRESS: 'not_looked_at',
  NO_SUCH_HOST: 'no_such_host',
  NO_CONNECTION: 'no_connection',
  BAD_CERTIFICATE: 'bad_certificate',
  TIMED_OUT: 'timed_out',
  TOO_LARGE: 'too_large',
  TOO_MANY_REDIRECTS: 'too_many_redirects',
  NOT_FOUND: 'not_found',
  NOT_ALLOWED: 'not_allowed',
  SITE_FAILED: 'site_failed',
  ASKS_SIGN_IN: 'asks_sign_in',
  NOT_A_PAGE: 'not_a_page',
  UNREADABLE_PAGE: 'unreadable',
  UNREADABLE_FILE: 'unreadable',
}

const opens: ReadonlySet<string> = new Set(['too_large', 'not_a_page', 'unreadable'])

function notCompared({ unreachable, status, isOfFile }: Unreachable): SeenPage | undefined {
  const why = isOfFile && unreachable !== 'TOO_LARGE' ? 'unreadable' : because[unreachable]
  if (why === 'not_looked_at') return undefined
  const isOpen = opens.has(why)
  const nothing = { landedAt: null, contentDigest: null, cells: null, wrong: [] }
  return { ...nothing, found: isOpen ? 'answers' : 'dead', why, status: isOpen ? 200 : status }
}

/** Where redirects led, without what changes at every look; null where they led nowhere else. */
function landedAt(found: string, address: string): string | null {
  const [there, here] = [placeOf(found), placeOf(address)]
  return there === here || there.length > 1000 ? null : there
}

function placeOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/;.*$/, '')
}
