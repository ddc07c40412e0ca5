import { type Actor, actorOf } from './authority/actor.ts'
import { bureauName, type DivisionCode, levelOf, nameOf, parseDivision, province } from './authority/division.ts'
import { postNames } from './authority/post-names.ts'

// Named posts and places for tests and the demo. Accounts are opaque; nobody here is a person.

export type CountyCast = { readonly drafter: Actor; readonly checker: Actor; readonly leader: Actor }
export type CityCast = { readonly reviewer: Actor; readonly leader: Actor; readonly second: Actor }

/** The three posts of any county: `countyCast(parseDivision('510113')).drafter` is 青白江区经办人. */
export function countyCast(county: DivisionCode): CountyCast {
  return {
    drafter: actorOf(`acc-${county}-01`, 'drafter', county),
    checker: actorOf(`acc-${county}-02`, 'checker', county),
    leader: actorOf(`acc-${county}-03`, 'leader', county),
  }
}

/** The posts of any city: `cityCast(parseDivision('510100')).leader` is 成都市负责人, `second` another 审核人 beside the first. */
export function cityCast(city: DivisionCode): CityCast {
  return {
    reviewer: actorOf(`acc-${city}-01`, 'reviewer', city),
    leader: actorOf(`acc-${city}-02`, 'leader', city),
    second: actorOf(`acc-${city}-03`, 'reviewer', city),
  }
}

/** 青白江区, a pilot county of 成都市. */
export const qingbaijiang = countyCast(parseDivision('510113'))
/** 双流区, another county of 成都市. */
export const shuangliu = countyCast(parseDivision('510116'))
/** 泸县, a county of 泸州市. */
export const luxian = countyCast(parseDivision('510521'))

export const chengdu = cityCast(parseDivision('510100'))
export const luzhou = cityCast(parseDivision('510500'))

export const sichuan = {
  reviewer: actorOf('acc-510000-01', 'reviewer', province),
  roundManager: actorOf('acc-510000-02', 'round_manager', province),
} as const

export const auditor = actorOf('acc-510000-03', 'auditor', province)
export const administrator = actorOf('acc-510000-04', 'sys_admin', province)
/** Stands for whoever installs the system: appoints the first administrator, since nobody appoints themself. */
export const installer = actorOf('acc-510000-00', 'sys_admin', province)

/** How the cast is shown where no real name stands: "青白江区经办人", "成都市负责人", "四川省教育厅审核人". */
export function labelOf(actor: Actor): string {
  const place = levelOf(actor.authority) === 'province' ? bureauName(actor.authority) : nameOf(actor.authority)
  return place + postNames[actor.role]
}
