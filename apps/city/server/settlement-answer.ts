import { todayAt } from '@mingce/api/clock'
import type { Desk } from '@mingce/api/desk'
import { filingsIn, filingsRead } from '@mingce/api/matters/batch'
import { withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import { actFor } from '@mingce/domain/authority/acting'
import { againstSettling } from '@mingce/domain/batch/prepare-settlement'
import { samplePolicies } from '@mingce/domain/batch/sample'
import { isRefusal } from '@mingce/domain/refusal'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { SubmissionRefusal } from '@mingce/domain/submission/refusals'
import type { Submission } from '@mingce/domain/submission/state'
import { underReview } from '@mingce/projections/board/board'

type Asked = Pick<Officer, 'ask' | 'actor' | 'posts'> & { readonly desk: Desk }

/** Every filing that the city examines, with what stands against settling it now by whoever asks, or stands in for the leader. */
export async function settleableOf({ ask, actor, posts, desk }: Asked) {
  const streams = await ask(async (tx) => (await underReview(tx, actor)).map(({ stream }) => stream))
  const today = todayAt(desk.clock)
  const past = await desk.streams.read(filingsRead(streams, today))
  const known = filingsIn(past, streams, { actor, today, guide: undefined })
  const filings = [...known].map(([submission, filing]) => {
    const { version, turn, parts, proposals } = filing.facts.submission
    const { outcome } = actFor<object, SubmissionRefusal>(
      posts,
      (as) => againstSettling(filing, { opinion, seen: version, actor: as }) ?? {},
    )
    const against = isRefusal<SubmissionRefusal>(outcome) ? outcome : null
    return {
      ...parseSubmissionStream(submission),
      ...{ submission, seen: version, turn, against, samplePolicies: samplePolicies([filing.round]) },
      ...{ parts: parts.length, examined: examinedIn({ parts, proposals, turn }) },
    }
  })
  const accounts = filings.flatMap(({ against }) =>
    against && naming.has(against.refused) ? (against.about ?? []) : [],
  )
  return withNames(desk, { filings }, accounts)
}

/** Never recorded: it is asked of the decider and thrown away. */
const opinion = '同意'

/** What is refused with the accounts it is about. */
const naming: ReadonlySet<string> = new Set<SubmissionRefusal>(['SIGNATURES_AWAITED', 'RECUSED'])

function examinedIn({ parts, proposals, turn }: Pick<Submission, 'parts' | 'proposals' | 'turn'>): number {
  return parts.filter(({ part }) => proposals.get(part)?.turn === turn).length
}
