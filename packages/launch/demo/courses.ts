import * as act from './acts.ts'
import { approveInBatch, settleInBatch } from './batches.ts'
import type { CountyDesk } from './county-desk.ts'
import { draftCatalog, reshapeSome, reviseSome } from './drafting.ts'
import { Filing } from './filing.ts'
import * as words from './words.ts'

// How far a catalog can come: each course goes on from another.

/** Drafted and filed. */
export const filed = (desk: CountyDesk, round: string, fit: { readonly source?: string } = {}) => {
  draftCatalog(desk, { fit: true, ...fit })
  const filing = catalogFiling(desk, round)
  act.file(filing, desk)
  return filing
}

/** And accepted by the city. */
export const takenUp = (desk: CountyDesk, round: string, fit: { readonly source?: string } = {}) => {
  const filing = filed(desk, round, fit)
  act.takeUp(filing, desk)
  return filing
}

/** And sent back with comments; one county in four brought the law's name that a copy had spoiled. */
export const returned = (desk: CountyDesk, round: string) => {
  const source = desk.chance.falls(0.25) ? { source: '06-dongyang-mangled' } : {}
  const filing = takenUp(desk, round, source)
  desk.log.overnight()
  return { filing, asked: act.sendBack(filing, desk) }
}

/** And answered and filed for the second time. */
export const refiled = (desk: CountyDesk, round: string) => {
  const { filing, asked } = returned(desk, round)
  desk.log.overnight()
  act.answerReturn(filing, desk, asked)
  act.file(filing, desk)
  return { filing, asked }
}

/** Approved as it was filed. */
export const approved = (desk: CountyDesk, round: string) => {
  const filing = takenUp(desk, round)
  desk.log.overnight()
  if (/[13579]$/.test(desk.county)) approveInBatch(filing, desk)
  else filing.approveOpen()
  desk.log.overnight()
  const opinion = desk.chance.pick(words.settled)
  if (desk.county.endsWith('7')) settleInBatch(filing, desk, opinion)
  else filing.approve(opinion)
  return filing
}

/** Approved in the second turn. */
export const approvedInTwo = (desk: CountyDesk, round: string) => {
  const { filing, asked } = refiled(desk, round)
  act.takeUp(filing, desk)
  desk.log.overnight()
  act.lookAgain(filing, desk, asked)
  desk.log.overnight()
  filing.approve(desk.chance.pick(words.settled))
}

/** Approved and put on the county's site. */
export const published = (desk: CountyDesk, round: string) => {
  const filing = approved(desk, round)
  desk.log.overnight()
  desk.publish()
  return filing
}

/** Published, then revised and filed again within the round. */
export const second = (desk: CountyDesk, round: string) => {
  const first = published(desk, round)
  desk.log.overnight()
  reviseSome(desk)
  reshapeSome(desk)
  const filing = catalogFiling(desk, round, 2)
  filing.carryOver(first)
  act.file(filing, desk)
  return filing
}

export function catalogFiling(desk: CountyDesk, round: string, n = 1): Filing {
  return new Filing(desk, { round, kind: 'disclosure_catalog', n })
}
