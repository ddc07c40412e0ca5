import type { DivisionCode } from '@mingce/domain/authority/division'
import { sichuan } from '@mingce/domain/cast'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import { decidePackage } from '@mingce/domain/joint-package/decide'
import { isReported } from '@mingce/domain/joint-package/stage'
import { isRefusal } from '@mingce/domain/refusal'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { parseSubmissionStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { openCorrection } from '@mingce/domain/submission/clock/clock'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { itemDecisions } from '@mingce/domain/submission/events'
import type { Submission } from '@mingce/domain/submission/state'
import { textsDigestOf } from '../filing/texts-digest.ts'
import { cityPartDeed } from './city-part-deeds.ts'
import { clockDeed } from './clock-deeds.ts'
import { randomItem, tryFiling } from './county-deeds.ts'
import { fourEyesDeed } from './four-eyes-deeds.ts'
import { packagePaperDeed } from './package-paper-deeds.ts'
import { packageSigningDeed } from './package-signing-deeds.ts'
import { digestOf, type Random } from './random.ts'
import type { World } from './world.ts'

/** Something the city does with a county's filing: it accepts, comments, proposes, decides, or takes a decision back. */
export function cityDeed(world: World): void {
  const { random } = world
  const streams = [...world.submissions].filter(([, filing]) => isWithTheCity(filing, random)).map(([stream]) => stream)
  if (streams.length === 0) return
  const id = parseSubmissionStream(random.of(streams))
  if (random.chance(0.12)) {
    tryFiling(world, id, ...fourEyesDeed(world, id))
    return
  }
  if (random.chance(openCorrection(world.submissionOf(id).clock) ? 0.5 : 0.08)) {
    tryFiling(world, id, ...clockDeed(world, id))
    return
  }
  const command = cityCommand(random, id, world.submissionOf(id))
  const { reviewer, leader } = world.cityPosts()
  const signs = command.do === 'approve' || command.do === 'reject' || command.do === 'recall'
  tryFiling(world, id, signs ? leader : reviewer, command)
}

/** Now and then a decided one too, so that a decision is taken back. */
function isWithTheCity({ stage, turn }: Submission, random: Random): boolean {
  return stage === 'submitted' || stage === 'under_review' || (turn > 0 && random.chance(0.05))
}

function cityCommand(random: Random, id: SubmissionId, submission: Submission): SubmissionCommand {
  const seen = submission.version
  const { stage } = submission
  if (stage === 'submitted') return { do: 'accept', seen }
  if (stage !== 'under_review')
    return random.chance(0.3) ? noteCommand(random, submission) : { do: 'recall', seen, reason: '发现遗漏' }
  const choice = random.next()
  if (choice < 0.2) return { do: 'approve', seen, opinion: '审定通过' }
  if (choice < 0.26) return { do: 'returnForRevision', seen, opinion: '请按意见修改' }
  if (choice < 0.265) return { do: 'reject', seen, opinion: '不属本轮范围' }
  if (choice < 0.4) return commentCommand(random, id, submission)
  return reviewCommand(random, id, submission)
}

function commentCommand(random: Random, id: SubmissionId, submission: Submission): SubmissionCommand {
  const { comments, parts } = submission
  const open = [...comments.values()].filter(({ resolved }) => !resolved)
  if (random.chance(0.1)) return noteCommand(random, submission)
  const unsent = open.find(({ sent }) => !sent)
  if (unsent && random.chance(0.2)) return unsentCommand(random, unsent.comment)
  const answered = [...comments.values()].find(({ answer }) => answer)
  if (answered && random.chance(0.3)) return { do: 'reopenComment', comment: answered.comment, text: '仍未写明' }
  if (open.length > 0 && random.chance(0.6)) return { do: 'resolveComment', comment: random.of(open).comment }
  const kind = random.of(['must_fix', 'advice', 'question'] as const)
  const of = { comment: random.id(), part: random.of(parts).part, kind, text: '依据已废止' }
  const isItem = id.kind === 'disclosure_catalog'
  if (isItem && random.chance(0.3))
    return { do: 'comment', ...of, element: 'channels', suggestion: null, suggestedValue: moreChannels }
  return { do: 'comment', ...of, element: 'legalBases', suggestion: '《中华人民共和国教育法》' }
}

const moreChannels = { of: 'channels' as const, channels: ['gov_website' as const], otherChannelText: null }

function unsentCommand(random: Random, comment: string): SubmissionCommand {
  if (random.chance(0.5)) return { do: 'withdrawComment', comment }
  return { do: 'rewordComment', comment, element: null, kind: 'advice', text: '请再核', suggestion: null }
}

function noteCommand(random: Random, { filed, notes }: Submission): SubmissionCommand {
  const [written] = notes.values()
  if (written && random.chance(0.3)) return { do: 'withdrawNote', note: written.note }
  const part = filed.length > 0 && random.chance(0.5) ? random.of(filed).part : null
  return { do: 'addNote', note: random.id(), part, text: '请负责人留意' }
}

function reviewCommand(random: Random, id: SubmissionId, { parts }: Submission): SubmissionCommand {
  const { part, digest } = random.of(parts)
  const decision = random.chance(0.7) ? 'approve' : random.of(itemDecisions)
  const change = decision === 'approve_with_change' && id.kind === 'disclosure_catalog' ? randomItem(random) : null
  return { do: 'reviewItem', part, digest, decision, reason: decision === 'approve' ? null : '依据不全', change }
}

/** Something that happens to the joint package, by the city or by the province. */
export function packageDeed(world: World): void {
  const { random, joint, city } = world
  const kind = random.of<DeliverableKind>(deliverableKinds)
  const filing = joint.filings.get(kind)
  const signing = filing?.stage === 'assembled' && random.chance(0.5) ? packageSigningDeed(world, kind, filing) : null
  const own = signing === null && random.chance(0.3) ? cityPartDeed(world) : signing
  const paper = own === null && random.chance(0.1) ? packagePaperDeed(world, kind) : null
  const command = own?.command ?? paper ?? packageCommand(world, kind)
  const isReminder = command.do === 'remind' && random.chance(0.5)
  const provinces = paper !== null || isReminder || command.do === 'confirmReceipt' || command.do === 'sendFeedback'
  const actor = own?.actor ?? (provinces ? sichuan.reviewer : world.cityPosts().leader)
  const context = {
    actor,
    city,
    today: world.today,
    round: world.opened,
    calendar: seedWorkCalendar,
    submissions: world.submissions,
    textsDigestOf,
    bureau: world.bureau,
  }
  const events = decidePackage(command, joint, context)
  if (!isRefusal(events)) world.record(actor, new Map([[world.packageStream, events]]))
}

function packageCommand(world: World, kind: DeliverableKind): PackageCommand {
  const { random, joint } = world
  const seen = joint.version
  const stage = joint.filings.get(kind)?.stage
  const unanswered = [...joint.feedback.values()].find(({ answer }) => answer === null)
  if (unanswered && random.chance(0.3)) return { do: 'answerFeedback', feedback: unanswered.feedback, text: '已核实' }
  if (random.chance(0.05)) return { do: 'remind', kind, text: '请抓紧办理' }
  if (random.chance(0.1)) return { do: 'relayNotice', innerDates: [{ kind, date: '2021-09-17' }], note: null }
  if (stage === 'assembled' && random.chance(0.7)) return { do: 'submitPackage', kind, docNumber: null, seen }
  if (isReported(stage)) return filedCommand(world, kind)
  const settled = world.counties.filter((county) => settledOf(world, county, kind))
  const exceptions = world.counties
    .filter((county) => !settled.includes(county))
    .map((division) => ({ division, kind: 'late' as const, reason: '尚未报送' }))
  const members = settled.map((division) => submissionStream({ round: world.round, division, kind, n: 1 }))
  if (members.length === 0 && random.chance(0.8))
    return { do: 'relayNotice', innerDates: [{ kind, date: '2021-09-16' }], note: null }
  return { do: 'assemble', kind, members, exceptions, letter: `关于报送${digestOf(members).slice(0, 4)}的报告`, seen }
}

function filedCommand(world: World, kind: DeliverableKind): PackageCommand {
  const { random, joint } = world
  const seen = joint.version
  const choice = random.next()
  if (choice < 0.3) return { do: 'confirmReceipt', kind, opinion: '收悉', seen }
  if (choice < 0.45) return { do: 'withdrawPackage', kind, reason: '材料有误', seen }
  const late = world.counties.filter((county) => settledOf(world, county, kind))
  const members = late.map((division) => submissionStream({ round: world.round, division, kind, n: 1 }))
  if (choice < 0.7) return { do: 'addAddendum', kind, addendum: random.id(), members }
  const about = random.of([{ division: null, part: null, digest: null }, ...ownParts(world, kind)])
  return { do: 'sendFeedback', kind, feedback: random.id(), ...about, text: '请核实公开时限' }
}

/** The city's own document where it went up, and each section of it. */
function ownParts({ joint, city }: World, kind: DeliverableKind) {
  const own = [...joint.cityParts].find(([each]) => each === kind)?.[1]
  if (!own?.enclosed) return []
  const sections = own.enclosed.parts.filter(({ part }) => own.sections.has(part))
  return [{ part: null, digest: null }, ...sections].map((part) => ({ division: city, ...part }))
}

function settledOf(world: World, division: DivisionCode, kind: DeliverableKind): boolean {
  return world.submissionOf({ round: world.round, division, kind, n: 1 }).stage === 'approved'
}
