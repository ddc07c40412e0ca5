import { isSettled, type Submission } from '../submission/state.ts'

/**
 * The texts of a county's filing that travel with its city's package, as one text: a line of part and digest for each that was settled,
 * in whatever order it was filed. Two filings say the same exactly where this does; the digest of it stands in the package.
 */
export function textsThatTravel(submission: Submission): string {
  const settled = submission.parts.filter((part) => isSettled(submission, part))
  return settled
    .map(({ part, digest }) => `${part} ${digest}`)
    .toSorted()
    .join('\n')
}
