import type { DivisionCode } from '@mingce/domain/authority/division'
import { foundTogether } from '@mingce/domain/published-page/dead-pages'
import { pagesStream } from '@mingce/domain/streams'
import { pageDead } from '@mingce/notices/news'
import type { Asking } from '@mingce/projections/asking'
import { deadPagesOf } from '@mingce/projections/pages/questions'
import type { Span } from '@mingce/projections/trail/happened'
import type { News } from './news-of.ts'

const mostNamed = 3

/** Published pages of a county that were found dead and are so still, those of one day as one; gone once they open, or another address stands in their place. */
export async function newsOfPages(tx: Asking, county: DivisionCode, { after, before }: Span): Promise<readonly News[]> {
  const all = foundTogether(await deadPagesOf(tx, county)).map((pages): News => {
    const [{ heldFrom, lookedAt: recordedAt }] = pages
    const named = pages.slice(0, mostNamed).map(({ url }) => url)
    const text = pages.length > mostNamed ? [...named, `…（${pages.length}）`] : named
    return {
      ...{ heldFrom: BigInt(heldFrom), type: pageDead, stream: pagesStream(county), round: null, kind: null },
      ...{ division: county, account: '', post: '', authority: county, recordedAt, detail: { text: text.join('\n') } },
    }
  })
  return all.filter(
    ({ heldFrom }) => (after === undefined || heldFrom >= after) && (before === undefined || heldFrom < before),
  )
}
