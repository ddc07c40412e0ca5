import type { PackageStage } from '@mingce/domain/joint-package/stage'
import type { Stage } from '@mingce/domain/submission/state'
import { minuteOf } from '../instant.ts'
import { type TrailLine, trailLines } from '../trail-texts.ts'
import { say } from '../words/language.ts'
import { packageStatus, statusWords } from '../words/statuses.ts'

/** What the circulation record says on paper: the words of the screen, in Chinese where nobody chose otherwise. */
export const circulationTexts = {
  linesOf(entries: readonly TrailLine[], names: Readonly<Record<string, string>>): readonly (readonly string[])[] {
    return trailLines(entries, names).map(({ desk, person, act, opinion, received, time, took, version }) => [
      ...[desk, person, act, opinion, received, time, took, version],
    ])
  },
  stageOf: (stage: Stage): string => say(statusWords[stage]),
  packageStageOf: (stage: PackageStage): string => say(statusWords[packageStatus[stage]]),
  minuteOf,
}
