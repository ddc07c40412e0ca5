import { type Authority, evolveAuthority, unstaffed } from '../authority/evolve.ts'
import { chengdu } from '../cast.ts'
import { by } from '../catalog/given.ts'
import { fold } from '../fact.ts'

/** 成都市 with everyone of its cast on their post. */
export function chengduStaffed(): Authority {
  const { authority } = chengdu.leader
  const appointed = Object.values(chengdu).map(({ account, role }) =>
    by(chengdu.leader, { type: 'AppointmentMade', account, role } as const),
  )
  return fold(evolveAuthority, unstaffed(authority), appointed)
}
