import { cityOf, type DivisionCode, parseDivision, province } from '@mingce/domain/authority/division'
import { packageStream, submissionStream } from '@mingce/domain/streams'
import { passedOn } from '@mingce/notices/news'
import type { Asking } from '@mingce/projections/asking'
import type { RoundRow } from '@mingce/projections/board/round'
import { feedbackTo } from '@mingce/projections/joint-package/feedback'
import { type Relay, relaysTo } from '@mingce/projections/joint-package/relays'
import type { Span } from '@mingce/projections/trail/happened'
import type { News } from './news-of.ts'

/**
 * What concerns a county and stands in its city's stream: dates that were set it (转发部署), and what the province wrote on something of its
 * own and the city answered. By which bureau is told, and no person.
 */
export async function newsFromAbove(
  tx: Asking,
  { county, rounds }: { readonly county: DivisionCode; readonly rounds: ReadonlyMap<string, RoundRow> },
  span: Span,
): Promise<readonly News[]> {
  const [relays, feedback] = await Promise.all([relaysTo(tx, county, span), feedbackTo(tx, county, span)])
  const own = relays.filter(({ round }) => rounds.get(round)?.cohort.includes(county))
  return [...own.map(toldOfRelay), ...feedback.map(toldOfFeedback)]
}

const nobody = { account: '', post: '' } as const

function toldOfRelay({ position: heldFrom, recordedAt, round, city, note }: Relay): News {
  return {
    ...{ heldFrom, type: passedOn, stream: packageStream(round, city), round, kind: null, division: '' },
    ...{ ...nobody, authority: city, recordedAt, detail: { text: note } },
  }
}

function toldOfFeedback(row: Awaited<ReturnType<typeof feedbackTo>>[number]): News {
  const { round, kind, division, text, answer, sentAt, filing } = row
  const county = parseDivision(division)
  const said = answer
    ? {
        type: 'FeedbackAnswered',
        authority: cityOf(county),
        recordedAt: new Date(answer.at),
        detail: { text: answer.text },
      }
    : { type: 'FeedbackSent', authority: province, recordedAt: sentAt, detail: { text } }
  const stream = filing ?? submissionStream({ round, division: county, kind, n: 1 })
  return { ...nobody, ...said, heldFrom: BigInt(row.heldFrom), stream, round, kind, division }
}
