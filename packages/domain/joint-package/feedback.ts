import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { cityPartOf } from './city-part.ts'
import { clockBehind } from './clock-behind.ts'
import type { CityPackageCommand, ProvincePackageCommand } from './commands.ts'
import type { PackageContext } from './context.ts'
import type { PackageEvent } from './events.ts'
import type { Filing, JointPackage } from './evolve.ts'
import type { PackageRefusal } from './refusals.ts'

type Command<Do extends string> = (CityPackageCommand | ProvincePackageCommand) & { readonly do: Do }
type No = Refusal<PackageRefusal>
type Outcome = readonly PackageEvent[] | No

/**
 * 反馈: on the package as a whole, on what one county filed or an item or a section of it, or on the city's own document or a section of
 * that (`decisions/0003-whose-document-feedback-is-on.md`). It suspends nothing.
 */
export function sendFeedback(
  command: Command<'sendFeedback'>,
  joint: JointPackage,
  context: PackageContext & { readonly filing: Filing },
): Outcome {
  const { kind, feedback, division, part, digest, text } = command
  const refusal = firstRefusal<PackageRefusal>(
    () => (division === context.city ? notOfOwn(command, joint) : notOfCounty(command, context)),
    () => (joint.feedback.has(feedback) ? refuse('STALE_VERSION', [feedback]) : undefined),
    () => clockBehind(kind, joint, context),
  )
  return refusal ?? [{ type: 'FeedbackSent', kind, feedback, division, part, digest, text }]
}

/** A section of the city's own is written on at the text that went up: withdrawn and filed anew, it may be another. */
function notOfOwn({ kind, part, digest }: Command<'sendFeedback'>, { cityParts }: JointPackage): No | undefined {
  const own = cityPartOf(cityParts, kind)
  if (!own?.enclosed) return refuse('CITY_PART_NOT_FILED')
  if (part === null) return undefined
  const wentUp = own.sections.has(part) ? own.enclosed.parts.find((each) => each.part === part) : undefined
  if (!wentUp) return refuse('PART_NOT_IN_FILING', [part])
  return wentUp.digest === digest ? undefined : refuse('STALE_TEXT', [part])
}

function notOfCounty(
  { division, part }: Command<'sendFeedback'>,
  context: PackageContext & { readonly filing: Filing },
): No | undefined {
  const arrived = arrivedFrom(division, context.filing)
  if (division !== null && arrived.length === 0) return refuse('NOT_A_MEMBER', [division])
  return part === null || isFiledIn(part, arrived, context) ? undefined : refuse('PART_NOT_IN_FILING', [part])
}

/** The county's filings that reached the province, with the package or by later addenda, in the order in which they did. */
export function arrivedFrom(
  division: string | null,
  { members, addenda }: Pick<Filing, 'members' | 'addenda'>,
): readonly string[] {
  const arrived = [...members, ...addenda.flatMap((each) => each.members)].filter((each) => each.division === division)
  return [...new Set(arrived.map(({ submission }) => submission))]
}

/** What a section of the city's own document is called; null of what is no section of it. */
export function headingOf(
  { kind, part }: PackageEvent & { readonly type: 'FeedbackSent' },
  { cityParts }: JointPackage,
): string | null {
  return cityPartOf(cityParts, kind)?.sections.get(part ?? '')?.heading ?? null
}

/** Whether the item or section is in what the county filed; of the package as a whole there is no part. */
function isFiledIn(part: string, arrived: readonly string[], { submissions }: PackageContext): boolean {
  const filings = arrived.flatMap((submission) => submissions.get(submission) ?? [])
  return filings.some(({ parts, filed }) => [...parts, ...filed].some((each) => each.part === part))
}

export function answerFeedback(
  { feedback, text }: Command<'answerFeedback'>,
  joint: JointPackage,
  context: PackageContext,
): Outcome {
  const found = joint.feedback.get(feedback)
  if (!found) return refuse('NO_SUCH_FEEDBACK', [feedback])
  if (found.answer) return refuse('ALREADY_ANSWERED', [feedback])
  return clockBehind(found.kind, joint, context) ?? [{ type: 'FeedbackAnswered', feedback, text }]
}
