import { type DivisionCode, levelOf } from './division.ts'
import type { Level } from './ladder.ts'

/** What someone is appointed to do. The words on the screen live in `ui`. */
export const postRoles = [
  'drafter', // county 经办人
  'checker', // county 审核人
  'leader', // county and city 负责人
  'reviewer', // city and province
  'round_manager', // province
  'auditor', // reads everything, decides nothing
  'sys_admin', // keeps the posts, decides nothing
] as const

export type PostRole = (typeof postRoles)[number]

/** Where someone acts from: a step of the ladder, or one of the two desks beside it. */
export type Standing = Level | 'audit' | 'administration'

const rolesByLevel: Record<Level, readonly PostRole[]> = {
  county: ['drafter', 'checker', 'leader'],
  city: ['reviewer', 'leader'],
  province: ['reviewer', 'round_manager', 'auditor', 'sys_admin'],
}

/** The posts a division's bureau has; the province's also names the auditors and the administrators. */
export function rolesAt(authority: DivisionCode): readonly PostRole[] {
  return rolesByLevel[levelOf(authority)]
}

/** Whether a bureau has such a post: a county has no reviewer, a city no drafter. */
export function roleFits(role: PostRole, authority: DivisionCode): boolean {
  return rolesAt(authority).includes(role)
}

/** Where the holder of `role` at `authority` acts from: "leader" at 510113 is 'county', "auditor" is 'audit'. */
export function standingOf(role: PostRole, authority: DivisionCode): Standing {
  if (role === 'auditor') return 'audit'
  if (role === 'sys_admin') return 'administration'
  return levelOf(authority)
}
