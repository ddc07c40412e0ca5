import type { Fact } from '../fact.ts'
import type { Absence } from './absence.ts'
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

/**
 * A bureau, everyone ever appointed to its posts and every absence ever announced, in order: who could have acted at a
 * given time can be read from it.
 */
export type Authority = {
  readonly code: DivisionCode
  readonly appointments: readonly Appointment[]
  readonly absences: readonly Absence[]
}

export function unstaffed(code: DivisionCode): Authority {
  return { code, appointments: [], absences: [] }
}

export function evolveAuthority(authority: Authority, { event, by, at }: Fact<AuthorityEvent>): Authority {
  const { code, appointments, absences } = authority
  switch (event.type) {
    case 'AppointmentMade': {
      const { account, role } = event
      return { ...authority, appointments: [...appointments, { account, role, from: at, until: null }] }
    }
    case 'AppointmentEnded':
      return appointmentEnded(authority, event.account, at)
    case 'AbsenceAnnounced': {
      const { type: _, ...said } = event
      const announced = { ...said, announcedBy: by.account, announcedAt: at, ended: null }
      return { ...authority, absences: [...absences, announced] }
    }
    case 'AbsenceEnded': {
      const found = absences.find((each) => each.absence === event.absence)
      if (!found) throw new Error(`ledger is broken: absence ${event.absence} was never announced at ${code}`)
      const ended = { ...found, ended: { at, by: by.account, reason: event.reason } }
      return { ...authority, absences: absences.map((each) => (each === found ? ended : each)) }
    }
  }
}

/** With an appointment end the absences of whoever held it, and those they were to stand in for. */
function appointmentEnded(authority: Authority, account: string, at: string): Authority {
  const ended = appointmentOf(authority, account)
  if (!ended) throw new Error(`ledger is broken: ${account} held no post at ${authority.code}`)
  return {
    ...authority,
    appointments: authority.appointments.map((each) => (each === ended ? { ...each, until: at } : each)),
    absences: authority.absences.map((each) =>
      each.ended === null && (each.account === account || each.substitute === account)
        ? { ...each, ended: { at, by: null, reason: null } }
        : each,
    ),
  }
}

/** The post an account holds here now, or undefined. */
export function appointmentOf(authority: Authority, account: string): Appointment | undefined {
  return authority.appointments.find((each) => each.account === account && each.until === null)
}
