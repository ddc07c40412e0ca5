import type { FilingPart } from '../questions.ts'
import { t } from '../words.ts'
import { readingOf } from './reading.ts'
import { isAside, type Marks } from './use-marks.ts'
import './reading-buttons.css'

/** 已看 and 稍后再看 of the part that lies open, each to be taken back where it stands. */
export function ReadingButtons({ part, marks }: { readonly part: FilingPart; readonly marks: Marks }) {
  const own = marks.marks?.find((each) => each.part === part.part)
  const reading = readingOf(part, marks.marks)
  const isSeen = reading === 'seen'
  return (
    <span className="reading-buttons">
      {reading === 'older' && own?.seen && <span>{t('seen.olderText', { turn: own.seen.turn })}</span>}
      <button type="button" aria-pressed={isSeen} onClick={() => (isSeen ? marks.unsee(part) : marks.see(part))}>
        <span aria-hidden>{isSeen ? '●' : '○'}</span> {t(isSeen ? 'seen.undo' : 'seen.mark')}
      </button>
      <button type="button" aria-pressed={isAside(own)} onClick={() => marks.putAside(part)}>
        <span aria-hidden>⚑</span> {t(isAside(own) ? 'later.undo' : 'later.mark')}
      </button>
    </span>
  )
}
