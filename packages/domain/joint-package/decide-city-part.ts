import { inOrder, sectionsAsked } from '../document/outline.ts'
import { documentUnfinished } from '../document/unfinished.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { isOwedByCity } from '../round/owing.ts'
import type { DocumentKind } from '../round/section-template.ts'
import type { Part } from '../submission/part.ts'
import { sectionMoved } from '../submission/section.ts'
import { attachCityFile, type CityFileCommand, removeCityFile, signedParts, unfitCityAgain } from './city-files.ts'
import { type CityPart, type CitySection, unwritten } from './city-part.ts'
import type { CityPartEvent } from './city-part-events.ts'
import { clockBehind } from './clock-behind.ts'
import type { PackageContext } from './context.ts'
import type { JointPackage } from './evolve.ts'
import { owingCounties } from './owing-counties.ts'
import type { PackageRefusal } from './refusals.ts'
import { isReported } from './stage.ts'

type OfKind = { readonly kind: DocumentKind }

export type CityPartCommand =
  | ({ readonly do: 'draftCitySection'; readonly seenDigest: string | null } & CitySection & OfKind)
  | ({ readonly do: 'removeCitySection'; readonly section: string; readonly seenDigest: string } & OfKind)
  | CityFileCommand
  /** `seen`: the texts and the files that stood on the screen. */
  | ({ readonly do: 'signCityPart'; readonly seen: readonly Part[]; readonly opinion: string } & OfKind)
  | ({ readonly do: 'takeBackCitySignature'; readonly reason: string } & OfKind)
  | ({ readonly do: 'exceptCityPart'; readonly reason: string } & OfKind)
  | ({ readonly do: 'encloseCityPart' } & OfKind)

type Command<Do extends CityPartCommand['do']> = CityPartCommand & { readonly do: Do }
type No = Refusal<PackageRefusal>
type Outcome = readonly CityPartEvent[] | No

/** Sections of one document of a city. */
const mostCitySections = 40

const commands: ReadonlySet<string> = new Set<CityPartCommand['do']>([
  'draftCitySection',
  'removeCitySection',
  'attachCityFile',
  'removeCityFile',
  'signCityPart',
  'takeBackCitySignature',
  'exceptCityPart',
  'encloseCityPart',
])

const writing: ReadonlySet<string> = new Set<CityPartCommand['do']>([
  'draftCitySection',
  'removeCitySection',
  'attachCityFile',
  'removeCityFile',
])

export function isCityPartCommand<Asked extends { readonly do: string }>(
  command: Asked,
): command is Extract<Asked, CityPartCommand> {
  return commands.has(command.do)
}

/**
 * What a city does to the plan or summary that it owes itself: its reviewer writes and brings files, its leader signs, who wrote does not sign, and it
 * goes up with the package, or after it where the package stated that it was missing.
 */
export function decideCityPart(command: CityPartCommand, joint: JointPackage, context: PackageContext): Outcome {
  const { kind } = command
  if (context.round.status !== 'open') return refuse('ROUND_NOT_OPEN')
  if (!owesCityPart(kind, context)) return refuse('NOT_ASKED_FOR', [kind])
  const own = joint.cityParts.get(kind) ?? unwritten
  const poster = writing.has(command.do) ? 'reviewer' : 'leader'
  if (command.do !== 'exceptCityPart' && context.actor.role !== poster) return refuse('NOT_YOUR_POST')
  switch (command.do) {
    case 'draftCitySection': {
      const { do: _, seenDigest, ...section } = command
      const refusal = unwritable(section.section, seenDigest, own) ?? unfitCityAgain(section.section, own)
      return refusal ?? [{ type: 'CitySectionDrafted', ...section }]
    }
    case 'removeCitySection':
      return removed(command, own)
    case 'attachCityFile':
      return locked(own) ?? attachCityFile(command, own)
    case 'removeCityFile':
      return locked(own) ?? removeCityFile(command, own)
    case 'signCityPart':
      return signed(command, own, context)
    case 'takeBackCitySignature':
      return unsignable(own) ?? [{ type: 'CityPartSignatureTakenBack', kind, reason: command.reason, counted: true }]
    case 'exceptCityPart':
      return excepted(command, own, joint)
    case 'encloseCityPart':
      return enclosedLater(kind, own, { joint, context })
  }
}

/** What is signed or with the province does not move. */
function locked({ signed, enclosed }: CityPart): No | undefined {
  if (enclosed) return refuse('ALREADY_SUBMITTED')
  return signed ? refuse('CITY_PART_SIGNED') : undefined
}

function unwritable(section: string, seenDigest: string | null, own: CityPart): No | undefined {
  const { sections } = own
  return firstRefusal<PackageRefusal>(
    () => locked(own),
    () => sectionMoved(section, seenDigest, sections),
    () => (sections.has(section) || sections.size < mostCitySections ? undefined : refuse('TOO_MANY_SECTIONS')),
  )
}

function removed({ kind, section, seenDigest }: Command<'removeCitySection'>, own: CityPart): Outcome {
  if (!own.sections.has(section)) return refuse('NO_SUCH_PART', [section])
  return unwritable(section, seenDigest, own) ?? [{ type: 'CitySectionRemoved', kind, section }]
}

function signed(
  { kind, seen, opinion }: Command<'signCityPart'>,
  own: CityPart,
  { actor, round }: PackageContext,
): Outcome {
  const asked = sectionsAsked(round, kind)
  const written = [...own.sections.values()]
  const refusal = firstRefusal<PackageRefusal>(
    () => (own.signed ? refuse('CITY_PART_SIGNED') : undefined),
    () => (written.length === 0 ? refuse('CITY_PART_UNWRITTEN') : undefined),
    () => documentUnfinished(asked, written),
    () => (own.writers.includes(actor.account) ? refuse('WRITER_MAY_NOT_SIGN', [actor.account]) : undefined),
    () => unseen(seen, own),
  )
  return (
    refusal ?? [{ type: 'CityPartSigned', kind, parts: [...inOrder(asked, signedParts(own))], opinion, counted: true }]
  )
}

/** A text that is not the one that was read; then a file that the reader did not have, or what the reader had and is gone. */
function unseen(seen: readonly Part[], own: CityPart): No | undefined {
  const missingIn = (among: readonly Part[]) => (one: Part) =>
    !among.some(({ part, digest }) => part === one.part && digest === one.digest)
  const stand = signedParts(own)
  const unread = stand.filter(missingIn(seen)).map(({ part }) => part)
  const texts = unread.filter((part) => own.sections.has(part))
  if (texts.length > 0) return refuse('STALE_TEXT', texts)
  const moved = new Set([...unread, ...seen.filter(missingIn(stand)).map(({ part }) => part)])
  return moved.size > 0 ? refuse('CITY_PART_MOVED', [...moved]) : undefined
}

function unsignable({ signed, enclosed }: CityPart): No | undefined {
  if (enclosed) return refuse('ALREADY_SUBMITTED')
  return signed ? undefined : refuse('CITY_PART_UNSIGNED')
}

function excepted({ kind, reason }: Command<'exceptCityPart'>, own: CityPart, { filings }: JointPackage): Outcome {
  if (isReported(filings.get(kind)?.stage)) return refuse('ALREADY_SUBMITTED')
  return own.signed ? refuse('CITY_PART_SIGNED') : [{ type: 'CityPartExcepted', kind, reason, counted: true }]
}

type Around = { readonly joint: JointPackage; readonly context: PackageContext }

function enclosedLater(kind: DocumentKind, own: CityPart, { joint, context }: Around): Outcome {
  if (!isReported(joint.filings.get(kind)?.stage)) return refuse('NOT_SUBMITTED')
  return unsignable(own) ?? clockBehind(kind, joint, context) ?? [enclosing(kind, own, context)]
}

/**
 * What of the city's own goes up with its package: its signed document, nothing where it owes none or stated why it is not there yet.
 *
 * @returns the refusal where it owes one that is neither signed nor stated to be missing
 */
export function goingUp(kind: DeliverableKind, joint: JointPackage, context: PackageContext): Outcome {
  if (kind === 'disclosure_catalog' || !owesCityPart(kind, context)) return []
  const own = joint.cityParts.get(kind) ?? unwritten
  if (own.signed) return [enclosing(kind, own, context)]
  return own.excepted ? [] : refuse('CITY_PART_MISSING')
}

function enclosing(kind: DocumentKind, own: CityPart, { round }: PackageContext): CityPartEvent {
  return { type: 'CityPartEnclosed', kind, parts: [...inOrder(sectionsAsked(round, kind), signedParts(own))] }
}

/** Whether the city itself owes the deliverable: where the round says so, and only a city whose counties are in the round. */
function owesCityPart(kind: DeliverableKind, { round, city }: Pick<PackageContext, 'round' | 'city'>): boolean {
  return isOwedByCity(round, kind) && owingCounties(round, city).length > 0
}
