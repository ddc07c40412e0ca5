import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { type CountyCast, chengdu, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { type CatalogCommand, decideCatalog } from '@mingce/domain/catalog/decide'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { fold } from '@mingce/domain/fact'
import { decideGuide } from '@mingce/domain/guide/decide'
import { unregisteredGuide } from '@mingce/domain/guide/evolve'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import { decidePackage } from '@mingce/domain/joint-package/decide'
import { decideLaw, type LawCommand } from '@mingce/domain/law/decide'
import { evolveLaw, type LawState, unregisteredLaw } from '@mingce/domain/law/evolve'
import { decideLists, type ListsCommand } from '@mingce/domain/lists/decide'
import { evolveLists, type Lists, noLists } from '@mingce/domain/lists/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { guideStream, lawStream, listsStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { decideSubmission, type SubmissionCommand } from '@mingce/domain/submission/decide'
import { textsDigestOf } from '../filing/texts-digest.ts'
import { randomItem } from './county-deeds.ts'
import { digestOf, Random } from './random.ts'
import { World } from './world.ts'

const [qingbaijiangCode, shuangliuCode] = [qingbaijiang.drafter.authority, shuangliu.drafter.authority]

/** A round in one city told deed by deed, that of the notice with 青白江区 and 双流区 unless said; a deed that is refused throws. */
export class Story extends World {
  #lists: Lists = noLists
  readonly #laws = new Map<string, LawState>()

  constructor(
    round = '2021-pilot',
    counties: readonly [DivisionCode, ...DivisionCode[]] = [qingbaijiangCode, shuangliuCode],
  ) {
    super(new Random(2021), round, counties)
  }

  filing(kind: DeliverableKind = 'disclosure_catalog', county = qingbaijiangCode, n = 1): SubmissionId {
    return { round: this.round, division: county, kind, n }
  }

  stream(kind: DeliverableKind = 'disclosure_catalog', county = qingbaijiangCode): string {
    return submissionStream(this.filing(kind, county))
  }

  /** The nth item of 青白江区, or of another county, in some wording. */
  draft(n: number, over: Partial<DisclosureItem> = {}, drafter = qingbaijiang.drafter): void {
    const content = itemOf(n, over)
    const origin = { kind: 'local', ref: null } as const
    this.inCatalog(drafter, { do: 'draftItem', item: itemId(n), content, digest: digestOf(content), origin })
  }

  revise(n: number, over: Partial<DisclosureItem>, seen: Partial<DisclosureItem> = {}): void {
    const content = itemOf(n, over)
    const command = { content, digest: digestOf(content), seen: digestOf(itemOf(n, seen)) }
    this.inCatalog(qingbaijiang.drafter, { do: 'reviseItem', item: itemId(n), ...command })
  }

  inCatalog(actor: Actor, command: CatalogCommand): void {
    const { authority: division } = actor
    const events = decideCatalog(command, this.catalogOf(division), { actor, division, today: this.today })
    if (isRefusal(events)) throw new Error(`${actor.account} may not ${command.do}: ${events.refused}`)
    this.record(actor, new Map([[this.catalogStream(division), events]]))
  }

  /** `seen` is the version that stands, unless the command says otherwise. */
  with(actor: Actor, command: Unseen<SubmissionCommand>, id = this.filing()): void {
    const submission = this.submissionOf(id)
    const facts = { id, submission, catalog: this.catalogOf(id.division) }
    const asked = { seen: submission.version, ...command } as SubmissionCommand
    const decision = decideSubmission(asked, facts, this.contextFor(actor, id))
    if (isRefusal(decision)) throw new Error(`${actor.account} may not ${command.do}: ${decision.refused}`)
    const streams = [
      [submissionStream(id), decision.submission],
      [this.catalogStream(id.division), decision.catalog],
    ] as const
    this.record(actor, new Map<string, readonly { readonly type: string }[]>(streams))
  }

  package(actor: Actor, command: Unseen<PackageCommand>): void {
    const context = {
      actor,
      city: this.city,
      today: this.today,
      round: this.opened,
      calendar: seedWorkCalendar,
      submissions: this.submissions,
      textsDigestOf,
    }
    const asked = { seen: this.joint.version, ...command } as PackageCommand
    const events = decidePackage(asked, this.joint, context)
    if (isRefusal(events)) throw new Error(`${actor.account} may not ${command.do}: ${events.refused}`)
    this.record(actor, new Map([[this.packageStream, events]]))
  }

  /** Prepared, checked, signed and with the city. */
  file(id = this.filing(), posts = qingbaijiang): void {
    this.with(posts.drafter, { do: 'prepare' }, id)
    this.with(posts.checker, { do: 'check', outcome: 'passed', opinion: '同意报送', disclosure }, id)
    this.with(posts.leader, { do: 'submit' }, id)
  }

  checkAndSubmit(): void {
    this.with(qingbaijiang.checker, { do: 'check', outcome: 'passed', opinion: '同意报送', disclosure })
    this.with(qingbaijiang.leader, { do: 'submit' })
  }

  /** Must-fix comment `c` on the legal bases of the nth item; its id is `itemId(1000 + c)`. */
  comment(c: number, n: number): void {
    const words = { element: 'legalBases', kind: 'must_fix', text: '依据已废止', suggestion: null } as const
    this.with(chengdu.reviewer, { do: 'comment', comment: itemId(1_000 + c), part: itemId(n), ...words })
  }

  registerGuide(): void {
    const events = decideGuide(registerGuide2019, unregisteredGuide, { actor: sichuan.roundManager })
    if (isRefusal(events)) throw new Error(`the guide was not registered: ${events.refused}`)
    this.record(sichuan.roundManager, new Map([[guideStream('ministry-2019'), events]]))
  }

  /** What 青白江区's drafter does with its lists. */
  lists(...commands: readonly ListsCommand[]): void {
    const [county, actor] = [qingbaijiangCode, qingbaijiang.drafter]
    for (const command of commands) {
      const context = { actor, county, today: this.today, catalog: this.catalogOf(county) }
      const events = decideLists(command, this.#lists, context)
      if (isRefusal(events)) throw new Error(`${county}: ${events.refused}`)
      this.record(actor, new Map([[listsStream(county), events]]))
      const by = { account: actor.account, post: actor.role, authority: county }
      for (const event of events)
        this.#lists = evolveLists(this.#lists, { event, by, at: `${this.today}T01:00:00.000Z` })
    }
  }

  /** What the round manager says of a law; `replacedBy` is not looked up. */
  law(id: string, ...commands: readonly LawCommand[]): void {
    const actor = sichuan.roundManager
    for (const command of commands) {
      const events = decideLaw(command, this.#laws.get(id) ?? unregisteredLaw, { actor, id })
      if (isRefusal(events)) throw new Error(`${id}: ${events.refused}`)
      this.record(actor, new Map([[lawStream(id), events]]))
      const { account, role: post, authority } = actor
      const facts = events.map((event) => ({
        event,
        by: { account, post, authority },
        at: `${this.today}T01:00:00.000Z`,
      }))
      this.#laws.set(id, fold(evolveLaw, this.#laws.get(id) ?? unregisteredLaw, facts))
    }
  }

  propose(n: number, decision: 'approve' | 'return', over: Partial<DisclosureItem> = {}): void {
    const reason = decision === 'return' ? '公开时限过长' : null
    const digest = digestOf(itemOf(n, over))
    this.with(chengdu.reviewer, { do: 'reviewItem', part: itemId(n), digest, decision, reason, change: null })
  }

  /** 青白江区's catalog of two items: filed, one returned, refiled, settled, published and reported with 双流区 as an exception. */
  mainJob(): void {
    this.draft(1)
    this.draft(2)
    this.file()
    this.with(chengdu.reviewer, { do: 'accept' })
    this.propose(1, 'approve')
    this.propose(2, 'return')
    this.with(chengdu.reviewer, { do: 'returnForRevision', opinion: '请按意见修改' })
    this.revise(2, { contentElements: ['学区划分及地图'] })
    this.file()
    this.with(chengdu.reviewer, { do: 'accept' })
    this.propose(2, 'approve', { contentElements: ['学区划分及地图'] })
    this.with(chengdu.leader, { do: 'approve', opinion: '审定通过' })
    this.publish(1)
    this.report()
  }

  publish(version: number): void {
    const published = {
      url: 'https://qbj.example.gov.cn/catalog',
      publishedOn: this.today,
      textDigest: digestOf(version),
    }
    this.inCatalog(qingbaijiang.drafter, { do: 'publish', version, ...published })
  }

  /** The joint package of catalogs: 青白江区 travels, 双流区 is late. */
  assemble(): void {
    const exceptions = [{ division: shuangliuCode, kind: 'late', reason: '尚未报送' } as const]
    const travels = { kind: 'disclosure_catalog', members: [this.stream()], exceptions } as const
    this.package(chengdu.reviewer, { do: 'assemble', ...travels, letter: '关于报送标准目录的报告' })
  }

  report(): void {
    const kind = 'disclosure_catalog'
    this.assemble()
    this.package(chengdu.leader, { do: 'submitPackage', kind, docNumber: '成教函〔2021〕8号' })
    this.package(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion: '收悉' })
  }

  relay(date: string): void {
    const innerDates = [{ kind: 'implementation_plan', date } as const]
    this.package(chengdu.reviewer, { do: 'relayNotice', innerDates, note: null })
  }

  /** An implementation plan of one section. */
  plan({ drafter }: CountyCast): void {
    const text = '成立工作专班'
    const section = { section: itemId(500), heading: '组织领导', text, digest: digestOf(text), seenDigest: null }
    this.with(drafter, { do: 'draftSection', ...section }, this.filing('implementation_plan', drafter.authority))
  }
}

type Unseen<Command> = Command extends { readonly seen: number } ? Omit<Command, 'seen'> : Command

const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const

export function itemOf(n: number, over: Partial<DisclosureItem> = {}): DisclosureItem {
  return {
    ...randomItem(new Random(7)),
    disclosingBody: '教育局',
    name: `事项${n}`,
    contentElements: ['学区划分'],
    ...over,
  }
}

/** "00000000-0000-4000-8000-000000000007" */
export function itemId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}
