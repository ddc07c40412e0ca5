import { type Actor, actorOf } from '../authority/actor.ts'
import { cityOf, type DivisionCode } from '../authority/division.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { type Authority, evolveAuthority, unstaffed } from '../authority/evolve.ts'
import {
  administrator,
  auditor,
  cityCast,
  countyCast,
  installer,
  luxian,
  qingbaijiang,
  shuangliu,
  sichuan,
} from '../cast.ts'
import { type Fact, fold } from '../fact.ts'
import { authorityStream } from '../streams.ts'

export const counties = [qingbaijiang, shuangliu, luxian].map(({ drafter }) => drafter.authority)
const cities = [...new Set(counties.map(cityOf))]

/** A second 审核人 and a second 负责人, for when the first wrote in the draft themself or is away. */
export function secondCast(county: DivisionCode) {
  return {
    checker: actorOf(`acc-${county}-08`, 'checker', county),
    leader: actorOf(`acc-${county}-09`, 'leader', county),
  }
}

/** A city's second 审核人 and 负责人, for when the first is away or proposed in another's place. */
export function secondCityCast(city: DivisionCode) {
  return { reviewer: actorOf(`acc-${city}-08`, 'reviewer', city), leader: actorOf(`acc-${city}-09`, 'leader', city) }
}

/** Everyone in these bodies, and those who stand beside the ladder. */
export const everyone: readonly Actor[] = [
  ...counties.flatMap((county) => [...Object.values(countyCast(county)), ...Object.values(secondCast(county))]),
  ...cities.flatMap((city) => [...Object.values(cityCast(city)), ...Object.values(secondCityCast(city))]),
  ...Object.values(sichuan),
  auditor,
  administrator,
]

/** These bodies with everyone on their post, before anything happens. */
export const staffed: ReadonlyMap<string, Authority> = new Map(
  [...new Set(everyone.map(({ authority }) => authority))].map((code) => [
    authorityStream(code),
    fold(evolveAuthority, unstaffed(code), everyone.filter(({ authority }) => authority === code).map(appointed)),
  ]),
)

function appointed({ account, role }: Actor): Fact<AuthorityEvent> {
  const by = { account: installer.account, post: installer.role, authority: installer.authority }
  return { event: { type: 'AppointmentMade', account, role }, by, at: '2021-09-09T01:00:00.000Z' }
}
