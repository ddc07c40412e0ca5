import { notesIn } from '@mingce/api/before-filing'
import { todayAt } from '@mingce/api/clock'
import type { PaperAsker } from '@mingce/api/papers'
import type { Wire } from '@mingce/api/wire'
import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { type BeforeFiling, nothingNoted } from '@mingce/domain/before-filing/evolve'
import { tallyOfNotes } from '@mingce/domain/before-filing/tally'
import { dayOf } from '@mingce/domain/day'
import { askedOfCity, type CityDocumentFacts, cityPassageFrom } from '@mingce/domain/document/city-prefill'
import { cityReport, daysReported, type ReportedCounty } from '@mingce/domain/document/city-report'
import { sectionsAsked } from '@mingce/domain/document/outline'
import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { submissionStream } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { roundOf } from '@mingce/projections/board/round'
import { versionsOf } from '@mingce/projections/catalog/versions'
import { filingOf } from '@mingce/projections/filing/questions'
import { cityRecordOf } from './city-record.ts'

type Reported = { readonly round: string; readonly kind: DeliverableKind }

/**
 * 汇总报告 as the counties' filings stand today, to be edited and to go with the joint filing.
 *
 * @returns null where there is no such round
 */
export async function reportFrom(asker: PaperAsker, asked: Reported): Promise<string | null> {
  const facts = await cityFactsFrom(asker, asked)
  return facts && cityReport(facts)
}

/** What the system can say in the city's own plan or summary, as of today; null where there is no such round. */
export async function cityPassagesFrom(asker: PaperAsker, asked: Reported) {
  const facts = await cityFactsFrom(asker, asked)
  if (!facts) return null
  const sources = new Set(askedOfCity(facts.asked).flatMap(({ prefill }) => prefill))
  return { asOf: facts.today, passages: [...sources].flatMap((source) => cityPassageFrom(source, facts) ?? []) }
}

async function cityFactsFrom({ desk, actor, ask }: PaperAsker, asked: Reported): Promise<CityDocumentFacts | null> {
  const found = await ask(async (tx) => {
    const round = await roundOf(tx, asked.round)
    if (!round) return null
    const owing = owingCounties({ ...round, cohort: new Set(round.cohort) }, actor.authority).map(parseDivision)
    const [counties, record] = await Promise.all([
      Promise.all(owing.map((division) => countyOf(tx, asked, division))),
      cityRecordOf(tx, actor, { round: asked.round, counties: owing }),
    ])
    const { document, settings } = round
    const said = { document, clauses: settings.clauses, deliverables: settings.deliverables }
    return { round: said, sections: sectionsAsked(round, asked.kind), counties, record }
  })
  if (!found) return null
  const notes = await notesIn(
    desk,
    asked.round,
    found.counties.map(({ division }) => parseDivision(division)),
  )
  return {
    ...{ city: actor.authority, round: found.round, kind: asked.kind, asked: found.sections },
    ...{ milestones: found.record.milestones, upward: found.record.upward },
    reached: found.record.reached.map((each) => ({ ...each, division: parseDivision(each.division) })),
    notes: [...notes.values()].map(tallyOfNotes),
    counties: found.counties.map((county) => reportedOf(county, guidanceIn(notes, county.division))),
    today: todayAt(desk.clock),
  }
}

async function countyOf(tx: Asking, { round, kind }: Reported, division: DivisionCode) {
  const stream = submissionStream({ round, division, kind, n: 1 })
  const [detail, versions] = await Promise.all([
    filingOf(tx, stream),
    kind === 'disclosure_catalog' ? versionsOf(tx, division) : [],
  ])
  const version = versions.find((each) => each.submission === stream)
  return { division, head: detail?.head ?? null, parts: detail?.parts ?? [], version: version ?? null }
}

type Asked = Wire<Awaited<ReturnType<typeof countyOf>>>

function guidanceIn(notes: ReadonlyMap<string, BeforeFiling>, county: string): number {
  return tallyOfNotes(notes.get(county) ?? nothingNoted).guidance
}

function reportedOf({ division, head, parts, version }: Asked, guidance: number): ReportedCounty {
  return {
    ...{ division: parseDivision(division), stage: head?.stage ?? null, parts: parts.length, guidance },
    ...daysReported(head),
    settledOn: head?.stage === 'approved' && head.decided ? dayOf(head.decided.at) : null,
    published: version?.publishedOn ? { on: version.publishedOn, items: version.items.length } : null,
    sections: parts.map(({ part, text }) => ({ part, text: text ?? '' })),
  }
}
