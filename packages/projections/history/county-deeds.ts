import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { type CatalogCommand, decideCatalog } from '@mingce/domain/catalog/decide'
import { type Evidence, standingEvidence } from '@mingce/domain/catalog/evidence'
import { type DraftItem, lastSettled, standingItems } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { lastPublished } from '@mingce/domain/catalog/publication'
import { type Guide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { parseSubmissionStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { CountyCommand } from '@mingce/domain/submission/commands'
import { decideSubmission, type SubmissionCommand } from '@mingce/domain/submission/decide'
import type { Submission } from '@mingce/domain/submission/state'
import { clockDeed } from './clock-deeds.ts'
import { afterPublication } from './publication-deeds.ts'
import { digestOf, type Random } from './random.ts'
import { reminderDeed } from './reminder-deeds.ts'
import { reshapeCommand } from './reshape-deeds.ts'
import { adoptionOf, answerToReturn } from './return-answers.ts'
import { sectionCommand } from './section-deeds.ts'
import type { World } from './world.ts'

/** Something a county does: it edits its catalog, or moves one of its filings. What is refused leaves no trace. */
export function countyDeed(world: World, county: DivisionCode): void {
  const { random } = world
  const young = standingItems(world.catalogOf(county)).length < 4
  if (random.chance(young ? 0.5 : 0.15)) catalogDeed(world, county)
  else if (random.chance(0.04)) reminderDeed(world, anyOf(world, county), tryFiling)
  else filingDeed(world, random.chance(0.7) ? movingOf(world, county) : anyOf(world, county))
}

function filingDeed(world: World, id: SubmissionId): void {
  const { random } = world
  if (random.chance(0.06)) {
    tryFiling(world, id, ...clockDeed(world, id))
    return
  }
  const posts = world.countyPosts(id.division)
  const command = countyCommand(random, id, world)
  tryFiling(world, id, random.chance(0.95) ? posts[postFor(command)] : posts.drafter, command)
}

function anyOf(world: World, county: DivisionCode): SubmissionId {
  const { random } = world
  return world.currentId(
    county,
    random.chance(0.6) ? 'disclosure_catalog' : random.of<DeliverableKind>(deliverableKinds),
  )
}

/** A filing that is being checked or returned, so that histories reach their end now and then. */
function movingOf(world: World, county: DivisionCode): SubmissionId {
  const moving = [...world.submissions].filter(([, { stage }]) => stage === 'checking' || stage === 'returned')
  const own = moving.map(([stream]) => parseSubmissionStream(stream)).filter(({ division }) => division === county)
  return own.length > 0 ? world.random.of(own) : anyOf(world, county)
}

/** Records what the decider allows. */
export function tryFiling(world: World, id: SubmissionId, actor: Actor, command: SubmissionCommand): void {
  const facts = { id, submission: world.submissionOf(id), catalog: world.catalogOf(id.division) }
  const decision = decideSubmission(command, facts, world.contextFor(actor, id))
  if (isRefusal(decision)) return
  const { submission, catalog } = decision
  world.record(
    actor,
    new Map<string, readonly { readonly type: string }[]>([
      [submissionStream(id), submission],
      [world.catalogStream(id.division), catalog],
    ]),
  )
}

function catalogDeed(world: World, county: DivisionCode): void {
  const command = catalogCommand(world, county)
  const actor = world.countyPosts(county)[command.do === 'withdrawPublication' ? 'leader' : 'drafter']
  const events = decideCatalog(command, world.catalogOf(county), {
    actor,
    division: county,
    today: world.today,
    guide: guideOf(world.random),
  })
  if (!isRefusal(events)) world.record(actor, new Map([[world.catalogStream(county), events]]))
}

function catalogCommand(world: World, county: DivisionCode): CatalogCommand {
  const { random } = world
  const catalog = world.catalogOf(county)
  const standing = standingItems(catalog)
  const settled = lastSettled(catalog)
  if (settled && random.chance(0.4)) {
    if (lastPublished(catalog)?.version === settled.version) return afterPublication(random, settled, world.today)
    const textDigest = digestOf(settled.items)
    const publishedOn = random.of([world.today, '2021-09-30'])
    return { do: 'publish', version: settled.version, url: 'https://example.gov.cn/catalog', publishedOn, textDigest }
  }
  if (standing.length < 3 || random.chance(0.2))
    return random.chance(0.3) ? importCommand(random, standing) : draftCommand(random)
  const { item, digest } = random.of(standing)
  if (random.chance(0.15)) return { do: 'retireItem', item, reason: '职责划转', successor: null, seen: digest }
  if (random.chance(0.1)) return orderCommand(standing)
  if (random.chance(0.15)) return reshapeCommand(random, standing)
  if (random.chance(0.2))
    return random.chance(0.3)
      ? { do: 'giveLocalNote', item, note: `与县情相符${random.count(50)}`, seen: digest }
      : evidenceCommand(random, item, standingEvidence(catalog))
  const content = randomItem(random)
  const adopted = random.chance(0.2) && {
    adopted: { guide: '2019', row: '2019-01', elements: ['legalBases' as const] },
  }
  return { do: 'reviseItem', item, content, digest: digestOf(content), seen: digest, ...adopted }
}

/** A guide of one row, with the legal bases that every random item has. */
function guideOf(random: Random): Guide {
  const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const
  const row = { row: '2019-01', item: randomItem(random), confidence, doubt: null, evidence: [] }
  return { ...unregisteredGuide, rows: new Map([[row.row, row]]) }
}

function orderCommand(standing: readonly DraftItem[]): CatalogCommand {
  const seen = standing.map(({ item }) => item)
  return { do: 'reorderItems', items: seen.toReversed(), seen }
}

function evidenceCommand(random: Random, item: string, standing: readonly Evidence[]): CatalogCommand {
  if (standing.length > 0 && random.chance(0.3))
    return { do: 'removeEvidence', attachment: random.of(standing).attachment, reason: '文件已更新' }
  const name = `批复${random.count(50)}.pdf`
  const file = { digest: digestOf(name), size: 1_024, format: 'pdf', name } as const
  return { do: 'attachEvidence', attachment: random.id(), item, ...file }
}

function draftCommand(random: Random): CatalogCommand {
  const content = randomItem(random)
  return {
    do: 'draftItem',
    item: random.id(),
    content,
    digest: digestOf(content),
    origin: { kind: 'local', ref: null },
  }
}

function importCommand(random: Random, standing: readonly DraftItem[]): CatalogCommand {
  const known = standing.slice(0, random.count(3)).map(({ item }) => item)
  const rows = [...known, random.id(), random.id()].map((item, index) => {
    const content = randomItem(random)
    return {
      item,
      content,
      digest: digestOf(content),
      origin: { kind: 'imported', ref: `目录.xlsx ${index + 3}` },
    } as const
  })
  return { do: 'importCatalog', fileName: '目录.xlsx', fileDigest: digestOf('目录.xlsx'), doubts: 1, rows }
}

export function randomItem(random: Random): DisclosureItem {
  return {
    category: random.of(['招生管理', '学生管理', '教师管理']),
    subcategories: [],
    name: random.of(['招生范围', '招生计划', '学生资助', '教师招聘', '学校介绍']),
    contentElements: [random.of(['招生计划', '学区划分', '资助标准', '联系方式']), `第${random.count(50)}稿`],
    legalBases: ['《中华人民共和国义务教育法》'],
    disclosureTimeLimit: { raw: '20个工作日内', trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
    disclosingBody: random.chance(0.99) ? '教育局' : null,
    disclosureModes: ['proactive'],
    channels: ['gov_website'],
    otherChannelText: null,
    audiences: ['whole_society'],
    audienceNote: null,
    disclosureLevels: ['county'],
    extra: random.chance(0.1) ? { 五公开: '结果公开' } : {},
  }
}

function postFor(command: CountyCommand): 'drafter' | 'checker' | 'leader' {
  if (['check', 'reviewDisclosure', 'enterRuling'].includes(command.do)) return 'checker'
  return command.do === 'submit' || command.do.endsWith('Change') ? 'leader' : 'drafter'
}

function countyCommand(random: Random, id: SubmissionId, world: World): CountyCommand {
  const submission = world.submissionOf(id)
  const seen = submission.version
  const { stage, check } = submission
  if (stage === 'checking' && check === 'passed' && random.chance(0.8)) return { do: 'submit', seen }
  if (stage === 'checking' && random.chance(0.2)) return disclosureCommand(random, submission, world.today)
  if (stage === 'checking' && random.chance(0.8)) return checkCommand(random, seen)
  if (stage === 'submitted' && random.chance(0.2)) return { do: 'withdraw', seen, reason: '需补充' }
  if (stage === 'under_review') return answerCommand(random, submission)
  const answer = answerToReturn(random, { id, submission, catalog: world.catalogOf(id.division) })
  const adoption = adoptionOf({ id, submission, catalog: world.catalogOf(id.division) })
  if (adoption && random.chance(0.6)) return adoption
  if (answer && random.chance(0.8)) return answer
  if (id.kind !== 'disclosure_catalog' && random.chance(0.5)) return sectionCommand(random, submission)
  return { do: 'prepare', seen }
}

function checkCommand(random: Random, seen: number): CountyCommand {
  const outcome = random.chance(0.8) ? 'passed' : 'sent_back'
  return {
    do: 'check',
    seen,
    outcome,
    opinion: '内审意见',
    disclosure: { outcome: 'may_disclose', opinion: '可以公开' },
  }
}

/** 公开审查 of one part; a referral is ruled on next. */
function disclosureCommand(random: Random, { parts, disclosures }: Submission, today: string): CountyCommand {
  const referred = parts.find(({ part }) => disclosures.get(part)?.outcome === 'refer_upward')
  const opinion = '已审'
  if (referred)
    return {
      ...{ do: 'enterRuling', ...referred, outcome: 'may_disclose', opinion },
      ...{ ruledBy: '国家保密局', docNumber: null, ruledOn: today },
    }
  const part = random.of(parts)
  if (random.chance(0.5)) return { do: 'reviewDisclosure', ...part, outcome: 'may_disclose', opinion, referredTo: null }
  const referredTo = 'secrecy_administration'
  return { do: 'reviewDisclosure', ...part, outcome: 'refer_upward', opinion, referredTo }
}

function answerCommand(random: Random, submission: Submission): CountyCommand {
  const proposed = [...submission.proposals].find(([, { consent }]) => consent === 'awaited')
  if (proposed && random.chance(0.7)) {
    const [part, { digest, change }] = proposed
    if (random.chance(0.3)) return { do: 'declineChange', part, digest, reason: '不符合本县实际' }
    return { do: 'consentToChange', part, digest, changedDigest: digestOf(change) }
  }
  const comments = [...submission.comments.keys()]
  return { do: 'answerComment', comment: comments.length > 0 ? random.of(comments) : random.id(), text: '已更换' }
}
