import type { Fact } from '@mingce/domain/fact'
import { travelled } from '@mingce/domain/joint-package/arrivals'
import type { Member, PackageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage, type Feedback, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { papersOf, reallyCameAt } from '@mingce/domain/joint-package/paper'
import { receiptOf } from '@mingce/domain/joint-package/receipt'
import { isReported } from '@mingce/domain/joint-package/stage'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { JsonObject } from '@mingce/ledger/entry'
import { type Standing, table } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { remembering } from '../remembering.ts'
import { detailOf } from '../trail/detail.ts'

/**
 * What became of a county's filing with the joint package, one row an act: how it went up, was withdrawn, confirmed and written on. `division`
 * is the county, which reads this much of its city's package and of no other county's part in it.
 */
export type MemberTrailRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  /** Null of feedback: which filing that is on follows from what was read. */
  readonly submission: string | null
  readonly type: PackageEvent['type']
  readonly recordedAt: Date
  /** Whose act it was. By whom of that bureau, the county is not told. */
  readonly authority: string
  readonly detail: JsonObject
}

export const memberTrailTables = {
  memberTrail: table<MemberTrailRow>(
    {
      round: 'text',
      kind: 'text',
      submission: 'text',
      type: 'text',
      recordedAt: 'timestamptz',
      authority: 'text',
      detail: 'jsonb',
    },
    { indexes: [['division', 'round', 'kind']] },
  ),
} as const

/** One act, as one county is told of it. */
type Told = {
  readonly division: string
  readonly kind: DeliverableKind
  readonly submission: string | null
  readonly type: PackageEvent['type']
  readonly authority: string
  readonly at: string
  readonly detail: JsonObject
}

/** A package, and what was told of it so far. */
export type ToldPackage = { readonly joint: JointPackage; readonly told: readonly Told[] }

export const untoldPackage: ToldPackage = { joint: emptyPackage, told: [] }

export function evolveToldPackage({ joint: before, told }: ToldPackage, fact: Fact<PackageEvent>): ToldPackage {
  const joint = evolvePackage(before, fact)
  const about = whom(fact.event, { before, after: joint })
  if (about.length === 0) return { joint, told }
  const { type } = fact.event
  return {
    joint,
    told: [...told, ...about.map((each) => ({ ...each, type, authority: fact.by.authority, at: fact.at }))],
  }
}

const sameRow = remembering<Told, MemberTrailRow>()

export function memberTrailRows(round: string, { told }: ToldPackage): readonly MemberTrailRow[] {
  return told.map((each, at) => sameRow(each, [round, at], () => rowOf(round, String(at), each)))
}

function rowOf(
  round: string,
  key: string,
  { division, kind, submission, type, authority, at, detail }: Told,
): MemberTrailRow {
  const recordedAt = instantOf(at)
  return { key, division, height: 2, round, kind, submission, type, recordedAt, authority, detail }
}

type Moved = { readonly before: JointPackage; readonly after: JointPackage }
type About = Pick<Told, 'division' | 'kind' | 'submission' | 'detail'>

/** The counties that an event is about, and what each is told of it. */
function whom(event: PackageEvent, { before, after }: Moved): readonly About[] {
  switch (event.type) {
    case 'PackageSubmitted':
      return reported(event.kind, after, () => true)
    case 'AddendumSubmitted':
      return reported(event.kind, after, ({ submission }) =>
        event.members.some((each) => each.submission === submission),
      )
    case 'PackageWithdrawn':
      return membersOf(event.kind, before).map((each) => aboutFiling(event.kind, each, {}))
    case 'ReceiptConfirmed':
      return unconfirmed(event.kind, before).map((each) => aboutFiling(event.kind, each, {}))
    case 'PackagePaperRegistered': {
      const { kind, receivedOn, broughtBy, docNumber, counties } = event
      const came = { receivedOn, broughtBy, docNumber }
      return reported(kind, after, ({ division }) => counties.includes(division)).map((each) => ({
        ...each,
        detail: { ...each.detail, ...came, counties: [each.division], own: false },
      }))
    }
    case 'PackagePaperStruck': {
      const struck = papersOf(before, event.kind).find(({ paper }) => paper === event.paper)
      return reported(event.kind, after, ({ division }) => struck?.counties.includes(division) ?? false)
    }
    case 'FeedbackSent':
    case 'FeedbackAnswered':
      return written(event, after)
    default:
      return []
  }
}

function aboutFiling(kind: DeliverableKind, { division, submission }: Member, detail: JsonObject): About {
  return { division, kind, submission, detail }
}

/** How a county's filing lies with the province, and since when: of what came on paper, since it really came. */
function reported(kind: DeliverableKind, joint: JointPackage, isMeant: (member: Member) => boolean): readonly About[] {
  const filing = joint.filings.get(kind)
  if (!filing) return []
  const papers = papersOf(joint, kind)
  const here = [...travelled(filing).values()].filter(({ member }) => isMeant(member))
  return here.map(({ member, reportedAt }) => {
    const { division, extent, settledParts, returnedParts } = member
    const since = reallyCameAt(papers, { of: division, at: reportedAt })
    const onPaper = since !== reportedAt
    return aboutFiling(kind, member, { extent, settledParts, returnedParts, reportedAt: since, onPaper })
  })
}

function membersOf(kind: DeliverableKind, { filings }: JointPackage): readonly Member[] {
  const filing = filings.get(kind)
  return filing ? [...travelled(filing).values()].map(({ member }) => member) : []
}

/** What came up and has no receipt: once each, also where it came whole only later. */
function unconfirmed(kind: DeliverableKind, { filings }: JointPackage): readonly Member[] {
  const filing = filings.get(kind)
  if (!filing || filing.submittedAt === null || !isReported(filing.stage)) return []
  const came = [{ members: filing.members, at: filing.submittedAt }, ...filing.addenda]
  const waiting = came.filter(({ at }) => receiptOf(filing, at) === null).flatMap(({ members }) => members)
  return [...new Map(waiting.map((each) => [each.submission, each])).values()]
}

function written(event: PackageEvent & { type: 'FeedbackSent' | 'FeedbackAnswered' }, joint: JointPackage) {
  const feedback = joint.feedback.get(event.feedback)
  if (!feedback?.division || feedback.arrived.length === 0) return []
  return [{ ...onCounty(feedback, feedback.division), detail: detailOf({ ...namedBy(feedback), text: event.text }) }]
}

function onCounty({ kind }: Feedback, division: string): Pick<About, 'division' | 'kind' | 'submission'> {
  return { division, kind, submission: null }
}

function namedBy({ feedback, part, division }: Feedback): JsonObject {
  return { feedback, part, division }
}
