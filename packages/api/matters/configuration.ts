import { type AuthorityCommand, type AuthorityRefusal, decideAuthority } from '@mingce/domain/authority/decide'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { type CalendarCommand, type CalendarRefusal, decideCalendar } from '@mingce/domain/deadline/decide'
import { evolveCalendar, unpublishedCalendar } from '@mingce/domain/deadline/evolve'
import {
  type DemonstrationCommand,
  type DemonstrationRefusal,
  decideDemonstration,
} from '@mingce/domain/demonstration/decide'
import { evolveDemonstration, noDemonstration } from '@mingce/domain/demonstration/evolve'
import { decideGuide, type GuideCommand } from '@mingce/domain/guide/decide'
import { evolveGuide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { type FirstVersionRefusal, firstVersionIds, registerFirst } from '@mingce/domain/guide/register-first'
import {
  type GuideVersionCommand,
  type GuideVersionRefusal,
  registerVersion,
} from '@mingce/domain/guide/register-version'
import { decideLaw, type LawCommand, type LawRefusal } from '@mingce/domain/law/decide'
import { evolveLaw, unregisteredLaw } from '@mingce/domain/law/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { decideRound, type RoundCommand, type RoundRefusal } from '@mingce/domain/round/decide'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import {
  authorityStream,
  calendarStream,
  demonstrationStream,
  guideStream,
  lawStream,
  roundStream,
} from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { versionsIn } from './catalog.ts'

// What the province rules for all: each decided on with its own stream alone.

export const roundMatter: Matter<string, RoundCommand, RoundRefusal> = {
  name: 'round',
  stream: roundStream,
  reads: (round) => [roundStream(round)],
  decide: (round, command, past, { actor }) => {
    const stream = roundStream(round)
    const events = decideRound(command, stateOf(past, stream, evolveRound, unopenedRound), { actor })
    return isRefusal<RoundRefusal>(events) ? events : new Map([[stream, events]])
  },
}

/** A version of the guide; the first of all is held against every stream in which another first could stand. */
export const guideMatter: Matter<string, GuideCommand, FirstVersionRefusal> = {
  name: 'guide',
  stream: guideStream,
  reads: (guide, { do: act }, past, today) => [
    guideStream(guide),
    ...(act === 'register' ? firstVersionIds(today) : []).filter((id) => id !== guide).map(guideStream),
    ...(act === 'registerRow' ? versionsBefore(past, guide).map(guideStream) : []),
  ],
  decide: (guide, command, past, { actor, today }) => {
    const stream = guideStream(guide)
    const own = stateOf(past, stream, evolveGuide, unregisteredGuide)
    const events =
      command.do === 'register'
        ? registerFirst(command, { actor, id: guide, own, others: versionsIn(past, firstVersionIds(today)) })
        : decideGuide(command, own, {
            actor,
            former: versionsIn(past, command.do === 'registerRow' ? versionsBefore(past, guide) : []),
          })
    return isRefusal<FirstVersionRefusal>(events) ? events : new Map([[stream, events]])
  },
}

/** The versions whose place this one took, the first of them first, as far as their streams were read. */
function versionsBefore(past: Past, guide: string): readonly string[] {
  const stream = guideStream(guide)
  const former = past.has(stream) ? stateOf(past, stream, evolveGuide, unregisteredGuide).former?.guide : undefined
  return former === undefined ? [] : [...versionsBefore(past, former), former]
}

/** A law of the registry; one that is said to take its place is read beside it. */
export const lawMatter: Matter<string, LawCommand, LawRefusal> = {
  name: 'law',
  stream: lawStream,
  reads: (law, command) => [lawStream(law), ...successorOf(command)],
  decide: (law, command, past, { actor }) => {
    const stream = lawStream(law)
    const [named] = successorOf(command)
    const successor = named === undefined ? undefined : stateOf(past, named, evolveLaw, unregisteredLaw)
    const events = decideLaw(command, stateOf(past, stream, evolveLaw, unregisteredLaw), { actor, id: law, successor })
    return isRefusal<LawRefusal>(events) ? events : new Map([[stream, events]])
  },
}

function successorOf(command: LawCommand): readonly string[] {
  return command.do === 'repealLaw' && command.replacedBy !== null ? [lawStream(command.replacedBy)] : []
}

/** A version of the guide in the place of the last one: recorded in both streams, or in none. */
export const guideVersionMatter: Matter<string, GuideVersionCommand, GuideVersionRefusal> = {
  name: 'guide',
  stream: guideStream,
  reads: (guide, { chain }) => [guideStream(guide), ...chain.map(guideStream)],
  decide: (guide, command, past, { actor }) => {
    const stream = guideStream(guide)
    const own = stateOf(past, stream, evolveGuide, unregisteredGuide)
    const former = versionsIn(past, command.chain)
    const outcome = registerVersion(command, { actor, id: guide, own, former })
    if (isRefusal<GuideVersionRefusal>(outcome)) return outcome
    const events = [
      [stream, outcome.registered] as const,
      [guideStream(former.at(-1)?.guide ?? ''), outcome.superseded] as const,
    ]
    return new Map(events)
  },
}

export const calendarMatter: Matter<number, CalendarCommand, CalendarRefusal> = {
  name: 'calendar',
  stream: calendarStream,
  reads: (year) => [calendarStream(year)],
  decide: (year, command, past, { actor }) => {
    const stream = calendarStream(year)
    const events = decideCalendar(command, stateOf(past, stream, evolveCalendar, unpublishedCalendar), { actor })
    return isRefusal<CalendarRefusal>(events) ? events : new Map([[stream, events]])
  },
}

export const authorityMatter: Matter<DivisionCode, AuthorityCommand, AuthorityRefusal> = {
  name: 'authority',
  stream: authorityStream,
  reads: (code) => [authorityStream(code)],
  decide: (code, command, past, { actor, today }) => {
    const stream = authorityStream(code)
    const authority = stateOf(past, stream, evolveAuthority, unstaffed(code))
    const events = decideAuthority(command, authority, { actor, today })
    return isRefusal<AuthorityRefusal>(events) ? events : new Map([[stream, events]])
  },
}

export const demonstrationMatter: Matter<null, DemonstrationCommand, DemonstrationRefusal> = {
  name: 'demonstration',
  stream: () => demonstrationStream,
  reads: () => [demonstrationStream],
  decide: (_, command, past, { actor }) => {
    const demonstration = stateOf(past, demonstrationStream, evolveDemonstration, noDemonstration)
    const events = decideDemonstration(command, demonstration, { actor })
    return isRefusal<DemonstrationRefusal>(events) ? events : new Map([[demonstrationStream, events]])
  },
}
