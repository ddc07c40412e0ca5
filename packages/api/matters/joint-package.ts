import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { type WorkCalendar, workCalendar } from '@mingce/domain/deadline/work-calendar'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import { filingsUntilSettled } from '@mingce/domain/joint-package/county-filings'
import { decidePackage } from '@mingce/domain/joint-package/decide'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { owingCounties } from '@mingce/domain/joint-package/owing-counties'
import type { PackageRefusal } from '@mingce/domain/joint-package/refusals'
import { isPackageSigningCommand } from '@mingce/domain/joint-package/signing'
import { isRefusal } from '@mingce/domain/refusal'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { authorityStream, packageStream, roundStream } from '@mingce/domain/streams'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unfiled } from '@mingce/domain/submission/state'
import { textsDigestOf } from '@mingce/projections/filing/texts-digest'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { calendarOf, calendarStreams } from './work-calendar.ts'

export type PackageTarget = { readonly round: string; readonly city: DivisionCode }

/** A city's joint package: decided on with the round and the filings of its counties. */
export const packageMatter: Matter<PackageTarget, PackageCommand, PackageRefusal> = {
  name: 'joint-package',
  stream: ({ round, city }) => packageStream(round, city),
  reads: (target, command, past, today) => {
    const calendars = command.do === 'relayNotice' ? calendarStreams(today) : []
    const posts = isPackageSigningCommand(command) ? [authorityStream(target.city)] : []
    const first = [packageStream(target.round, target.city), roundStream(target.round), ...calendars, ...posts]
    return first.every((stream) => past.has(stream)) ? [...first, ...filingsReliedOn(target, command, past)] : first
  },
  decide: (target, command, past, { actor, today }) => {
    const stream = packageStream(target.round, target.city)
    const joint = stateOf(past, stream, evolvePackage, emptyPackage)
    const submissions = new Map(
      filingsReliedOn(target, command, past).map((each) => [each, stateOf(past, each, evolveSubmission, unfiled)]),
    )
    const around = { round: roundOf(target, past), calendar: calendarFor(command, past, today), submissions }
    const bureau = isPackageSigningCommand(command) ? bureauOf(target, past) : undefined
    const context = { actor, city: target.city, today, ...around, textsDigestOf, bureau }
    const events = decidePackage(command, joint, context)
    return isRefusal<PackageRefusal>(events) ? events : new Map([[stream, events]])
  },
}

/** Dates are set by passing the notice on, and by nothing else. */
function calendarFor({ do: asked }: PackageCommand, past: Past, today: string): WorkCalendar {
  return asked === 'relayNotice' ? calendarOf(past, today) : workCalendar([])
}

function filingsReliedOn(target: PackageTarget, command: PackageCommand, past: Past): readonly string[] {
  switch (command.do) {
    case 'assemble':
      return [...new Set([...command.members, ...filingsOwed(target, command.kind, past)])]
    case 'sign':
      return membersOf(target, command.kind, past)
    case 'submitPackage':
      return [...new Set([...membersOf(target, command.kind, past), ...filingsOwed(target, command.kind, past)])]
    case 'addAddendum':
      return command.members
    case 'sendFeedback':
      return command.part === null || command.division === target.city ? [] : arrivedOf(target, command.kind, past)
    default:
      return []
  }
}

/** What was put together. */
function membersOf({ round, city }: PackageTarget, kind: DeliverableKind, past: Past): readonly string[] {
  const joint = stateOf(past, packageStream(round, city), evolvePackage, emptyPackage)
  return joint.filings.get(kind)?.members.map(({ submission }) => submission) ?? []
}

/** What reached the province: with the package or by a later addendum. */
function arrivedOf({ round, city }: PackageTarget, kind: DeliverableKind, past: Past): readonly string[] {
  const joint = stateOf(past, packageStream(round, city), evolvePackage, emptyPackage)
  const filing = joint.filings.get(kind)
  const members = [...(filing?.members ?? []), ...(filing?.addenda.flatMap((each) => each.members) ?? [])]
  return [...new Set(members.map(({ submission }) => submission))]
}

/** Of every county that owes the deliverable: whether one was settled, whatever the package says of it. */
function filingsOwed({ round, city }: PackageTarget, kind: DeliverableKind, past: Past): readonly string[] {
  const filingAt = (stream: string) => (past.has(stream) ? stateOf(past, stream, evolveSubmission, unfiled) : undefined)
  return owingCounties(roundOf({ round, city }, past), city).flatMap((county) =>
    filingsUntilSettled({ round, division: parseDivision(county), kind }, filingAt),
  )
}

function bureauOf({ city }: PackageTarget, past: Past) {
  return stateOf(past, authorityStream(city), evolveAuthority, unstaffed(city))
}

function roundOf({ round }: PackageTarget, past: Past) {
  return stateOf(past, roundStream(round), evolveRound, unopenedRound)
}
