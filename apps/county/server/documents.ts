import type { Hall } from '@mingce/api/app'
import { todayAt } from '@mingce/api/clock'
import { filingName } from '@mingce/api/inputs'
import { type Paper, type PaperAsker, servePaper } from '@mingce/api/papers'
import { dayOf } from '@mingce/domain/day'
import { inOrder, sectionsAsked } from '@mingce/domain/document/outline'
import type { Passage } from '@mingce/domain/document/passages'
import { passageFrom } from '@mingce/domain/document/prefill'
import { documentLetter, type PaperFacts } from '@mingce/domain/letter/document'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type DocumentKind, documentKinds } from '@mingce/domain/round/section-template'
import { submissionStream } from '@mingce/domain/streams'
import { isWithCounty } from '@mingce/domain/submission/state'
import { roundOf } from '@mingce/projections/board/round'
import { filingOf } from '@mingce/projections/filing/questions'
import type { Hono } from 'hono'
import type { z } from 'zod'
import { level } from '../level.ts'
import { documentFacts } from './document-facts.ts'

type Filing = z.infer<typeof filingName>

/** What the system can say in a document, as of today: the passages of every source that its template names, those it has words for. */
export type Passages = { readonly asOf: string; readonly passages: readonly Passage[] }

/** @returns null where there is no such round */
export async function passagesOf(asker: PaperAsker, { round, kind }: Filing): Promise<Passages | null> {
  const facts = await documentFacts(asker, round)
  if (!facts) return null
  const template = facts.round.templates.find((each) => each.kind === kind)
  const sources = new Set(template?.sections.flatMap(({ prefill }) => prefill) ?? [])
  return { asOf: facts.today, passages: [...sources].flatMap((source) => passageFrom(source, facts) ?? []) }
}

/** 实施方案 or 工作总结 on paper, with the red head. */
const documentPaper: Paper<Filing, PaperFacts> = {
  path: '/api/papers/document',
  standing: level.standing,
  asked: filingName,
  factsOf: paperFacts,
  letterOf: documentLetter,
}

export function documentPapers(app: Hono, hall: Hall): void {
  servePaper(app, hall, documentPaper)
}

/** @returns null for a catalog, and before the first section is written */
export async function paperFacts({ desk, actor, ask }: PaperAsker, filing: Filing): Promise<PaperFacts | null> {
  const { kind } = filing
  if (!isDocument(kind)) return null
  const county = actor.authority
  const [round, detail] = await ask((tx) =>
    Promise.all([roundOf(tx, filing.round), filingOf(tx, submissionStream({ ...filing, division: county }))]),
  )
  if (!round || !detail || detail.parts.length === 0) return null
  const asked = sectionsAsked(round, kind)
  const { stage, submittedAt } = detail.head
  return {
    ...{ division: county, kind, document: round.document },
    files: inOrder(asked, detail.parts).flatMap(({ files }) => files.map(({ name }) => name)),
    sections: inOrder(asked, detail.parts).map(({ heading, text }) => ({ heading: heading ?? '', text: text ?? '' })),
    submittedOn: !isWithCounty(stage) && submittedAt !== null ? dayOf(submittedAt) : null,
    today: todayAt(desk.clock),
  }
}

function isDocument(kind: DeliverableKind): kind is DocumentKind {
  return documentKinds.some((each) => each === kind)
}
