import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorOf } from '../authority/actor.ts'
import { cities, cityOf, divisions, levelOf } from '../authority/division.ts'
import { appointmentOf } from '../authority/evolve.ts'
import { rolesAt } from '../authority/post.ts'
import { chengdu } from '../cast.ts'
import { decideCatalog } from '../catalog/decide.ts'
import { emptyCatalog } from '../catalog/evolve.ts'
import { idOf } from '../catalog/given.ts'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import { decideGoodPractice, type GoodPracticeCommand } from '../good-practice/decide.ts'
import { uncommended } from '../good-practice/evolve.ts'
import * as practice from '../good-practice/given.ts'
import type { PackageCommand } from '../joint-package/commands.ts'
import { decidePackage } from '../joint-package/decide.ts'
import { emptyPackage } from '../joint-package/evolve.ts'
import * as ofPackage from '../joint-package/given.ts'
import { isRefusal } from '../refusal.ts'
import { openRound } from '../round/given.ts'
import { handlingStream } from '../streams.ts'
import {
  addSigner,
  closeSigning,
  liftRecusal,
  openSigning,
  recuse,
  sign,
} from '../submission/four-eyes/given-signing.ts'
import * as of from '../submission/given.ts'
import { enterRuling, reviewDisclosure } from '../submission/given-disclosure.ts'
import { remind } from '../submission/given-reminder.ts'
import * as remarks from '../submission/remarks/given-remarks.ts'
import { carryOut } from './carry-out.ts'
import { history, live, liveRecorded } from './history.ts'
import { itemWorded } from './item-wordings.ts'
import { onPublished, publishSettled } from './wording.ts'
import { authorityIn } from './world.ts'

const counties = divisions.map(({ code }) => code).filter((code) => levelOf(code) === 'county')
const county = fc.constantFrom(...counties)
/** Every post of every one of the 205 bodies. */
const posts = divisions.flatMap(({ code }) => rolesAt(code).map((role) => actorOf(`acc-${code}-${role}`, role, code)))
const post = fc.constantFrom(...posts)
const round = openRound({ cohort: new Set(counties) })

const draft = of.draftOf(2)
const filings = [
  draft,
  of.prepared(draft),
  of.checked(draft),
  of.filed(draft),
  of.accepted(draft),
  of.reviewed(of.accepted(draft)),
  of.settled(draft),
  of.accepted(draft).and(chengdu.reviewer, of.propose(1, 'return'), of.giveBack),
]
const file = { digest: '0'.repeat(64), size: 1_024, format: 'pdf', name: '签到表.pdf' } as const
const countyDeeds = [
  of.section(1),
  { do: 'attachFile', attachment: idOf(701), section: idOf(1), ...file } as const,
  { do: 'removeFile', attachment: idOf(701), reason: '传错了文件' } as const,
  of.prepare,
  of.pass,
  of.submit,
  of.withdraw,
  of.answer(1),
  of.answerReturn(1),
  reviewDisclosure(1),
  enterRuling(1),
  remarks.adopt(1, 1),
  of.consent(1),
  of.decline(1),
  { do: 'openNotice', url: 'https://www.example.gov.cn/gongshi.html' } as const,
  { do: 'closeNotice', received: 0, summary: '未收到意见' } as const,
  { do: 'extendNotice', until: '2021-09-30', reason: '意见较多' } as const,
]
const cityDeeds = [
  ...[of.accept, of.comment(1, 1), of.resolve(1), of.propose(1, 'approve')],
  ...[remarks.reword(1), remarks.takeBack(1), remarks.reopen(1), remarks.note(1, 1), remarks.takeBackNote(1)],
  ...[of.giveBack, of.approve, of.reject, of.recall],
  ...[openSigning('any', [chengdu.second]), sign(chengdu.second), addSigner(chengdu.second), closeSigning],
  ...[recuse(chengdu.second), liftRecusal(chengdu.second)],
]
/** Asked by either side, and by nobody else. */
const bothSides = [remind]

test('for any two of the 205 bodies: whoever is neither the county nor its city does nothing to its filing, whatever its stage', () => {
  fc.assert(
    fc.property(county, post, (division, actor) => {
      for (const filing of filings) {
        const its = new of.Filing({ ...filing.id, division }, filing.submission, filing.catalog, {
          ...filing.around,
          round,
        })
        const refusedTo = (deeds: readonly of.Deed[]) =>
          deeds.every((deed) => {
            const outcome = its.when(actor, deed)
            return isRefusal(outcome) && outcome.refused === 'NOT_YOUR_DIVISION'
          })
        if (actor.authority !== division) expect(refusedTo(countyDeeds)).toBe(true)
        if (actor.authority !== cityOf(division)) expect(refusedTo(cityDeeds)).toBe(true)
        if (actor.authority !== division && actor.authority !== cityOf(division))
          expect(refusedTo(bothSides)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('for any two of the 205 bodies: nobody else writes in a county’s catalog', () => {
  const from = { county: '510116', source: idOf(1), version: 1, digest: '0'.repeat(64) }
  const commands = [
    { do: 'draftItem', ...itemWorded(1, '甲'), origin: { kind: 'local', ref: null } } as const,
    publishSettled(emptyCatalog, '2021-09-14'),
    ...onPublished(emptyCatalog, '2021-09-14'),
    { do: 'removeEvidence', attachment: idOf(201), reason: '文件已更新' } as const,
    { do: 'borrowText', ...itemWorded(1, '甲'), seen: '', from, elements: ['name'] } as const,
    { do: 'reopenLawProposal', item: idOf(1), law: 'education', change: 1 } as const,
    { do: 'dropBorrowing', item: idOf(1), county: from.county, source: from.source, reason: '已重写' } as const,
  ]
  fc.assert(
    fc.property(county, post, (division, actor) => {
      fc.pre(actor.authority !== division)
      for (const command of commands) {
        const outcome = decideCatalog(command, emptyCatalog, { actor, division, today: '2021-09-14' })
        expect(isRefusal(outcome) && outcome.refused).toBe(
          actor.level === 'county' ? 'NOT_YOUR_CATALOG' : 'ONLY_COUNTY_POSTS',
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('for any city and any post: only its own city assembles and files a package, only the province’s reviewer answers it', () => {
  const signing = [openSigning('any', [chengdu.second]), sign(chengdu.second), addSigner(chengdu.second), closeSigning]
  const deeds = [
    ...[ofPackage.relayNotice, ofPackage.assemble(), ofPackage.submitPackage, ofPackage.withdrawPackage],
    ...signing.map((each) => ({ ...each, kind: 'disclosure_catalog' }) as const),
  ]
  const onPaper = [ofPackage.registerPaper(1, { counties: [] }), ofPackage.strikePaper(1)]
  const ofProvince = [ofPackage.confirmReceipt, ofPackage.sendFeedback(1), ...onPaper]
  fc.assert(
    fc.property(fc.constantFrom(...cities()), post, (city, actor) => {
      const refusedWith = (code: string) => (command: ofPackage.Deed) => {
        const around = { today: '2021-10-18', round, calendar: seedWorkCalendar, submissions: new Map() }
        const context = { actor, city, ...around, textsDigestOf: ofPackage.textsDigestOf }
        const outcome = decidePackage({ seen: 0, ...command } as PackageCommand, emptyPackage, context)
        return isRefusal(outcome) && outcome.refused === code
      }
      if (actor.authority !== city) expect(deeds.every(refusedWith('NOT_YOUR_PACKAGE'))).toBe(true)
      if (actor.level === 'province')
        expect(ofProvince.every(refusedWith('NOT_YOUR_POST'))).toBe(actor.role === 'round_manager')
      else expect(ofProvince.every(refusedWith('NOT_YOUR_PACKAGE'))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('for any county and any post: only its own city recommends what it published, only the province’s posts curate', () => {
  fc.assert(
    fc.property(county, post, (division, actor) => {
      const refusedTo = (command: GoodPracticeCommand) => {
        const context = { actor, county: division, item: idOf(1), catalog: emptyCatalog }
        const outcome = decideGoodPractice(command, uncommended, context)
        return isRefusal(outcome) ? outcome.refused : undefined
      }
      for (const command of [practice.recommend(), practice.takeBack(0)])
        if (actor.authority !== cityOf(division))
          expect(refusedTo(command)).toBe(actor.level === 'city' ? 'NOT_YOUR_DIVISION' : 'ONLY_CITIES_RECOMMEND')
        else expect(refusedTo(command)).not.toBe('NOT_YOUR_DIVISION')
      for (const command of [practice.include(), practice.decline(0), practice.amend(0), practice.remove(0)])
        expect(refusedTo(command) === 'ONLY_PROVINCE_CURATES').toBe(actor.level !== 'province')
    }),
    { numRuns: 500 },
  )
})

const levelOfEvent: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'ItemDrafted',
      'ItemRevised',
      'GuideTextAdopted',
      'ItemBorrowed',
      'BorrowingKept',
      'BorrowingDropped',
      'GuideUpgradeTaken',
      'GuideUpgradeDeclined',
      'LawProposalDeclined',
      'LawProposalReopened',
      'ItemRetired',
      'ItemRenamed',
      'ItemsMerged',
      'ItemSplit',
      'ItemRestored',
      'ItemsReordered',
      'CatalogImported',
      'EvidenceAttached',
      'EvidenceRemoved',
      'LocalNoteGiven',
      'CatalogFiled',
      'CatalogPublished',
      'ErratumIssued',
      'PublicationWithdrawn',
      'PageChecked',
      'SectionDrafted',
      'SectionFileAttached',
      'SectionFileRemoved',
      'SectionRemoved',
    ].map((type) => [type, 'county']),
  ),
  ...Object.fromEntries(
    [
      'SubmissionPrepared',
      'DisclosureReviewed',
      'ItemDisclosureReviewed',
      'ReferralRuled',
      'SubmissionChecked',
      'SubmittedToCity',
      'FiledForRecord',
      'SubmissionWithdrawn',
      'CommentAnswered',
      'ReturnAnswered',
      'SuggestionAdopted',
      'CorrectionAnswered',
      'ChangeConsented',
      'ChangeDeclined',
      'PublicNoticeOpened',
      'PublicNoticeClosed',
      'PublicNoticeExtended',
      'ListImported',
      'ListEntriesRecorded',
      'ListEntriesDropped',
      'ListMappingMade',
      'ListMappingUndone',
      'NoCounterpartDeclared',
      'NoCounterpartWithdrawn',
    ].map((type) => [type, 'county']),
  ),
  ...{ GoodPracticeIncluded: 'province', GoodPracticeAmended: 'province', GoodPracticeRemoved: 'province' },
  RecommendationDeclined: 'province',
  DeadlineRecomputed: 'province',
  PublicNoticeKept: 'province',
  ReceiptConfirmed: 'province',
  FeedbackSent: 'province',
  PackagePaperRegistered: 'province',
  PackagePaperStruck: 'province',
}

/** An override is the county's or the city's own; a date is extended for whose it is by the level above. */
const levelsOfEvent: Readonly<Record<string, readonly string[]>> = {
  ...{ OverrideUsed: ['county', 'city'], OverrideConfirmed: ['county', 'city'] },
  ...{ ClockResumed: ['county', 'city'], ExtensionRequested: ['county', 'city'] },
  /** The county's only with 备案. */
  CatalogSettled: ['county', 'city'],
  ...Object.fromEntries(
    [
      'ConsultationOpened',
      'ConsultationAnswered',
      'ResearchNoted',
      'OutsideOpinionAttached',
      'NoteFileAttached',
      'PreparatoryNoteWithdrawn',
    ].map((type) => [type, ['county', 'city']]),
  ),
  ...{ ExtensionGranted: ['city', 'province'], ExtensionRefused: ['city', 'province'] },
}

test('in any history each event was recorded by the body it belongs to, and no auditor or administrator recorded one', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ deed, outcome }) => {
        const { level, authority } = deed.actor
        if (deed.on === 'authority' || deed.on === 'handling') return
        const body =
          deed.on === 'package' || deed.on === 'batch'
            ? deed.city
            : deed.on === 'submission'
              ? deed.id.division
              : deed.on === 'before-filing'
                ? deed.county
                : deed.division
        const bodies: Readonly<Record<string, string>> = { county: body, city: cityOf(body), province: '510000' }
        for (const { fact } of outcome) {
          const { type } = fact.event
          if (type === 'ReminderSent')
            expect(deed.on === 'package' ? ['city', 'province'] : ['county', 'city']).toContain(level)
          else if (type === 'CatalogSettled' && level === 'county')
            expect(outcome.map((each) => each.fact.event.type)).toContain('FiledForRecord')
          else expect(levelsOfEvent[type] ?? [levelOfEvent[type] ?? 'city']).toContain(level)
          expect(authority).toBe(bodies[level])
        }
      })
    }),
    { numRuns: 30 },
  )
})

test('in any history a task is claimed by the post it is for, passed on and told of within the bureau, and not at all by auditors or administrators', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'handling') return
        const { level, authority } = deed.actor
        expect(['county', 'city', 'province']).toContain(level)
        for (const { stream, fact } of outcome) {
          expect(stream).toBe(handlingStream(authority))
          if (fact.event.type === 'TaskClaimed') expect(fact.by.post).toBe(fact.event.role)
          if (fact.event.type === 'TaskAssigned')
            expect(appointmentOf(authorityIn(before, authority), fact.event.account)?.role).toBe(fact.event.role)
          if (fact.event.type === 'CopySent')
            for (const told of fact.event.accounts)
              expect(appointmentOf(authorityIn(before, authority), told)).toBeDefined()
        }
      })
    }),
    { numRuns: 20 },
  )
})

test('in any history who handles what changes no other decision', () => {
  fc.assert(
    fc.property(history, (past) => {
      live(past, ({ before, deed, outcome }) => {
        if (deed.on !== 'handling') expect(carryOut({ ...before, handlings: new Map() }, deed).outcome).toEqual(outcome)
      })
    }),
    { numRuns: 10 },
  )
})

test('in any history a bureau’s absences are its own posts’ to announce and to end, its appointments an administrator’s', () => {
  fc.assert(
    fc.property(history, (past) => {
      liveRecorded(past, ({ deed, outcome }) => {
        if (deed.on !== 'authority') return
        const { level, authority } = deed.actor
        for (const { fact } of outcome) {
          const isAbsence = fact.event.type.startsWith('Absence')
          expect(level).toBe(isAbsence ? levelOf(deed.code) : 'administration')
          if (isAbsence) expect(authority).toBe(deed.code)
        }
      })
    }),
    { numRuns: 20 },
  )
})
