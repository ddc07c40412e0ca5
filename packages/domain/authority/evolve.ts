import type { Fact } from '../fact.ts'
import type { DivisionCode } from './division.ts'
import type { AuthorityEvent } from './events.ts'
import type { PostRole } from './post.ts'

/** A person on a post, from one instant to another; `until` is null while it lasts. */
export type Appointment = {
  readonly account: string
  readonly role: PostRole
  readonly from: string
  readonly until: string | null
}

/** A bureau and everyone ever appointed to its posts, in order: who could have acted at a given time can be read from it. */
export type Authority = { readonly code: DivisionCode; readonly appointments: readonly Appointment[] }

export function unstaffed(code: DivisionCode): Authority {
  return { code, appointments: [] }
}

export function evolveAuthority(authority: Authority, { event, at }: Fact<AuthorityEvent>): Authority {
  const { code, appointments } = authority
  switch (event.type) {
    case 'AppointmentMade': {
      const { account, role } = event
      return { code, appointments: [...appointments, { account, role, from: at, until: null }] }
    }
    case 'AppointmentEnded': {
      const ended = appointmentOf(authority, event.account)
      if (!ended) throw new Error(`ledger is broken: ${event.account} held no post at ${code}`)
      return { code, appointments: appointments.map((each) => (each === ended ? { ...each, until: at } : each)) }
    }
  }
}

/** The post an account holds here now, or undefined. */
export function appointmentOf(authority: Authority, account: string): Appointment | undefined {
  return authority.appointments.find((each) => each.account === account && each.until === null)
}

/** The accounts that hold a post here now, in order of appointment. */
export function holdersOf(authority: Authority, role: PostRole): readonly string[] {
  return authority.appointments
    .filter((each) => each.role === role && each.until === null)
    .map(({ account }) => account)
}
