import { dayOf } from '@mingce/domain/day'
import { type FormerDocument, lastBefore } from '@mingce/domain/document/former'
import { receiptOf } from '@mingce/domain/joint-package/receipt'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { type Asking, held } from '../asking.ts'
import { roundsOf } from '../board/round.ts'

/** 市（州）本级's own plan or summary that went up in an earlier round and stands there, received or not; null where none did. */
export async function formerOwnOf(
  tx: Asking,
  { round, city, kind }: { readonly round: string; readonly city: string; readonly kind: DocumentKind },
): Promise<FormerDocument | null> {
  const own = tx.selectFrom('cityDraft').selectAll().where('division', '=', city).where('kind', '=', kind)
  const up = tx.selectFrom('packageFiling').selectAll().where('division', '=', city).where('kind', '=', kind)
  const [drafts, filings, rounds] = await Promise.all([
    own.where(held('cityDraft', {})).where('enclosedAt', 'is not', null).execute(),
    up.where(held('packageFiling', {})).execute(),
    roundsOf(tx),
  ])
  const known = new Map(rounds.map((each) => [each.round, each]))
  const now = known.get(round)
  if (!now) return null
  const filed = drafts.flatMap(({ enclosedAt, sections, round: id }): readonly FormerDocument[] => {
    const of = known.get(id)
    if (!of || !enclosedAt) return []
    const { receipts = [] } = filings.find((each) => each.round === id) ?? {}
    const received = receiptOf({ receipts }, enclosedAt.toISOString())
    const settledOn = dayOf(received?.at ?? enclosedAt.toISOString())
    const { title, document } = of
    return [
      {
        ...{ round: id, n: 1, title, issuedOn: document.issuedOn, settledOn, sections },
        as: received ? 'received' : 'filed',
      },
    ]
  })
  return lastBefore(filed, { round, n: 1, issuedOn: now.document.issuedOn }) ?? null
}
