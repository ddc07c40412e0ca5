import { type Actor, actorOf } from './actor.ts'
import { province } from './division.ts'
import { type Authority, appointmentOf } from './evolve.ts'

/** The account that acts while a system is being set up: nobody can have appointed the first administrator. */
export const installation = 'installation'

/**
 * The post an account acts from at a bureau now, or undefined when it holds none.
 *
 * Until the province has had its first appointment, `installation` stands in as administrator; afterwards never again.
 */
export function actingAt(authority: Authority, account: string): Actor | undefined {
  if (account === installation)
    return authority.code === province && authority.appointments.length === 0
      ? actorOf(installation, 'sys_admin', province)
      : undefined
  const appointment = appointmentOf(authority, account)
  return appointment && actorOf(account, appointment.role, authority.code)
}
