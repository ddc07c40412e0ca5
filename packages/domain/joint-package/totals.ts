import type { Filing } from './evolve.ts'

/** How a filing accounts for every county that owes the deliverable. `whole + inPart + outstanding = owed`, always. */
export type PackageTotals = {
  readonly owed: number
  /** Arrived whole, with the package or by a later addendum. */
  readonly whole: number
  /** Travelled in part and not completed since. */
  readonly inPart: number
  /** Stated as an exception and not brought in since. */
  readonly outstanding: number
  readonly addenda: number
}

export function totalsOf(filing: Pick<Filing, 'members' | 'exceptions' | 'addenda'>): PackageTotals {
  const added = new Set(filing.addenda.flatMap((each) => each.members.map((member) => member.division)))
  const wholeAtFirst = filing.members.filter((each) => each.extent === 'whole' && !added.has(each.division)).length
  const whole = wholeAtFirst + added.size
  const inPart = filing.members.filter((each) => each.extent === 'in_part' && !added.has(each.division)).length
  const outstanding = filing.exceptions.filter((each) => !added.has(each.division)).length
  const owed = filing.members.length + filing.exceptions.length
  return { owed, whole, inPart, outstanding, addenda: added.size }
}

/** The counties that may still come by addendum: exceptions and parts that no addendum has closed. */
export function openCounties(filing: Pick<Filing, 'members' | 'exceptions' | 'addenda'>): readonly string[] {
  const added = new Set(filing.addenda.flatMap((each) => each.members.map((member) => member.division)))
  const inPart = filing.members.filter((each) => each.extent === 'in_part')
  return [...filing.exceptions, ...inPart].map((each) => each.division).filter((division) => !added.has(division))
}
