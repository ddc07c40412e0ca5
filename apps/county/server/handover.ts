import { todayAt } from '@mingce/api/clock'
import type { Desk } from '@mingce/api/desk'
import { actorsIn, withNames } from '@mingce/api/names'
import type { Officer } from '@mingce/api/procedure'
import { authorityOf } from '@mingce/api/standing'
import { phaseOf } from '@mingce/domain/authority/absence'
import { appointmentOf } from '@mingce/domain/authority/evolve'
import type { PostRole } from '@mingce/domain/authority/post'
import { authorityStream } from '@mingce/domain/streams'
import { roundsOf } from '@mingce/projections/board/round'
import { type FilingHead, filingsOf } from '@mingce/projections/filing/questions'
import { queueOf } from '@mingce/projections/queue/questions'
import { stillOwed } from '@mingce/projections/queue/still-owed'
import { trailOf } from '@mingce/projections/trail/questions'
import { oneLineAnImport } from './last-acts.ts'
import { ownDraft } from './own-draft.ts'
import { isUnderWay } from './under-way.ts'

const lookedThrough = 500
const shown = 20

/**
 * 交接单 of one of the county's posts: what is open on its desk, the filings and the draft under way, who held it since when, and its
 * last acts among the county's last 500 events, an import as one. Read from the projections; nothing is recorded.
 */
export async function handoverOf(ctx: Officer & { readonly desk: Desk }, role: PostRole) {
  const { authority } = ctx.actor
  const sheet = await ctx.ask(async (tx) => {
    const [filings, rounds, draft, acts, appointments, queued] = await Promise.all([
      filingsOf(tx, ctx.actor, { division: authority }),
      roundsOf(tx),
      ownDraft(tx, authority),
      trailOf(tx, { division: authority, limit: lookedThrough }),
      trailOf(tx, { stream: authorityStream(authority), limit: lookedThrough }),
      queueOf(tx, ctx.actor, { today: todayAt(ctx.desk.clock) }),
    ])
    const queue = await stillOwed(tx, queued, {})
    const datesOf = (head: FilingHead) => {
      const waits = queue.find(({ stream }) => stream === head.stream)
      if (!waits) return { dueDate: withTheCity(head)?.dueDate ?? null, owedBy: null, extendedTo: null }
      const { dueDate, owedBy, extendedTo } = waits
      return { dueDate, owedBy, extendedTo }
    }
    return {
      waiting: queue.filter((each) => each.role === role),
      filings: filings.filter((head) => isUnderWay(head, rounds)).map((head) => ({ ...head, ...datesOf(head) })),
      draft: draft?.head ?? null,
      acts: oneLineAnImport(acts)
        .filter((each) => each.post === role && each.authority === authority)
        .slice(0, shown),
      appointments: appointments.toReversed(),
    }
  })
  const absences = await absencesAround(ctx, role)
  const appointed = sheet.appointments.map(({ detail }) => String(detail.account))
  const away = absences.flatMap(({ account, substitute }) => [account, substitute])
  return withNames(ctx.desk, { ...sheet, absences }, [...appointed, ...away, ...actorsIn(sheet.acts)])
}

/** Who of this post is or will be away, and for whom whoever holds it stands in or will. */
async function absencesAround({ desk, actor }: Officer & { readonly desk: Desk }, role: PostRole) {
  const authority = await authorityOf(desk, actor.authority)
  const today = todayAt(desk.clock)
  return authority.absences
    .filter((each) => ['running', 'coming'].includes(phaseOf(each, today)))
    .filter((each) => each.role === role || appointmentOf(authority, each.substitute)?.role === role)
    .map(({ absence, account, from, until, substitute, reason }) => ({
      ...{ absence, account, from, until, substitute, reason },
    }))
}

/** The city's own deadline, while the filing lies with it. */
function withTheCity({ stage, acceptBy, reviewBy }: Pick<FilingHead, 'stage' | 'acceptBy' | 'reviewBy'>) {
  if (stage === 'submitted') return acceptBy
  return stage === 'under_review' ? reviewBy : null
}
