import type { Hall } from '@mingce/api/app'
import { todayAt } from '@mingce/api/clock'
import { filingName } from '@mingce/api/inputs'
import { type Paper, type PaperAsker, servePaper } from '@mingce/api/papers'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { dayOf } from '@mingce/domain/day'
import { type RequestFacts, requestLetter } from '@mingce/domain/letter/request'
import { submissionStream } from '@mingce/domain/streams'
import { isWithCounty } from '@mingce/domain/submission/state'
import { roundsOf } from '@mingce/projections/board/round'
import { draftOf } from '@mingce/projections/catalog/draft'
import { versionsOf } from '@mingce/projections/catalog/versions'
import { filingSheetOf } from '@mingce/projections/filing/sheet'
import { trailOf } from '@mingce/projections/trail/questions'
import type { Hono } from 'hono'
import type { z } from 'zod'
import { level } from '../level.ts'

type Filing = z.infer<typeof filingName>

/** 请示: the county's letter to its city with a filing of its own. */
const requestPaper: Paper<Filing, RequestFacts> = {
  path: '/api/papers/request',
  standing: level.standing,
  asked: filingName,
  factsOf: requestFacts,
  letterOf: requestLetter,
}

export function requestPapers(app: Hono, hall: Hall): void {
  servePaper(app, hall, requestPaper)
}

/**
 * What the system knows of a filing for its 请示: of what was filed, or would be if it were filed as it stands.
 *
 * @returns null where nothing was written yet, or there is no such round
 */
export async function requestFacts({ desk, actor, ask }: PaperAsker, filing: Filing): Promise<RequestFacts | null> {
  const county = actor.authority
  const stream = submissionStream({ ...filing, division: county })
  const [rounds, sheet, draft, versions, checks, reviews] = await ask((tx) =>
    Promise.all([
      roundsOf(tx),
      filingSheetOf(tx, stream),
      draftOf(tx, county),
      versionsOf(tx, county),
      trailOf(tx, { stream, type: 'SubmissionChecked', limit: 1 }),
      trailOf(tx, { stream, type: 'DisclosureReviewed', limit: 1 }),
    ]),
  )
  const round = rounds.find((each) => each.round === filing.round)
  const head = sheet?.head
  const isFiled = head !== undefined && !isWithCounty(head.stage)
  const isCatalog = filing.kind === 'disclosure_catalog'
  const parts: readonly RequestedPart[] =
    isCatalog && !isFiled
      ? (draft?.items ?? [])
          .filter(({ retired }) => retired === null)
          .map(({ item, ...each }) => ({ part: item, ...each }))
      : (sheet?.parts ?? []).map(({ part, digest }) => ({ part, digest, content: sheet?.texts[digest] }))
  if (!round || parts.length === 0) return null
  const own = versions.find((each) => each.submission === stream)?.version ?? Number.POSITIVE_INFINITY
  const before = isCatalog ? versions.find((each) => each.version < own) : undefined
  // A filing forgets its check once it is filed; only what passed is.
  const passed = isFiled || head?.checked === 'passed' ? checks[0]?.recordedAt : undefined
  return {
    ...{ county, kind: filing.kind, document: round.document, parts: parts.length, turn: head?.turn ?? 0 },
    categories: new Set(parts.flatMap(({ content }) => content?.category ?? [])).size,
    against: before ? { version: before.version, ...changes(parts, before.items) } : null,
    checkedOn: passed === undefined ? null : dayOf(passed),
    mayDisclose: passed !== undefined && reviews[0]?.detail.outcome === 'may_disclose',
    submittedOn: isFiled && head.submittedAt !== null ? dayOf(head.submittedAt) : null,
    today: todayAt(desk.clock),
  }
}

type RequestedPart = {
  readonly part: string
  readonly digest: string
  readonly content: Pick<DisclosureItem, 'category'> | undefined
}

function changes(
  parts: readonly RequestedPart[],
  before: readonly { readonly item: string; readonly digest: string }[],
) {
  const settled = new Map(before.map(({ item, digest }) => [item, digest]))
  const now = new Set(parts.map(({ part }) => part))
  return {
    added: parts.filter(({ part }) => !settled.has(part)).length,
    changed: parts.filter(({ part, digest }) => settled.has(part) && settled.get(part) !== digest).length,
    dropped: before.filter(({ item }) => !now.has(item)).length,
  }
}
