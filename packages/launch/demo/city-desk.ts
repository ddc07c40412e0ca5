import { digestOf } from '@mingce/api/digest'
import type { AuthorityCommand } from '@mingce/domain/authority/decide'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { type CityCast, cityCast, sichuan } from '@mingce/domain/cast'
import type { EvidenceFile } from '@mingce/domain/catalog/evidence-file'
import { addDays } from '@mingce/domain/deadline/calendar-day'
import { annexNamed } from '@mingce/domain/document/report-annex'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import type { CityPartCommand } from '@mingce/domain/joint-package/decide-city-part'
import type { PackageException } from '@mingce/domain/joint-package/events'
import type { PackageSigningCommand } from '@mingce/domain/joint-package/signing'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { type DocumentKind, documentKinds } from '@mingce/domain/round/section-template'
import type { Part } from '@mingce/domain/submission/part'
import { uuidOf } from './chance.ts'
import { jointScan } from './evidence.ts'
import type { Log } from './log.ts'
import { dayAt } from './office-hours.ts'
import type { Doer } from './step.ts'

export type Inner = { readonly kind: DeliverableKind; readonly date: string }
export type OwnSection = { readonly id: string; readonly heading: string; readonly text: string }
/** What a county filed or the city itself wrote, or one item or section of it. */
export type About = { readonly division: DivisionCode; readonly part: Part | null }

/** A city's desk in one round: its joint package as it stands by now, and the province's answers to it. */
export class CityDesk {
  readonly city: DivisionCode
  readonly round: string
  readonly log: Log
  readonly cast: CityCast
  #signer: Doer
  #version = 0
  readonly #texts = new Map<string, string>()
  readonly #files = new Map<string, string>()

  constructor(city: DivisionCode, round: string, log: Log) {
    this.city = city
    this.round = round
    this.log = log
    this.cast = cityCast(city)
    this.#signer = this.cast.leader
  }

  relay(innerDates: readonly Inner[], note: string): void {
    this.#do(this.cast.leader, { do: 'relayNotice', innerDates, note })
  }

  assemble(kind: DeliverableKind, members: readonly string[], exceptions: readonly PackageException[]): void {
    const ofKind = documentKinds.find((each) => each === kind)
    const annexed = ofKind ? `各县（市、区）所写逐县见${annexNamed(ofKind)}。` : ''
    const letter = `现将我市${members.length}个县（市、区）的材料随文报送，例外情况${exceptions.length}项，请审核。${annexed}`
    this.#do(this.cast.reviewer, { do: 'assemble', kind, members, exceptions, letter, seen: this.#version })
  }

  get version(): number {
    return this.#version
  }

  sign(by: Doer, command: PackageSigningCommand): void {
    this.#do(by, command)
  }

  /** 市（州）本级: a section of what the city owes itself. */
  writeOwn(kind: DocumentKind, section: OwnSection): void {
    const { id, heading, text } = section
    const written = { section: id, heading, text, digest: digestOf({ heading, text }) }
    this.#own(this.cast.reviewer, { do: 'draftCitySection', kind, ...written, seenDigest: this.#texts.get(id) ?? null })
    this.#texts.set(id, written.digest)
  }

  removeOwn(kind: DocumentKind, id: string): void {
    this.#own(this.cast.reviewer, { do: 'removeCitySection', kind, section: id, seenDigest: this.#texts.get(id) ?? '' })
    this.#texts.delete(id)
  }

  /** A file goes with a section. */
  attachOwn(kind: DocumentKind, section: string, file: EvidenceFile): string {
    const attachment = uuidOf('own file', this.round, this.city, section, file.digest)
    this.#own(this.cast.reviewer, { do: 'attachCityFile', kind, attachment, section, ...file })
    this.#files.set(attachment, file.digest)
    return attachment
  }

  detachOwn(kind: DocumentKind, attachment: string, reason: string): void {
    this.#own(this.cast.reviewer, { do: 'removeCityFile', kind, attachment, reason })
    this.#files.delete(attachment)
  }

  signOwn(kind: DocumentKind): void {
    const seen = [...this.#texts, ...this.#files].map(([part, digest]) => ({ part, digest }))
    this.#own(this.cast.leader, { do: 'signCityPart', kind, seen, opinion: '同意，随统一上报报省。' })
  }

  takeBackOwn(kind: DocumentKind, reason: string): void {
    this.#own(this.cast.leader, { do: 'takeBackCitySignature', kind, reason })
  }

  exceptOwn(kind: DocumentKind, reason: string): void {
    this.#own(this.cast.leader, { do: 'exceptCityPart', kind, reason })
  }

  encloseOwn(kind: DocumentKind): void {
    this.#do(this.cast.leader, { do: 'encloseCityPart', kind })
  }

  /** What goes up with it is one event more. */
  submitWithOwn(kind: DocumentKind): void {
    this.submit(kind)
    this.#version += 1
  }

  submit(kind: DeliverableKind): void {
    const docNumber = `演示函〔2021〕${this.log.chance.between(10, 99)}号`
    this.#do(this.#signer, { do: 'submitPackage', kind, docNumber, seen: this.#version })
  }

  /** 代办: for some days the reviewer signs in the leader's place, unless the leader is back before. */
  leaderLeaves(reason: string, days = 7): void {
    const { leader, reviewer } = this.cast
    const from = dayAt(this.log.minute)
    const until = addDays(from, days)
    const named = { account: leader.account, substitute: reviewer.account }
    const absence = this.#absence()
    this.#tell({ do: 'announceAbsence', absence, ...named, from, until, reason })
    this.#signer = reviewer
  }

  leaderIsBack(reason: string): void {
    this.#tell({ do: 'endAbsence', absence: this.#absence(), reason })
    this.#signer = this.cast.leader
  }

  #absence(): string {
    return uuidOf('absence', this.city)
  }

  #tell(command: AuthorityCommand): void {
    this.log.add(this.cast.leader, { matter: 'authority', target: this.city, command })
  }

  withdraw(kind: DeliverableKind, reason: string): void {
    this.#do(this.cast.leader, { do: 'withdrawPackage', kind, reason, seen: this.#version })
  }

  addAddendum(kind: DeliverableKind, members: readonly string[]): void {
    const addendum = uuidOf('addendum', this.round, this.city, kind, this.#version)
    this.#do(this.cast.leader, { do: 'addAddendum', kind, addendum, members })
  }

  confirm(kind: DeliverableKind, opinion: string): void {
    this.#do(sichuan.reviewer, { do: 'confirmReceipt', kind, opinion, seen: this.#version })
  }

  /** 纸质上报: what of its joint filing reached the province by mail, which registers it. @returns the paper's id */
  receiveOnPaper(kind: DeliverableKind, counties: readonly DivisionCode[], receivedOn: string): string {
    const paper = uuidOf('package paper', this.round, this.city, kind, this.log.minute)
    const told = { receivedOn, broughtBy: 'mail', docNumber: null, scans: [jointScan], counties, own: false } as const
    this.#uncounted(sichuan.reviewer, { do: 'registerPackagePaper', kind, paper, ...told })
    return paper
  }

  strikePaper(kind: DeliverableKind, paper: string, reason: string): void {
    this.#uncounted(sichuan.reviewer, { do: 'strikePackagePaper', kind, paper, reason })
  }

  /** A section of the city's own document as it stands. */
  ownSection(id: string): About {
    return { division: this.city, part: { part: id, digest: this.#texts.get(id) ?? '' } }
  }

  /** @returns the feedback's id */
  hear(kind: DeliverableKind, text: string, about: About | null): string {
    const feedback = uuidOf('feedback', this.round, this.city, kind, this.#version)
    const named = {
      division: about?.division ?? null,
      part: about?.part?.part ?? null,
      digest: about?.part?.digest ?? null,
    }
    this.#do(sichuan.reviewer, { do: 'sendFeedback', kind, feedback, ...named, text })
    return feedback
  }

  answer(feedback: string, text: string): void {
    this.#do(this.cast.reviewer, { do: 'answerFeedback', feedback, text })
  }

  #own(by: Doer, command: CityPartCommand): void {
    this.#uncounted(by, command)
  }

  /** What is written and signed of the city's own, and what came on paper, is not counted in the version. */
  #uncounted(by: Doer, command: PackageCommand): void {
    this.#do(by, command)
    this.#version -= 1
  }

  #do(by: Doer, command: PackageCommand): void {
    this.log.add(by, { matter: 'joint-package', target: { round: this.round, city: this.city }, command })
    this.#version += 1
  }
}
