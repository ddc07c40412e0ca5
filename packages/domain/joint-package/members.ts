import { type Refusal, refuse } from '../refusal.ts'
import { parseSubmissionStream } from '../streams.ts'
import { isSettled, type Submission } from '../submission/state.ts'
import type { PackageContext } from './context.ts'
import type { Member } from './events.ts'
import type { Filing } from './evolve.ts'

/** A settled filing travels whole; one that is back with the county travels with the parts that were approved, if any. */
export function memberOf(stream: string, { submissions, textsDigestOf }: PackageContext): Member | undefined {
  const submission = submissions.get(stream)
  if (!submission) return undefined
  const all = submission.parts.length
  const named = { division: parseSubmissionStream(stream).division, submission: stream }
  if (submission.stage === 'approved') {
    const textsDigest = textsDigestOf(submission)
    return { ...named, extent: 'whole', settledParts: all, returnedParts: 0, textsDigest }
  }
  if (!isBackWithCounty(submission)) return undefined
  const settledParts = submission.parts.filter((part) => isSettled(submission, part)).length
  if (settledParts === 0) return undefined
  const textsDigest = textsDigestOf(submission)
  return { ...named, extent: 'in_part', settledParts, returnedParts: all - settledParts, textsDigest }
}

/** Counties that no longer have what was put in: as many parts at the same texts. */
export function movedSince(
  { members }: Pick<Filing, 'members'>,
  context: PackageContext,
): Refusal<'CHANGED_SINCE_ASSEMBLED'> | undefined {
  const moved = members.filter((each) => !stillAs(each, memberOf(each.submission, context)))
  if (moved.length === 0) return undefined
  return refuse(
    'CHANGED_SINCE_ASSEMBLED',
    moved.map(({ division }) => division),
  )
}

function isBackWithCounty({ stage, turn }: Submission): boolean {
  return stage === 'returned' || (stage === 'checking' && turn > 0)
}

/** Of a package put together before it said at which texts, the parts alone are counted. */
function stillAs(member: Member, now: Member | undefined): boolean {
  if (now?.extent !== member.extent) return false
  const isSameTexts = member.textsDigest === null || now.textsDigest === member.textsDigest
  return isSameTexts && now.settledParts === member.settledParts && now.returnedParts === member.returnedParts
}
