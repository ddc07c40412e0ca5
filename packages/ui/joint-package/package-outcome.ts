import type { Member, PackageException } from '@mingce/domain/joint-package/events'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { aboutName } from '../feedback/about-name.ts'
import { dayInWords } from '../instant.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { packageTrailText as text } from '../words/package-trail.ts'

type Detail = { readonly [name: string]: unknown }
type Extent = Pick<Member, 'extent' | 'settledParts' | 'returnedParts'>

/** What a line of the trail says of a joint package, or of a county's filing in it; undefined of anything else. */
export function packageOutcome(type: string, detail: Detail): string | undefined {
  switch (type) {
    case 'NoticeRelayed':
      return listed<{ kind: DeliverableKind; date: string }>(detail.innerDates)
        .map(({ kind, date }) => text('innerDate', { kind: say(deliverableWords[kind]), date: dayInWords(date) }))
        .join(text('between'))
    case 'PackageAssembled':
      return assembled(detail)
    case 'PackageSubmitted':
      return joined([docNumber(detail), travelled(detail)])
    case 'AddendumSubmitted':
      return 'extent' in detail ? travelled(detail) : names(listed<Member>(detail.members))
    case 'PackagePaperStruck':
      return countsFrom(detail)
    case 'CityPartSigned':
    case 'CityPartEnclosed':
      return text('sections', { count: countOf(detail.parts) })
    default:
      return undefined
  }
}

function assembled(detail: Detail): string {
  const members = listed<Member>(detail.members)
  const inPart = members.filter(({ extent }) => extent === 'in_part')
  const whole = text('whole', { count: members.length - inPart.length })
  const exceptions = listed<PackageException>(detail.exceptions)
  const lacking =
    exceptions.length > 0 ? text('exceptions', { count: exceptions.length, names: names(exceptions) }) : ''
  const parted = inPart.length > 0 ? text('inPart', { count: inPart.length, names: names(inPart) }) : ''
  return joined([whole, parted, lacking])
}

function docNumber({ docNumber: number }: Detail): string {
  return typeof number === 'string' ? number : ''
}

/** How a county's filing went up, and since when that counts where it came on paper. */
function travelled(detail: Detail): string {
  const { extent, settledParts, returnedParts } = detail as Partial<Extent>
  if (extent === undefined) return ''
  const how =
    extent === 'whole'
      ? text('travelled.whole')
      : text('travelled.inPart', { settled: Number(settledParts), returned: Number(returnedParts) })
  return joined([how, detail.onPaper === true ? countsFrom(detail) : ''])
}

function countsFrom({ reportedAt }: Detail): string {
  return typeof reportedAt === 'string' ? text('countsFrom', { day: dayInWords(reportedAt) }) : ''
}

function names(of: readonly { readonly division: string }[]): string {
  return of.map(({ division }) => aboutName(division)).join(text('and'))
}

function joined(said: readonly string[]): string {
  return said.filter(Boolean).join(text('between'))
}

function listed<Each>(value: unknown): readonly Each[] {
  return Array.isArray(value) ? value : []
}

/** Of the parts of a document a trail keeps how many they are. */
function countOf(parts: unknown): number {
  return Number((parts as { readonly count?: unknown } | undefined)?.count ?? 0)
}
