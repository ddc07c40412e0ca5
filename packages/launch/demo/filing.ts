import { digestOf } from '@mingce/api/digest'
import type { CityCast } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import type { DisclosureOutcome, ItemDecision } from '@mingce/domain/submission/events'
import type { Part } from '@mingce/domain/submission/part'
import { withSuggested } from '@mingce/domain/submission/remarks/suggested-text'
import { askedAs } from './asked-sections.ts'
import { uuidOf } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import { dayAt } from './office-hours.ts'
import { type Remark, saidIn } from './remark.ts'
import type { Doer } from './step.ts'

type Named = { readonly round: string; readonly kind: DeliverableKind; readonly n?: number }

/** One deliverable of a county on its way, as far as its doers must know it: versions, texts, what was approved. */
export class Filing {
  readonly stream: string
  readonly id: SubmissionId
  readonly #desk: CountyDesk
  readonly #sections = new Map<string, { readonly section: string; readonly digest: string }>()
  readonly #approved = new Map<string, string>()
  readonly #ruledOn = new Set<string>()
  #parts: readonly Part[] = []
  #version = 0
  #comments = 0

  constructor(desk: CountyDesk, { round, kind, n = 1 }: Named) {
    this.#desk = desk
    this.id = { round, division: desk.county, kind, n }
    this.stream = submissionStream(this.id)
  }

  get version(): number {
    return this.#version
  }

  get city(): CityCast {
    return this.#desk.city
  }

  get parts(): readonly Part[] {
    return this.#parts
  }

  /** What the city has still to look at in this turn: unlike what it approved, and not ruled on yet. */
  get open(): readonly Part[] {
    return this.#parts.filter(({ part, digest }) => this.#approved.get(part) !== digest && !this.#ruledOn.has(part))
  }

  /** What an earlier filing settled carries over. */
  carryOver(earlier: Filing): void {
    for (const { part, digest } of earlier.parts) this.#approved.set(part, digest)
  }

  draftSection(heading: string, text: string): void {
    const section = askedAs(this.id.kind, heading) ?? uuidOf('section', this.stream, heading)
    const written = { section, digest: digestOf({ heading, text }) }
    const seenDigest = this.#sections.get(heading)?.digest ?? null
    this.#sections.set(heading, written)
    this.#do(this.#desk.cast.drafter, { do: 'draftSection', heading, text, seenDigest, ...written }, 1)
    this.#desk.log.after(5, 25)
  }

  removeSection(heading: string): void {
    const found = this.#sections.get(heading)
    if (!found) throw new Error(`${this.stream} has no section ${heading}`)
    this.#sections.delete(heading)
    this.#do(this.#desk.cast.drafter, { do: 'removeSection', section: found.section, seenDigest: found.digest }, 1)
  }

  prepare(): void {
    this.#do(this.#desk.cast.drafter, { do: 'prepare', seen: this.#version }, 1)
    this.#parts = this.#present()
  }

  check(outcome: 'passed' | 'sent_back', opinion: string, disclosure: readonly [DisclosureOutcome, string]): void {
    const [disclosed, why] = disclosure
    const reviewed = { outcome: disclosed, opinion: why }
    this.#do(this.#desk.cast.checker, { do: 'check', seen: this.#version, outcome, opinion, disclosure: reviewed }, 2)
  }

  /** 公开审查: one item is referred to the secrecy administration. */
  refer({ part, digest }: Part, opinion: string): void {
    const found = { outcome: 'refer_upward', opinion, referredTo: 'secrecy_administration' } as const
    this.#do(this.#desk.cast.checker, { do: 'reviewDisclosure', part, digest, ...found }, 1)
  }

  /** What came back on it. */
  rule({ part, digest }: Part, opinion: string): void {
    const ruledOn = dayAt(this.#desk.log.minute)
    const ruling = { ruledBy: '县国家保密局（演示）', docNumber: null, ruledOn, opinion }
    this.#do(this.#desk.cast.checker, { do: 'enterRuling', part, digest, outcome: 'may_disclose', ...ruling }, 1)
  }

  sign(): void {
    this.#do(this.#desk.cast.leader, { do: 'submit', seen: this.#version }, 1)
    this.#ruledOn.clear()
  }

  withdraw(reason: string): void {
    this.#do(this.#desk.cast.leader, { do: 'withdraw', seen: this.#version, reason }, 1)
  }

  accept(): void {
    this.#do(this.#desk.city.reviewer, { do: 'accept', seen: this.#version }, 1)
  }

  /** @returns the comment's id */
  comment(part: string, remark: Remark): string {
    this.#comments += 1
    const comment = uuidOf('comment', this.stream, this.#comments)
    this.#do(this.#desk.city.reviewer, { do: 'comment', comment, part, ...saidIn(remark) }, 1)
    return comment
  }

  reword(comment: string, remark: Remark): void {
    this.#do(this.#desk.city.reviewer, { do: 'rewordComment', comment, ...saidIn(remark) }, 1)
  }

  takeBack(comment: string): void {
    this.#do(this.#desk.city.reviewer, { do: 'withdrawComment', comment }, 1)
  }

  reopen(comment: string, text: string): void {
    this.#do(this.#desk.city.reviewer, { do: 'reopenComment', comment, text }, 1)
  }

  /** 内部意见 of the leader's; no version of anybody's screen. */
  note(part: string, text: string): void {
    this.#do(this.#desk.city.leader, { do: 'addNote', note: uuidOf('note', this.stream, part), part, text }, 0)
  }

  takeBackNote(part: string): void {
    this.#do(this.#desk.city.leader, { do: 'withdrawNote', note: uuidOf('note', this.stream, part) }, 0)
  }

  /** 采纳建议: what the comment suggests for the content stands in the county's own text. */
  adopt(part: string, comment: string, suggestion: string): void {
    const { content: before, digest } = this.#desk.standing(part)
    const content = withSuggested(before, 'contentElements', suggestion)
    if (!content) throw new Error(`${this.stream} cannot take over what is suggested for ${part}`)
    const changedDigest = digestOf(content)
    this.#do(this.#desk.cast.drafter, { do: 'adoptSuggestion', comment, digest, changedDigest }, 1)
    this.#desk.takeOver(part, content)
    this.#desk.log.after(1, 8)
  }

  answer(comment: string, text: string): void {
    this.#do(this.#desk.cast.drafter, { do: 'answerComment', comment, text }, 1)
    this.#desk.log.after(1, 8)
  }

  /** 已修改, over the text as it stands now. */
  answerReturn(part: string, comment: string, text: string): void {
    const { digest } = this.#desk.standing(part)
    const answered = { part, comment, stance: 'revised', digest, text } as const
    this.#do(this.#desk.cast.drafter, { do: 'answerReturn', ...answered }, 1)
    this.#desk.log.after(1, 8)
  }

  resolve(comment: string): void {
    this.#do(this.#desk.city.reviewer, { do: 'resolveComment', comment }, 1)
  }

  review(part: Part, decision: ItemDecision, reason: string | null = null, change: DisclosureItem | null = null): void {
    this.#ruledOn.add(part.part)
    if (decision === 'approve') this.#approved.set(part.part, part.digest)
    else this.#approved.delete(part.part)
    this.#do(this.#desk.city.reviewer, { do: 'reviewItem', ...part, decision, reason, change }, 1)
    this.#desk.log.after(3, 3)
  }

  /** What a batch approved: opinions, and the mark that they came together. */
  passedInBatch(parts: readonly Part[]): void {
    for (const { part, digest } of parts) {
      this.#ruledOn.add(part)
      this.#approved.set(part, digest)
    }
    this.#version += parts.length + 1
  }

  approveOpen(): void {
    for (const part of this.open) this.review(part, 'approve')
  }

  consent({ part, digest }: Part, change: DisclosureItem): void {
    const changed = digestOf(change)
    this.#do(this.#desk.cast.leader, { do: 'consentToChange', part, digest, changedDigest: changed }, 1)
    this.#desk.takeOver(part, change)
    this.#approved.set(part, changed)
    this.#parts = this.#parts.map((each) => (each.part === part ? { part, digest: changed } : each))
  }

  decline({ part, digest }: Part, reason: string): void {
    this.#do(this.#desk.cast.leader, { do: 'declineChange', part, digest, reason }, 1)
  }

  returnForRevision(opinion: string): void {
    this.#do(this.#desk.city.reviewer, { do: 'returnForRevision', seen: this.#version, opinion }, 1)
  }

  recallReturn(reason: string): void {
    this.#do(this.#desk.city.reviewer, { do: 'recall', seen: this.#version, reason }, 1)
  }

  approve(opinion: string): void {
    this.#do(this.#desk.city.leader, { do: 'approve', seen: this.#version, opinion }, 1)
    if (this.id.kind === 'disclosure_catalog')
      this.#desk.settle(this.#parts.map(({ part, digest }) => ({ item: part, digest })))
  }

  /** 审定 before a signature came, and a second person's confirmation of it. */
  approveOverriding(opinion: string, reason: string): void {
    const override = uuidOf('override', this.stream, this.#version)
    const decision = { do: 'approve', seen: this.#version, opinion, overriding: { override, reason } } as const
    this.#do(this.#desk.city.leader, decision, 2)
    this.#desk.log.after(30, 200)
    this.beside(this.city.reviewer, { do: 'confirmOverride', override, opinion: '情况属实，予以确认。' })
  }

  beside(by: Doer, command: SubmissionCommand, events = 1): void {
    this.#do(by, command, events)
    this.#desk.log.after(2, 20)
  }

  reject(opinion: string): void {
    this.#do(this.#desk.city.leader, { do: 'reject', seen: this.#version, opinion }, 1)
  }

  recallApproval(reason: string): void {
    this.#do(this.#desk.city.leader, { do: 'recall', seen: this.#version, reason }, 1)
  }

  #present(): readonly Part[] {
    if (this.id.kind === 'disclosure_catalog')
      return this.#desk.items.map(({ item, digest }) => ({ part: item, digest }))
    return [...this.#sections.values()].map(({ section, digest }) => ({ part: section, digest }))
  }

  #do(by: Doer, command: SubmissionCommand, events: number): void {
    this.#desk.log.add(by, { matter: 'submission', target: this.id, command })
    this.#version += events
  }
}
