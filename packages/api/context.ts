import type { Standing } from '@mingce/domain/authority/post'
import type { Session } from '@mingce/identity/sessions'
import type { Desk } from './desk.ts'
import type { Presence } from './presence.ts'

/** What every procedure knows of a request before it asks who may call it. */
export type RequestContext = {
  readonly desk: Desk
  readonly presence: Presence
  /** The desks this app serves: a city's post has no business in the county's app. */
  readonly standings: readonly Standing[]
  readonly session: Session | undefined
  /** The session's token as the browser sent it. */
  readonly token: string | undefined
  readonly address: string
  readonly giveToken: (token: string) => void
  readonly takeToken: () => void
}
