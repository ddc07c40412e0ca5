import { levelOf, parseDivision } from '../authority/division.ts'
import { type BeforeFiling, type Consultation, type PreparatoryNote, standingNotes } from './evolve.ts'

/** How many there are of each that nobody took back. Of consultations also how many were answered, by whom they were asked aside. */
export type NoteTally = {
  readonly consultations: number
  readonly answered: number
  readonly guidance: number
  readonly research: number
  readonly opinions: number
}

export function tallyOfNotes(before: BeforeFiling): NoteTally {
  const standing = standingNotes(before)
  const count = (what: PreparatoryNote['what']) => standing.filter((each) => each.what === what).length
  return {
    consultations: count('consultation'),
    answered: standing.filter((each) => each.what === 'consultation' && each.answers.length > 0).length,
    guidance: count('guidance'),
    research: count('research'),
    opinions: count('opinion'),
  }
}

/** What waits for an answer of the county, or of its city. */
export function awaitedOf(before: BeforeFiling, side: 'county' | 'city'): readonly Consultation[] {
  return standingNotes(before).flatMap((each) =>
    each.what === 'consultation' && each.answers.length === 0 && askedBy(each) !== side ? [each] : [],
  )
}

function askedBy({ by }: Consultation): 'county' | 'city' {
  return levelOf(parseDivision(by.authority)) === 'county' ? 'county' : 'city'
}
