import { type CohortPart, cohortParts } from '@mingce/domain/board/tally'
import type { Board, RoundHead } from '../questions.ts'
import { boardText as t } from '../words/board.ts'

/** A part of the round's counties by its name in the address: the round whose cohort it is, or "others". */
export type NamedCohort = CohortPart & { readonly key: string; readonly label: string }

/** The cohorts among a round's counties; empty where all are of one. */
export function cohortsOf({ round }: Pick<Board, 'round'>, rounds: readonly RoundHead[]): readonly NamedCohort[] {
  const parts = cohortParts(round, rounds)
  if (parts.length < 2) return []
  return parts.map((part) => {
    const title = rounds.find((each) => each.round === part.of)?.title ?? part.of ?? ''
    const label = part.of === null ? t('cohort.others') : t('cohort.of', { title })
    return { ...part, key: part.of ?? 'others', label }
  })
}

/** All counties on a board in one line, and the cohorts among them below it where they are several. */
export function cohortLines(
  { cells }: Pick<Board, 'cells'>,
  cohorts: readonly NamedCohort[],
): readonly { readonly label: string; readonly counties: ReadonlySet<string> }[] {
  const counties = new Set<string>(cells.map(({ division }) => division))
  const parts = cohorts
    .map(({ label, counties: theirs }) => ({ label, counties: counties.intersection(theirs) }))
    .filter((part) => part.counties.size > 0)
  return [{ label: t('whole'), counties }, ...(parts.length > 1 ? parts : [])]
}
