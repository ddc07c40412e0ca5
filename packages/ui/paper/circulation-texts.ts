import type { Stage } from '@mingce/domain/submission/state'
import { minuteOf } from '../instant.ts'
import { type TrailLine, trailTexts } from '../trail-texts.ts'
import { say } from '../words/language.ts'
import { statusWords } from '../words/statuses.ts'

/** What the circulation record says on paper: the words of the screen, in Chinese where nobody chose otherwise. */
export const circulationTexts = {
  textsOf(entry: TrailLine, names: Readonly<Record<string, string>>): readonly string[] {
    const { desk, person, act, opinion, time } = trailTexts(entry, names)
    return [desk, person, act, opinion, time]
  },
  stageOf: (stage: Stage): string => say(statusWords[stage]),
  minuteOf,
}
