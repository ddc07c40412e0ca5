import { notesIn } from '@mingce/api/before-filing'
import { todayAt } from '@mingce/api/clock'
import type { PaperAsker } from '@mingce/api/papers'
import { authorityOf } from '@mingce/api/standing'
import type { Actor } from '@mingce/domain/authority/actor'
import { cityOf } from '@mingce/domain/authority/division'
import type { Authority } from '@mingce/domain/authority/evolve'
import { rolesAt } from '@mingce/domain/authority/post'
import { nothingNoted, standingNotes } from '@mingce/domain/before-filing/evolve'
import { dayOf } from '@mingce/domain/day'
import type { Happened } from '@mingce/domain/document/course'
import type { CountedItem, DocumentFacts } from '@mingce/domain/document/facts'
import { milestonesIn } from '@mingce/domain/document/milestones'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { parseSubmissionStream, submissionStream } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { roundOf } from '@mingce/projections/board/round'
import { draftOf } from '@mingce/projections/catalog/draft'
import { type CatalogVersionRow, textsOf, versionsOf } from '@mingce/projections/catalog/versions'
import { filingOf, filingsOf } from '@mingce/projections/filing/questions'
import { guideChainOf } from '@mingce/projections/guide/guide'
import { innerDatesOf } from '@mingce/projections/joint-package/questions'
import { trailOf } from '@mingce/projections/trail/questions'
import { countedItems } from './counted-items.ts'
import { happenedIn } from './happened-in.ts'
import { ownListFacts } from './list-facts.ts'

const mostEvents = 500

/**
 * What the log holds that this county's documents of a round may speak of, as the county itself may know it.
 *
 * @returns null where there is no such round
 */
export async function documentFacts(asker: PaperAsker, roundId: string): Promise<DocumentFacts | null> {
  const { desk, actor, ask } = asker
  const county = actor.authority
  const [found, authority, notes] = await Promise.all([
    ask((tx) => shownTo(tx, actor, roundId)),
    authorityOf(desk, county),
    notesIn(desk, roundId, [county]),
  ])
  const { round, versions, items, settled, comments } = found
  if (!round) return null
  return {
    ...{ county, today: todayAt(desk.clock), guideRows: found.guideRows },
    round: { ...round, ...round.settings },
    lists: await ownListFacts(desk, county, items),
    innerDates: found.innerDates,
    posts: postsOf(authority),
    items,
    settled: settled && { version: settled.version, items: settledItems(settled, settled.texts) },
    published: publicationsOf(versions),
    happened: [...happenedIn(found.trail), ...publishedIn(versions, roundId)].toSorted(inOrderOf(({ on }) => on)),
    asks: { returned: comments.length, answered: comments.filter(({ answer, resolved }) => answer || resolved).length },
    beforeFiling: standingNotes(notes.get(county) ?? nothingNoted),
    milestones: found.plan.flatMap(({ text }) => milestonesIn(text ?? '')),
  }
}

async function shownTo(tx: Asking, actor: Actor, roundId: string) {
  const county = actor.authority
  const plan = submissionStream({ round: roundId, division: county, kind: 'implementation_plan', n: 1 })
  const [round, innerDates, draft, versions, chain, heads, trail, filedPlan] = await Promise.all([
    roundOf(tx, roundId),
    innerDatesOf(tx, { round: roundId, city: cityOf(county) }),
    draftOf(tx, county),
    versionsOf(tx, county),
    guideChainOf(tx),
    filingsOf(tx, actor, { round: roundId, division: county }),
    trailOf(tx, { division: county, round: roundId, limit: mostEvents }),
    filingOf(tx, plan, { view: 'filed' }),
  ])
  const before = versions[0]
  const [comments, settled] = await Promise.all([
    Promise.all(heads.map(async ({ stream }) => (await filingOf(tx, stream))?.comments ?? [])),
    before ? textsOf(tx, county, digestsOf(before)) : [],
  ])
  return {
    ...{ innerDates, versions, guideRows: chain.at(-1)?.rows.size ?? 0 },
    round: round ?? null,
    items: countedItems(draft?.items ?? [], chain),
    comments: comments.flat(),
    trail: trail.toReversed(),
    settled: before ? { ...before, texts: settled } : null,
    plan: filedPlan?.parts ?? [],
  }
}

function digestsOf({ items }: Pick<CatalogVersionRow, 'items'>): readonly string[] {
  return items.map(({ digest }) => digest)
}

type Text = { readonly digest: string; readonly content: CountedItem['content'] }

function settledItems({ items }: Pick<CatalogVersionRow, 'items'>, texts: readonly Text[]): readonly CountedItem[] {
  const contents = new Map(texts.map(({ digest, content }) => [digest, content]))
  return items.flatMap(({ item, digest }) => {
    const content = contents.get(digest)
    return content ? [{ item, digest, content, guideRow: null }] : []
  })
}

function postsOf({ code, appointments }: Authority): DocumentFacts['posts'] {
  return rolesAt(code).flatMap((role) => {
    const held = appointments.filter((each) => each.role === role && each.until === null)
    const since = held.map(({ from }) => dayOf(from)).toSorted()[0]
    return since ? [{ role, since }] : []
  })
}

type Version = Pick<CatalogVersionRow, 'version' | 'submission' | 'items' | 'publishedOn'>

function publicationsOf(versions: readonly Version[]): DocumentFacts['published'] {
  return versions
    .toReversed()
    .flatMap(({ version, publishedOn, items }) =>
      publishedOn ? [{ version, on: publishedOn, items: items.length }] : [],
    )
}

/** Of what this round settled alone. */
function publishedIn(versions: readonly Version[], round: string): readonly Happened[] {
  return versions.flatMap(({ version, submission, publishedOn }) =>
    publishedOn && parseSubmissionStream(submission).round === round
      ? [{ kind: 'disclosure_catalog' as const, what: 'published' as const, on: publishedOn, number: version }]
      : [],
  )
}
