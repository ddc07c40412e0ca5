import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import type { CityRecord, CountyReached } from '@mingce/domain/document/city-course'
import { filedUpwardIn } from '@mingce/domain/document/filed-upward'
import { type Milestone, milestonesIn } from '@mingce/domain/document/milestones'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { packageStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { type PublishedVersion, publishedIn } from '@mingce/projections/catalog/published-in'
import { type FilingHead, filingsOf } from '@mingce/projections/filing/questions'
import { cityDraftsOf } from '@mingce/projections/joint-package/questions'
import { trailOf } from '@mingce/projections/trail/questions'

const mostEvents = 1000

type Reaching = { readonly round: string; readonly counties: readonly DivisionCode[] }

/** What the city's own plan promised as it was signed, and what it is held against: four questions, however many counties there are. */
export async function cityRecordOf(
  tx: Asking,
  actor: Actor,
  { round, counties }: Reaching,
): Promise<{ readonly milestones: readonly Milestone[] } & Pick<CityRecord, 'upward' | 'reached'>> {
  const city = actor.authority
  const [drafts, trail, heads, published] = await Promise.all([
    cityDraftsOf(tx, { round, city }),
    trailOf(tx, { stream: packageStream(round, city), limit: mostEvents }),
    filingsOf(tx, actor, { round }),
    publishedIn(tx, actor, { round }),
  ])
  const plan = drafts.find(({ kind, signed }) => kind === 'implementation_plan' && signed !== null)
  const events = trail.toReversed().map((each) => ({ ...each, recordedAt: each.recordedAt.toISOString() }))
  return {
    milestones: (plan?.sections ?? []).flatMap(({ text }) => milestonesIn(text)),
    upward: filedUpwardIn(events),
    reached: counties.map((division) => reachedBy(division, { heads, published })),
  }
}

type Known = { readonly heads: readonly FilingHead[]; readonly published: readonly PublishedVersion[] }

function reachedBy(division: DivisionCode, { heads, published }: Known): CountyReached {
  const settled = heads.flatMap(({ stream, stage, decided }) => {
    const filing = parseSubmissionStream(stream)
    const isFirst = filing.division === division && filing.n === 1
    return isFirst && stage === 'approved' && decided ? [[filing.kind, dayOf(decided.at)] as const] : []
  })
  const own = published.filter((each) => each.division === division)
  const first = own.toSorted(inOrderOf(({ publishedOn }) => publishedOn))[0]
  return {
    ...{ division, settled: Object.fromEntries(settled) },
    published: first ? { version: first.version, on: first.publishedOn, items: first.items } : null,
  }
}
