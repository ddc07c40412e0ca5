import { parseDivision } from '../authority/division.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { dueDateOf } from '../round/evolve.ts'
import { isOwedByCity, isOwedByCounties } from '../round/owing.ts'
import { parseSubmissionStream } from '../streams.ts'
import { clockBehind } from './clock-behind.ts'
import type { CityPackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import { filingsUntilSettled } from './county-filings.ts'
import { goingUp } from './decide-city-part.ts'
import type { Member, PackageEvent, PackageException } from './events.ts'
import type { Filing, JointPackage } from './evolve.ts'
import { memberOf, movedSince } from './members.ts'
import { owingCounties } from './owing-counties.ts'
import type { PackageRefusal } from './refusals.ts'
import { unsignedYet } from './signing.ts'
import { isReported } from './stage.ts'
import { openCounties } from './totals.ts'

type Command<Do extends CityPackageCommand['do']> = CityPackageCommand & { readonly do: Do }
type No = Refusal<PackageRefusal>
type Outcome = readonly PackageEvent[] | No

/** Puts the package together: every county that owes the deliverable is a member or a stated exception, exactly once. */
export function assemble(command: Command<'assemble'>, joint: JointPackage, context: PackageContext): Outcome {
  const { kind, exceptions, letter, seen } = command
  if (seen !== joint.version) return refuse('STALE_VERSION')
  if (isReported(joint.filings.get(kind)?.stage)) return refuse('ALREADY_SUBMITTED')
  if (context.round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  if (dueDateOf(context.round, kind) === undefined) return refuse('NOT_ASKED_FOR', [kind])
  const members = membersOf(command.members, kind, context)
  if (isRefusal(members)) return members
  const refusal = firstRefusal<PackageRefusal>(
    () => unaccounted({ kind, members, exceptions }, context),
    () => settledButExcepted(exceptions, kind, context),
  )
  return refusal ?? [{ type: 'PackageAssembled', kind, members: [...members], exceptions: [...exceptions], letter }]
}

/** 统一上报: the city's leader files what was assembled, if what the counties have is still what was put in. */
export function submitPackage(
  { kind, docNumber, seen }: Command<'submitPackage'>,
  joint: JointPackage,
  context: PackageContext,
): Outcome {
  const { actor, round } = context
  if (actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  const filing = joint.filings.get(kind)
  if (isReported(filing?.stage)) return refuse('ALREADY_SUBMITTED')
  if (filing?.stage !== 'assembled') return refuse('NOT_ASSEMBLED')
  if (seen !== joint.version) return refuse('STALE_VERSION')
  if (round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  const ofCity = goingUp(kind, joint, context)
  if (isRefusal<PackageRefusal>(ofCity)) return ofCity
  if (filing.members.length + ofCity.length === 0) return refuse('NOTHING_TO_FILE')
  const refusal = firstRefusal<PackageRefusal>(
    () => movedSince(filing, context),
    () =>
      isOwedByCounties(round, kind) || isOwedByCity(round, kind)
        ? unaccounted({ ...filing, kind }, context)
        : undefined,
    () => settledButExcepted(filing.exceptions, kind, context),
    () => unsignedYet(filing, round.settings.packageSigning, actor.account),
    () => clockBehind(kind, joint, { ...context, travelling: filing.members }),
  )
  return refusal ?? [{ type: 'PackageSubmitted', kind, docNumber }, ...ofCity]
}

/** 补报: a county that was an exception, or travelled in part, joins the package once its filing is settled whole. */
export function addAddendum(
  { kind, addendum, members: streams }: Command<'addAddendum'>,
  joint: JointPackage,
  context: PackageContext,
): Outcome {
  if (context.actor.role !== 'leader') return refuse('NOT_YOUR_POST')
  const filing = joint.filings.get(kind)
  if (!filing || !isReported(filing.stage)) return refuse('NOT_SUBMITTED')
  if (context.round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  const members = membersOf(streams, kind, context)
  if (isRefusal(members)) return members
  if (members.length === 0) return refuse('NOTHING_TO_FILE')
  const twice = namedTwice(members)
  if (twice.length > 0) return refuse('COUNTY_TWICE', twice)
  const open = openCounties(filing)
  const others = members.filter((each) => !open.includes(each.division)).map((each) => each.division)
  if (others.length > 0) return refuse('NOT_AN_EXCEPTION', others)
  const inPart = members.filter((each) => each.extent === 'in_part').map((each) => each.division)
  if (inPart.length > 0) return refuse('NOT_SETTLED', inPart)
  const behind = clockBehind(kind, joint, { ...context, travelling: members })
  return behind ?? [{ type: 'AddendumSubmitted', kind, addendum, members: [...members] }]
}

function membersOf(streams: readonly string[], kind: DeliverableKind, context: PackageContext): readonly Member[] | No {
  const owing = new Set(owingOf(kind, context))
  const members: Member[] = []
  for (const stream of streams) {
    const id = parseSubmissionStream(stream)
    const isOurs = owing.has(id.division) && id.kind === kind && isOfRound(id.round, context)
    if (!isOurs) return refuse('NOT_A_MEMBER', [id.division])
    const member = memberOf(stream, context)
    if (!member) return refuse('NOT_SETTLED', [id.division])
    members.push(member)
  }
  return members
}

/** Nobody, where the city owes the deliverable alone. */
function owingOf(kind: DeliverableKind, { round, city }: PackageContext): readonly string[] {
  return isOwedByCounties(round, kind) ? owingCounties(round, city) : []
}

function isOfRound(named: string, { round }: PackageContext): boolean {
  return round.status !== 'unopened' && round.id === named
}

type Accounting = Pick<Filing, 'members' | 'exceptions'> & { readonly kind: DeliverableKind }

function unaccounted({ kind, members, exceptions }: Accounting, context: PackageContext): No | undefined {
  const named = [...members, ...exceptions].map((each) => each.division)
  const twice = namedTwice([...members, ...exceptions])
  if (twice.length > 0) return refuse('COUNTY_TWICE', twice)
  const owing = owingOf(kind, context)
  const strangers = named.filter((division) => !owing.includes(division))
  if (strangers.length > 0) return refuse('NOT_A_MEMBER', strangers)
  const silent = owing.filter((division) => !named.includes(division))
  return silent.length > 0 ? refuse('COUNTIES_UNACCOUNTED', silent) : undefined
}

function namedTwice(counties: readonly { readonly division: string }[]): readonly string[] {
  const named = counties.map((each) => each.division)
  return named.filter((division, index) => named.indexOf(division) !== index)
}

/** A county of which any filing is settled is not to be left out as missing, late or returned. */
function settledButExcepted(
  exceptions: readonly PackageException[],
  kind: DeliverableKind,
  { round, submissions }: PackageContext,
): No | undefined {
  if (round.status === 'unopened') return undefined
  const settled = exceptions.filter(({ division }) => {
    const id = { round: round.id, division: parseDivision(division), kind }
    const filings = filingsUntilSettled(id, (stream) => submissions.get(stream))
    return filings.some((stream) => submissions.get(stream)?.stage === 'approved')
  })
  return settled.length > 0
    ? refuse(
        'SETTLED_BUT_EXCEPTED',
        settled.map((each) => each.division),
      )
    : undefined
}
