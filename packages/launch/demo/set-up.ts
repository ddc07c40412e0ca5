import { installation } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { type DivisionCode, province } from '@mingce/domain/authority/division'
import { administrator, auditor, cityCast, countyCast, sichuan } from '@mingce/domain/cast'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { predecessorOf } from './accounts.ts'
import { Chance, seed } from './chance.ts'
import type { Stage } from './cohorts.ts'
import { firstCalendars } from './dates.ts'
import { changedLaw, enteredArticles } from './laws.ts'
import { Log } from './log.ts'
import { madeUpRules } from './made-up-law.ts'
import { continuesFrom, startOfDay } from './office-hours.ts'
import type { Doer, Step } from './step.ts'

const installer: Doer = { account: installation, authority: province }

/** The first morning: a demonstration is declared, everyone gets a post, calendars and the guide are registered. */
export function setUp(stage: Stage, startedAt: Date, moves: readonly DivisionCode[]): readonly Step[] {
  return [
    ...declared(startedAt),
    ...stage.cities.flatMap((city) => posts(city, 2, Object.values(cityCast(city)))),
    ...stage.counties.flatMap((county) => countyPosts(county, moves.includes(county))),
    ...registered(),
    ...enteredArticles(),
    ...madeUpRules(),
    ...changedLaw(),
  ]
}

function declared(startedAt: Date): readonly Step[] {
  const log = new Log('declared', 0, new Chance('declared'))
  const command = { do: 'startDemonstration', continuesFrom, startedAt: startedAt.toISOString(), seed } as const
  log.add(installer, { matter: 'demonstration', target: null, command })
  appoint(log, installer, administrator)
  return [...log.steps, ...posts(province, 2, [sichuan.roundManager, sichuan.reviewer, auditor])]
}

function countyPosts(county: DivisionCode, moves: boolean): readonly Step[] {
  const { drafter, checker, leader } = countyCast(county)
  if (!moves) return posts(county, 4, [drafter, checker, leader])
  const log = new Log(`move ${county}`, startOfDay(3) + 30, new Chance('move', county))
  const account = predecessorOf(county)
  const ended = { do: 'endAppointment', account, reason: '岗位调整，工作已交接。' } as const
  log.add(administrator, { matter: 'authority', target: county, command: ended })
  appoint(log, administrator, drafter)
  return [...posts(county, 4, [{ ...drafter, account }, checker, leader]), ...log.steps]
}

function posts(code: DivisionCode, minute: number, actors: readonly Actor[]): readonly Step[] {
  const log = new Log(`posts ${code}`, minute, new Chance('posts', code))
  for (const actor of actors) appoint(log, administrator, actor)
  return log.steps
}

function appoint(log: Log, by: Doer, { account, role, authority }: Actor): void {
  log.add(by, { matter: 'authority', target: authority, command: { do: 'appoint', account, role } })
}

function registered(): readonly Step[] {
  const log = new Log('registered', 10, new Chance('registered'))
  for (const command of firstCalendars())
    log.add(sichuan.roundManager, { matter: 'calendar', target: command.year, command })
  log.add(sichuan.roundManager, { matter: 'guide', target: '2019', command: registerGuide2019 })
  for (const { id, command } of registerSeedLaws) log.add(sichuan.roundManager, { matter: 'law', target: id, command })
  return log.steps
}
