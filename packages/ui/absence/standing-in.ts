import type { PostRole } from '@mingce/domain/authority/post'
import { createContext, useContext } from 'react'
import type { DecisionAction } from '../decision-action.ts'
import { usePerson } from '../person.ts'
import { absenceText as text } from '../words/absence.ts'
import type { AbsenceSent, AbsencesSent } from './absences.ts'

/** The absences of the bureau as far as they are known here; undefined before they were asked for. */
export const AbsencesContext = createContext<AbsencesSent | undefined>(undefined)

/** A post one may act from: the own one, or that of someone who is away. */
export type Post = {
  readonly role: PostRole
  readonly inPlaceOf: { readonly account: string; readonly name: string; readonly until: string } | null
}

/** The posts this person may act from today, the own one first: what is theirs to do, on whichever list it stands. */
export function usePosts(): readonly [Post, ...Post[]] {
  const { role } = usePerson()
  const known = useContext(AbsencesContext)
  const others = useStoodInFor().map(({ account, role, until }) => ({
    role,
    inPlaceOf: { account, name: known?.names[account] ?? text('nameless'), until },
  }))
  return [{ role, inPlaceOf: null }, ...others]
}

/** The post from which this person may do what `role` does; undefined when there is none. */
export function usePostFor(role: PostRole): Post | undefined {
  return usePosts().find((post) => post.role === role)
}

/** The absences in which this person stands in for another today. */
export function useStoodInFor(): readonly AbsenceSent[] {
  const { account } = usePerson()
  const known = useContext(AbsencesContext)
  return known?.absences.filter((each) => each.phase === 'running' && each.substitute === account) ?? []
}

/** This person's own absence, while it runs. */
export function useOwnAbsence(): AbsenceSent | undefined {
  const { account } = usePerson()
  const known = useContext(AbsencesContext)
  return known?.absences.find((each) => each.phase === 'running' && each.account === account)
}

/** The name of whoever is stood in for by this account; null for one's own act. */
export function useNameOf(): (account: string | null | undefined) => string | null {
  const known = useContext(AbsencesContext)
  return (account) => (account ? (known?.names[account] ?? text('nameless')) : null)
}

/** Of someone's posts the one that is this account's; undefined for the own. */
export function postInPlaceOf(posts: readonly Post[], account: string | null | undefined): Post | undefined {
  return posts.find(({ inPlaceOf }) => inPlaceOf !== null && inPlaceOf.account === account)
}

/** What a button says of an act: "签发报送", and in another's place "代青白江区负责人签发报送". */
export function inPlaceOf(act: string, post: Post | undefined): string {
  return post?.inPlaceOf ? text('act', { name: post.inPlaceOf.name, act }) : act
}

/** An action that says in whose name it is done, before it is. */
export function signedFor(action: DecisionAction, post: Post | undefined): DecisionAction {
  return { ...action, label: inPlaceOf(action.label, post) }
}
