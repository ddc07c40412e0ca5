import type { PostRole, Standing } from '@mingce/domain/authority/post'
import { createContext, useContext } from 'react'
import type { CalendarYearSent } from './due-state.ts'

/** Who sits at the screen: a name on a post of a bureau. */
export type Person = {
  readonly account: string
  /** As shown: "李某", or the post's own name where no name stands. */
  readonly name: string
  readonly role: PostRole
  readonly level: Standing
  /** The bureau's division, GB/T 2260: "510113". */
  readonly authority: string
  /** "青白江区教育局" */
  readonly bureau: string
  /** "青白江区" */
  readonly place: string
}

/** What the server says of whoever asks: what `session.whoAmI` answers. */
export type Session<P extends Person = Person> = {
  /** Null while nobody is signed in. */
  readonly officer: P | null
  /** The desk's own clock, a UTC instant: "2021-10-15T01:00:00.000Z". */
  readonly now: string
  /** Set where everything is made up; its clock ran on from this instant. */
  readonly demonstration: { readonly continuesFrom: string } | null
  /** The working calendars published so far; without them a due date is shown, but not how many working days are left. */
  readonly calendars?: readonly CalendarYearSent[]
}

export const PersonContext = createContext<Person | undefined>(undefined)

/**
 * Who is signed in; the gate of `mount` draws no screen without.
 *
 * @throws outside of `mount`; a test wraps its screen in `<PersonContext value={person}>`
 */
export function usePerson(): Person {
  const person = useContext(PersonContext)
  if (!person) throw new Error('nobody is signed in here')
  return person
}
