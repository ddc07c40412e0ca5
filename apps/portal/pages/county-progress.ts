import type { CountyProgress } from '@mingce/domain/round/completion'
import type { CompletionStage } from '@mingce/projections/register/questions'

/** What of a county's stages in one round, in the order of their days, counts for 完成: the first day of each. */
export function countyProgress(stages: readonly CompletionStage[]): CountyProgress {
  const settled = stages.filter(({ stage }) => stage === 'settled')
  const [inForceFrom = null] = stages.flatMap(({ effectiveOn }) => effectiveOn ?? []).toSorted()
  return { settledOn: new Map(settled.toReversed().map(({ kind, onDate }) => [kind, onDate])), inForceFrom }
}
