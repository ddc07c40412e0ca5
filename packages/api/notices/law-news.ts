import type { Actor } from '@mingce/domain/authority/actor'
import { lawNews } from '@mingce/notices/news'
import type { Asking } from '@mingce/projections/asking'
import { citedThen } from '@mingce/projections/law/cited-then'
import { happenedFor, type Span } from '@mingce/projections/trail/happened'
import type { News } from './news-of.ts'

/**
 * 依据变动: amended, repealed, or withdrawn as recorded by mistake; to whoever had items that cited the law as it was when the change was
 * recorded. Asked again it is told to the same, so that whoever heard of a change hears of its end, and nobody twice.
 */
export async function newsOfLaws(tx: Asking, reader: Actor, span: Span): Promise<readonly News[]> {
  const happened = await happenedFor(tx, { office: reader, account: reader.account, types: lawNews }, span)
  const told = await Promise.all(
    happened.map(async (each) => {
      const law = each.stream.slice('law/'.length)
      const { title, items } = await citedThen(tx, reader, { law, change: Number(each.detail.change) })
      return items === 0 ? [] : [{ ...each, detail: { name: `《${title}》` } }]
    }),
  )
  return told.flat()
}
