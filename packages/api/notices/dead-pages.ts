import type { DivisionCode } from '@mingce/domain/authority/division'
import { foundTogether } from '@mingce/domain/published-page/dead-pages'
import { pagesStream } from '@mingce/domain/streams'
import { pageDead } from '@mingce/notices/news'
import type { Asking } from '@mingce/projections/asking'
import { deadPagesOf, type FoundPageRow } from '@mingce/projections/pages/questions'
import type { Span } from '@mingce/projections/trail/happened'
import type { News } from './news-of.ts'

const mostNamed = 3

/** Published pages of a county that were found dead and are so still; gone once they open, or another address stands in their place. */
export async function newsOfPages(tx: Asking, county: DivisionCode, span: Span): Promise<readonly News[]> {
  return newsOfDead(county, await deadPagesOf(tx, county), span)
}

type Dead = Pick<FoundPageRow, 'heldFrom' | 'lookedAt' | 'url'>
type Stretch = Pick<Span, 'after' | 'before'>

/** Those found in a stretch of the log, of one night as one: what was told of a night before the stretch is not told again for what was found after it. */
export function newsOfDead(
  county: DivisionCode,
  dead: readonly Dead[],
  { after = 0n, before }: Stretch,
): readonly News[] {
  const found = dead.filter(({ heldFrom }) => heldFrom >= after && (before === undefined || heldFrom < before))
  return foundTogether(found).map((pages): News => {
    const [{ heldFrom, lookedAt: recordedAt }] = pages
    const named = pages.slice(0, mostNamed).map(({ url }) => url)
    const text = pages.length > mostNamed ? [...named, `…（${pages.length}）`] : named
    return {
      ...{ heldFrom: BigInt(heldFrom), type: pageDead, stream: pagesStream(county), round: null, kind: null },
      ...{ division: county, account: '', post: '', authority: county, recordedAt, detail: { text: text.join('\n') } },
    }
  })
}
