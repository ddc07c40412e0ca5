import { nameOf } from '@mingce/domain/authority/division'
import type { Deadline } from '@mingce/domain/deadline/deadline'
import { explain } from '@mingce/domain/deadline/explain'
import { inChinese, inEnglish } from '@mingce/domain/deadline/explain-words'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { dayInWords } from '@mingce/ui/instant'
import { dateOfFiling } from '@mingce/ui/words/clock'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { language, say } from '@mingce/ui/words/language'
import { readAnewLine } from '@mingce/ui/words/read-anew'
import { Link } from 'react-router'
import { streamAddress } from '../addresses.ts'
import type { MovedDates } from '../questions.ts'
import { calendarText as text } from '../words/calendar.ts'

const most = 200

/** What a calendar moves, from when to when and why: the running dates, the days of the rounds, and beside them the 公示 that keep theirs. */
export function MovedList({ of: { moved, announced, running, uncounted, readAnew } }: { readonly of: MovedDates }) {
  return (
    <section aria-label={text('preview')} data-preview>
      {(moved.length > 0 || readAnew) && <p>{movesLine(moved.length, running, readAnew === undefined)}</p>}
      {readAnew && (
        <p>
          {readAnew.length === 0 ? text('noRoundDay') : text('roundDays', { count: readAnew.length })}{' '}
          {announced.length === 0 ? text('noAnnounced') : text('announcedDays', { count: announced.length })}
        </p>
      )}
      <ul>
        {moved.slice(0, most).map((each) => (
          <li key={`${each.stream} ${each.of}`}>
            <Link to={streamAddress(each.stream)}>{lineOf(each)}</Link>
          </li>
        ))}
        {moved.length > most && <li>{text('more', { count: moved.length - most })}</li>}
        {readAnew?.map((day) => (
          <li key={`${day.round} ${day.kind} ${day.city}`}>
            {text('roundDay', { title: day.title, line: readAnewLine(day) })}
          </li>
        ))}
        {announced.map((each) => (
          <li key={`${each.stream} notice`}>
            <Link to={streamAddress(each.stream)}>{announcedLine(each)}</Link>
          </li>
        ))}
      </ul>
      {uncounted.length > 0 && <p>{text('uncounted', { count: uncounted.length })}</p>}
    </section>
  )
}

function movesLine(count: number, running: number, isPublished: boolean): string {
  if (count === 0) return text('none', { running })
  return text(isPublished ? 'moves.pending' : 'moves', { count, running })
}

function lineOf({ stream, of, before, after, deadline }: MovedDates['moved'][number]): string {
  const days = { before: dayInWords(before), after: dayInWords(after) }
  const why = explained(deadline, text('dayZero'))
  return text('line', { ...placeOf(stream), of: dateOfFiling(of), ...days, why })
}

function announcedLine({ stream, until, wouldBe }: MovedDates['announced'][number]): string {
  const why = explained(wouldBe, text('noticeGiven'))
  return text('announced', { ...placeOf(stream), until: dayInWords(until), wouldBe: dayInWords(wouldBe.dueDate), why })
}

function explained(deadline: Deadline, startedBy: string): string {
  return explain(deadline, { startedBy, words: language() === 'zh' ? inChinese : inEnglish })
}

function placeOf(stream: string) {
  const { division, kind } = parseSubmissionStream(stream)
  return { place: nameOf(division), kind: say(deliverableWords[kind]) }
}
