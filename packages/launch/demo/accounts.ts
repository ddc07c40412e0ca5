import type { Actor } from '@mingce/domain/authority/actor'
import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import type { PostRole } from '@mingce/domain/authority/post'
import { administrator, auditor, cityCast, countyCast, labelOf, sichuan } from '@mingce/domain/cast'
import type { DemoAccount } from '@mingce/identity/demo-accounts'
import type { Stage } from './cohorts.ts'
import { handsOn } from './cohorts.ts'

/** The password of every demo account: known to everyone, refused in production. */
export const demoPassword = 'mingce-demo-2021'

/** An account as it is shown to whoever starts the demo. */
export type ShownAccount = { readonly login: string; readonly displayName: string }

const endings: Record<PostRole, string> = {
  drafter: 'jb',
  checker: 'sh',
  leader: 'fz',
  reviewer: 'sh',
  round_manager: 'lc',
  auditor: 'sj',
  sys_admin: 'gl',
}

/** One account a post, its login made of the bureau's code and the post: "510113-jb" is 青白江区经办人. */
export function accountsOf({ cities, counties }: Stage, moves: readonly DivisionCode[]): readonly DemoAccount[] {
  const actors = [
    ...[sichuan.reviewer, sichuan.roundManager, auditor, administrator],
    ...counties.flatMap((county) => Object.values(countyCast(county))),
  ]
  return [...actors.map(accountOf), ...cities.flatMap(ofCity), ...moves.map(predecessorAt)]
}

/** Enough to do the main job from one end to the other. */
export function accountsToShow(): readonly ShownAccount[] {
  const { drafter, checker, leader } = countyCast(handsOn)
  const chengdu = cityCast(parseDivision('510100'))
  const actors = [drafter, checker, leader, chengdu.reviewer, chengdu.leader, sichuan.reviewer, sichuan.roundManager]
  return [...actors, auditor, administrator].map(accountOf).map(({ login, displayName }) => ({ login, displayName }))
}

function accountOf(actor: Actor): DemoAccount {
  const { account: id, authority, role } = actor
  return { id, login: `${authority}-${endings[role]}`, displayName: labelOf(actor), authority }
}

function ofCity(city: DivisionCode): readonly DemoAccount[] {
  const { reviewer, leader, second } = cityCast(city)
  const { login, displayName, ...account } = accountOf(second)
  return [
    accountOf(reviewer),
    accountOf(leader),
    { ...account, login: `${login}2`, displayName: `${displayName}（二）` },
  ]
}

/** Signs in to nothing any more: the post has passed on. */
function predecessorAt(county: DivisionCode): DemoAccount {
  const { displayName, ...account } = accountOf(countyCast(county).drafter)
  return { ...account, id: predecessorOf(county), login: `${county}-jb0`, displayName: `${displayName}（前任）` }
}

/** Who held the drafter's post before it passed on. */
export function predecessorOf(county: DivisionCode): string {
  return `acc-${county}-00`
}
