import type { Desk } from '@mingce/api/desk'
import { authorityOf } from '@mingce/api/standing'
import type { DivisionCode } from '@mingce/domain/authority/division'

/** Who holds which post of a bureau now. */
export async function colleaguesAt(desk: Desk, authority: DivisionCode) {
  const { appointments } = await authorityOf(desk, authority)
  return appointments.filter(({ until }) => until === null).map(({ account, role }) => ({ account, role }))
}
