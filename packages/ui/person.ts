import type { PostRole } from '@mingce/domain/authority/post'
import { createContext, useContext } from 'react'

/** Who sits at the screen: a name on a post of a bureau. */
export type Person = {
  readonly account: string
  /** As shown: "张某", or the post's own name where no name stands. */
  readonly name: string
  readonly role: PostRole
  readonly authority: string
  /** The bureau: "青白江区教育局". */
  readonly unit: string
}

/** Set where everything is made up: the day from which the demo's clock runs, "2021-10-15". */
export type Demo = { readonly since: string }

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
