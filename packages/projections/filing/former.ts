import type { Office } from '@mingce/domain/authority/jurisdiction'
import { dayOf } from '@mingce/domain/day'
import { type FormerDocument, lastBefore } from '@mingce/domain/document/former'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking } from '../asking.ts'
import { roundsOf } from '../board/round.ts'
import { filingOf, filingsOf } from './questions.ts'

/**
 * 上一轮审定稿 of a county's plan or summary, as its city settled it.
 *
 * @param stream the filing that comes after it
 * @returns null of a catalog, whose versions follow one another whatever the round, and where nothing was settled before
 */
export async function formerDocumentOf(tx: Asking, office: Office, stream: string): Promise<FormerDocument | null> {
  const { round, division, kind, n } = parseSubmissionStream(stream)
  if (kind === 'disclosure_catalog') return null
  const [heads, rounds] = await Promise.all([filingsOf(tx, office, { division, kind }), roundsOf(tx)])
  const known = new Map(rounds.map((each) => [each.round, each]))
  const now = known.get(round)
  if (!now) return null
  const settled = heads.flatMap((head) => {
    const of = known.get(head.round)
    if (head.stage !== 'approved' || !head.decided || !of) return []
    const { title, document } = of
    return {
      ...{ head, title, round: head.round, n: head.n },
      issuedOn: document.issuedOn,
      settledOn: dayOf(head.decided.at),
    }
  })
  const last = lastBefore(settled, { round, n, issuedOn: now.document.issuedOn })
  const filed = last && (await filingOf(tx, last.head.stream, { view: 'filed' }))
  if (!last || !filed) return null
  const { head: _, ...told } = last
  return {
    ...told,
    as: 'settled',
    sections: filed.parts.map(({ part, heading, text }) => ({
      section: part,
      heading: heading ?? '',
      text: text ?? '',
    })),
  }
}
