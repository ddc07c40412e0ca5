import { dayOf } from '@mingce/domain/day'

export type WatchedPage = {
  readonly division: string
  readonly version: number
  readonly item: string | null
  readonly url: string
}

const [minuteMs, hourMs] = [60_000, 3_600_000]
const leastApartMs = 20 * hourMs

/**
 * The page to look at now: one that was not looked at today nor within twenty hours, the longest ago first, those never looked at before all
 * others; of a site at which none was looked at within the last minute.
 */
export function nextPage<Page extends WatchedPage>(
  pages: readonly Page[],
  looks: readonly (WatchedPage & { readonly lookedAt: Date })[],
  now: Date,
): Page | undefined {
  const before = new Map(looks.map((look) => [keyOf(look), look.lookedAt.getTime()]))
  const busy = new Set(looks.filter(({ lookedAt }) => now.getTime() - lookedAt.getTime() < minuteMs).map(hostOf))
  const today = dayOf(now.toISOString())
  const due = pages.filter((page) => {
    const last = before.get(keyOf(page))
    if (busy.has(hostOf(page))) return false
    if (last === undefined) return true
    return now.getTime() - last >= leastApartMs && dayOf(new Date(last).toISOString()) < today
  })
  const lastOf = (page: Page) => before.get(keyOf(page)) ?? 0
  return due.reduce<Page | undefined>(
    (first, page) => (first && lastOf(first) <= lastOf(page) ? first : page),
    undefined,
  )
}

function keyOf({ division, version, item, url }: WatchedPage): string {
  return `${division} ${version} ${item ?? ''} ${url}`
}

function hostOf({ url }: WatchedPage): string {
  return URL.parse(url)?.host ?? ''
}
