import { type DivisionCode, pathName } from './division.ts'
import { type PostRole, roleFits, type Standing, standingOf } from './post.ts'

/** Who is asking: an account on a post of a bureau. An auditor's or administrator's `authority` is the province's code. */
export type Actor = {
  readonly account: string // opaque; names resolve outside the domain
  readonly role: PostRole
  readonly authority: DivisionCode
  readonly level: Standing
  /** 代办: the account on whose post the act is done; absent on one's own post. */
  readonly onBehalfOf?: string
}

/**
 * The actor who holds `role` at `authority`.
 *
 * @throws {RangeError} when that bureau has no such post.
 */
export function actorOf(account: string, role: PostRole, authority: DivisionCode): Actor {
  if (!roleFits(role, authority)) throw new RangeError(`${pathName(authority)} has no post ${role}`)
  return { account, role, authority, level: standingOf(role, authority) }
}
