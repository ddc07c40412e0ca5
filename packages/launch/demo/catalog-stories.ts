import * as act from './acts.ts'
import type { CountyDesk } from './county-desk.ts'
import {
  approved,
  approvedInTwo,
  catalogFiling,
  filed,
  published,
  refiled,
  returned,
  second,
  takenUp,
} from './courses.ts'
import { datesInTheOpen } from './dates.ts'
import { draftCatalog, reviseSome } from './drafting.ts'
import { givePublicNotice } from './public-notices.ts'
import * as words from './words.ts'

/**
 * What became of a county's catalog by the demo's last day. `weight` says how many counties share the story; it begins on a
 * working day of `from` to `to`, counted from 0 for 2021-09-10.
 */
export type Story = {
  readonly name: string
  readonly weight: number
  readonly from: number
  readonly to: number
  readonly tell: (desk: CountyDesk, round: string) => void
}

export const untouched: Story = { name: 'untouched', weight: 14, from: 8, to: 8, tell: () => {} }

export const drafting = story('drafting', { weight: 28, from: 8, to: 18 }, (desk) => draftCatalog(desk, { fit: false }))

export const submitted = story('submitted', { weight: 16, from: 15, to: 19 }, (desk, round) => {
  filed(desk, round)
})

export const settled = story('approved', { weight: 7, from: 8, to: 15 }, (desk, round) => {
  approved(desk, round)
})

export const inForce = story('published', { weight: 10, from: 8, to: 14 }, (desk, round) => {
  published(desk, round)
  if (desk.chance.falls(0.3)) {
    desk.log.after(30, 120)
    desk.correct('name', words.corrected)
  } else if (desk.chance.falls(0.4)) {
    desk.log.after(30, 120)
    desk.withdrawPublication(words.publicationWithdrawn)
  }
})

export const settledInTwo = story('approved in the second turn', { weight: 4, from: 7, to: 11 }, approvedInTwo)

/** Every story, the commonest first; together they bring every stage and every event of a catalog about. */
export const catalogStories: readonly Story[] = [
  drafting,
  submitted,
  inForce,
  settled,
  untouched,
  settledInTwo,
  story('under review', { weight: 8, from: 6, to: 16 }, (desk, round) => {
    const filing = takenUp(desk, round)
    desk.log.overnight()
    act.examineInPart(filing, desk)
    givePublicNotice(filing, desk)
  }),
  story('returned', { weight: 8, from: 9, to: 16 }, (desk, round) => {
    returned(desk, round)
  }),
  story('checking', { weight: 8, from: 14, to: 18 }, (desk, round) => {
    draftCatalog(desk, { fit: true })
    catalogFiling(desk, round).prepare()
  }),
  story('an item referred upward', { weight: 2, from: 14, to: 18 }, (desk, round) => {
    draftCatalog(desk, { fit: true })
    const filing = catalogFiling(desk, round)
    filing.prepare()
    desk.log.after(30, 120)
    for (const part of filing.parts.slice(0, 1)) filing.refer(part, words.referred)
  }),
  story('a referral ruled on', { weight: 2, from: 13, to: 17 }, (desk, round) => {
    draftCatalog(desk, { fit: true })
    const filing = catalogFiling(desk, round)
    filing.prepare()
    const [part] = filing.parts
    if (!part) return
    filing.refer(part, words.referred)
    desk.log.overnight()
    filing.rule(part, words.ruled)
    filing.check('passed', desk.chance.pick(words.checked), words.mayDisclose)
  }),
  story('waiting for the signature', { weight: 6, from: 15, to: 18 }, (desk, round) => {
    draftCatalog(desk, { fit: true })
    act.prepareAndCheck(catalogFiling(desk, round), desk)
  }),
  story('sent back by the checker', { weight: 5, from: 12, to: 18 }, (desk, round) => {
    draftCatalog(desk, { fit: true })
    const filing = catalogFiling(desk, round)
    filing.prepare()
    desk.log.overnight()
    filing.check('sent_back', desk.chance.pick(words.checkedBack), words.referUpward)
  }),
  story('accepted', { weight: 6, from: 11, to: 17 }, (desk, round) => {
    datesInTheOpen(takenUp(desk, round), desk)
  }),
  story('second turn submitted', { weight: 3, from: 8, to: 13 }, (desk, round) => {
    refiled(desk, round)
  }),
  story('second turn under review', { weight: 3, from: 8, to: 12 }, (desk, round) => {
    const { filing, asked } = refiled(desk, round)
    act.takeUp(filing, desk)
    for (const comment of asked.comments.slice(0, 1)) filing.reopen(comment, words.askedAgain)
  }),
  story('consent awaited', { weight: 5, from: 10, to: 16 }, (desk, round) => {
    const filing = takenUp(desk, round)
    desk.log.overnight()
    act.proposeChanges(filing, desk, 2)
  }),
  story('consented', { weight: 3, from: 9, to: 15 }, (desk, round) => {
    const filing = takenUp(desk, round)
    desk.log.overnight()
    const proposed = act.proposeChanges(filing, desk, 2)
    filing.approveOpen()
    desk.log.overnight()
    act.consentTo(filing, desk, proposed)
  }),
  ...rarer(),
]

function rarer(): readonly Story[] {
  return [
    story('change declined', { weight: 2, from: 9, to: 13 }, (desk, round) => {
      const filing = takenUp(desk, round)
      desk.log.overnight()
      const proposed = act.proposeChanges(filing, desk, 1)
      filing.approveOpen()
      desk.log.overnight()
      for (const part of proposed) filing.decline(part, words.declined)
      desk.log.overnight()
      filing.returnForRevision(desk.chance.pick(words.sentBack))
    }),
    story('answering a return', { weight: 3, from: 8, to: 14 }, (desk, round) => {
      const { filing, asked } = returned(desk, round)
      desk.log.overnight()
      act.answerReturn(filing, desk, asked)
      filing.prepare()
    }),
    story('return recalled', { weight: 2, from: 9, to: 15 }, (desk, round) => {
      const { filing } = returned(desk, round)
      desk.log.after(10, 60)
      filing.recallReturn(words.returnRecalled)
    }),
    story('withdrawn', { weight: 3, from: 9, to: 16 }, (desk, round) => {
      const filing = filed(desk, round)
      desk.log.after(20, 90)
      filing.withdraw(desk.chance.pick(words.withdrawn))
    }),
    story('withdrawn and filed again', { weight: 2, from: 10, to: 16 }, (desk, round) => {
      const filing = filed(desk, round)
      desk.log.after(20, 90)
      filing.withdraw(desk.chance.pick(words.withdrawn))
      reviseSome(desk)
      act.file(filing, desk)
    }),
    story('approval recalled', { weight: 2, from: 8, to: 14 }, (desk, round) => {
      const filing = approved(desk, round)
      desk.log.after(20, 90)
      filing.recallApproval(desk.chance.pick(words.recalled))
    }),
    story('approved again', { weight: 2, from: 8, to: 13 }, (desk, round) => {
      const filing = approved(desk, round)
      desk.log.after(20, 90)
      filing.recallApproval(desk.chance.pick(words.recalled))
      desk.log.overnight()
      filing.approve(desk.chance.pick(words.settled))
    }),
    story('second filing submitted', { weight: 2, from: 7, to: 11 }, (desk, round) => {
      second(desk, round)
    }),
    story('second filing under review', { weight: 2, from: 7, to: 10 }, (desk, round) => {
      const filing = second(desk, round)
      act.takeUp(filing, desk)
    }),
    story('rejected', { weight: 2, from: 8, to: 14 }, (desk, round) => {
      const filing = takenUp(desk, round)
      desk.log.overnight()
      filing.reject(words.rejected)
    }),
  ]
}

function story(name: string, shared: Pick<Story, 'weight' | 'from' | 'to'>, tell: Story['tell']): Story {
  return { name, ...shared, tell }
}
