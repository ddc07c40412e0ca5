import { publishedCalendar } from '@mingce/api/amended-calendar'
import type { Hall } from '@mingce/api/app'
import { todayAt } from '@mingce/api/clock'
import { deliverableKind, division, filingName } from '@mingce/api/inputs'
import { type Paper, type PaperAsker, servePaper } from '@mingce/api/papers'
import { reportAnnexOf } from '@mingce/api/report-annex'
import { dayOf } from '@mingce/domain/day'
import { inOrder, sectionsAsked } from '@mingce/domain/document/outline'
import { roundId } from '@mingce/domain/identifiers'
import { exceptionNamed } from '@mingce/domain/joint-package/exception-name'
import { isReported } from '@mingce/domain/joint-package/stage'
import { documentLetter, type PaperFacts } from '@mingce/domain/letter/document'
import { type OpinionFacts, type OpinionPart, opinionLetter } from '@mingce/domain/letter/opinion'
import { type ReportFacts, reportLetter } from '@mingce/domain/letter/report'
import { documentKinds } from '@mingce/domain/round/section-template'
import { submissionStream } from '@mingce/domain/streams'
import { paperEntered } from '@mingce/domain/submission/paper'
import { filingDaysOf } from '@mingce/projections/board/filing-days'
import { roundOf } from '@mingce/projections/board/round'
import { filedOnPaper } from '@mingce/projections/filing/papers'
import { filingSheetOf } from '@mingce/projections/filing/sheet'
import { cityDraftsOf, packageOf } from '@mingce/projections/joint-package/questions'
import type { Hono } from 'hono'
import { z } from 'zod'
import { level } from '../level.ts'

export const reviewed = filingName.extend({ division })
export const reported = z.object({ round: roundId, kind: deliverableKind })

/** 市（州）本级: which of its own documents. */
export const owned = z.object({ round: roundId, kind: z.enum(documentKinds) })

type Owned = z.infer<typeof owned>
type Reviewed = z.infer<typeof reviewed>
type Reported = z.infer<typeof reported>

/** 审定意见 to a county, 报告 to the province. */
export function cityPapers(app: Hono, hall: Hall): void {
  servePaper(app, hall, opinionPaper)
  servePaper(app, hall, reportPaper)
  servePaper(app, hall, ownPaper)
}

const opinionPaper: Paper<Reviewed, OpinionFacts> = {
  path: '/api/papers/opinion',
  standing: level.standing,
  asked: reviewed,
  factsOf: opinionFacts,
  letterOf: opinionLetter,
}

const reportPaper: Paper<Reported, ReportFacts> = {
  path: '/api/papers/report',
  standing: level.standing,
  asked: reported,
  factsOf: reportFacts,
  letterOf: reportLetter,
}

/** 市（州）本级的实施方案 or 工作总结, with the red head. */
const ownPaper: Paper<Owned, PaperFacts> = {
  path: '/api/papers/own',
  standing: level.standing,
  asked: owned,
  factsOf: ownFacts,
  letterOf: documentLetter,
}

/** @returns null before the first section is written */
export async function ownFacts({ desk, actor, ask }: PaperAsker, { round, kind }: Owned): Promise<PaperFacts | null> {
  const city = actor.authority
  const [opened, drafts] = await ask((tx) => Promise.all([roundOf(tx, round), cityDraftsOf(tx, { round, city })]))
  const draft = drafts.find((each) => each.kind === kind)
  if (!opened || !draft || draft.sections.length === 0) return null
  const written = draft.sections.map(({ section, heading, text }) => ({ part: section, heading, text }))
  const sections = inOrder(sectionsAsked(opened, kind), written)
  const filesOf = (section: string) => draft.files.filter((file) => file.section === section)
  return {
    ...{ division: city, kind, document: opened.document, sections },
    files: sections.flatMap(({ part }) => filesOf(part).map(({ name }) => name)),
    submittedOn: draft.signed ? dayOf(draft.signed.at) : null,
    today: todayAt(desk.clock),
  }
}

/** @returns null before the city accepted the filing, and for one that the asker may not see */
export async function opinionFacts({ desk, ask }: PaperAsker, filing: Reviewed): Promise<OpinionFacts | null> {
  const sheet = await ask(async (tx) => (await filingSheetOf(tx, submissionStream(filing))) ?? null)
  if (!sheet || !['under_review', 'returned', 'approved', 'rejected'].includes(sheet.head.stage)) return null
  const { stage, submittedAt, returned, decided } = sheet.head
  const parts = sheet.parts.map((part): OpinionPart => {
    const { decision, stale, carried, reason } = part
    const open = sheet.comments.filter((each) => each.part === part.part && each.kind === 'must_fix' && !each.resolved)
    return {
      name: part.heading ?? sheet.texts[part.digest]?.name ?? '',
      decision: stale ? null : (decision ?? (carried ? 'carried' : null)),
      reason: stale ? null : reason,
      mustFix: open.map(({ text }) => text),
    }
  })
  const signed = stage === 'returned' ? returned : stage === 'under_review' ? null : decided
  const how = stage === 'under_review' ? null : (stage as 'returned' | 'approved' | 'rejected')
  return {
    ...{ county: filing.division, kind: filing.kind, parts },
    submittedOn: submittedAt === null ? null : dayOf(submittedAt),
    outcome: signed && how ? { how, opinion: signed.opinion, on: dayOf(signed.at) } : null,
    today: todayAt(desk.clock),
  }
}

/** @returns null before the joint filing was assembled */
export async function reportFacts(asker: PaperAsker, asked: Reported): Promise<ReportFacts | null> {
  const { desk, actor, ask } = asker
  const city = actor.authority
  const place = { round: asked.round, city }
  const [joint, round, days, papers] = await ask(async (tx) =>
    Promise.all([packageOf(tx, place), roundOf(tx, asked.round), filingDaysOf(tx, place), filedOnPaper(tx, place)]),
  )
  const filing = joint?.filings.find((each) => each.kind === asked.kind)
  if (!joint || !filing || !round) return null
  const { letter, docNumber, stage, submittedAt } = filing
  const members = filing.members.map((member) => {
    const paper = papers.find(({ stream }) => stream === member.submission)
    return { ...member, onPaper: (paper && paperEntered(paper)?.receivedOn) ?? null }
  })
  const known = { deliverable: asked.kind, settings: round.settings, innerDates: joint.innerDates, days }
  const [calendar, annex] = await Promise.all([
    publishedCalendar(desk),
    ask((tx) => reportAnnexOf(tx, { ...place, kind: asked.kind }, todayAt(desk.clock))),
  ])
  const exceptions = filing.exceptions.map((each) => ({ ...each, name: exceptionNamed(each, known, calendar) }))
  const came = joint.cityParts.some((each) => each.kind === asked.kind && each.reason === null)
  return {
    ...{ city, kind: asked.kind, letter, annex, docNumber, members, exceptions },
    ownFiles: await ownFilesOf(asker, asked, isReported(stage) ? came : null),
    submittedOn: submittedAt === null ? null : dayOf(submittedAt),
    today: todayAt(desk.clock),
  }
}

/** Of the city's own document, which came with the letter or did not; before that it goes along once it is signed. Null where it does not. */
async function ownFilesOf(
  asker: PaperAsker,
  { round, kind }: Reported,
  came: boolean | null,
): Promise<readonly string[] | null> {
  const own = kind === 'disclosure_catalog' ? null : await ownFacts(asker, { round, kind })
  return own && (came ?? own.submittedOn !== null) ? own.files : null
}
