import type { FilingPart, ReadingMark } from '../questions.ts'
import { t } from '../words.ts'
import { readingOf } from './reading.ts'
import { isAside } from './use-marks.ts'

/** Whether this person saw the text that lies here (●), an older one (◌), and whether it lies aside (⚑); with its words. */
export function ReadingSign({ part, mark }: { readonly part: FilingPart; readonly mark: ReadingMark | undefined }) {
  const reading = readingOf(part, mark && [mark])
  const older = t('seen.olderText', { turn: mark?.seen?.turn ?? 0 })
  return (
    <>
      {isAside(mark) && <Sign sign="⚑" words={t('later.set')} kind="aside" />}
      {reading === 'seen' && <Sign sign="●" words={t('seen.seen')} kind="seen" />}
      {reading === 'older' && <Sign sign="◌" words={older} kind="older" />}
    </>
  )
}

function Sign({ sign, words, kind }: { readonly sign: string; readonly words: string; readonly kind: string }) {
  return (
    <span className={`reading-sign is-${kind}`} title={words}>
      <span aria-hidden>{sign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
