import { nameOf } from '@mingce/domain/authority/division'
import { parseSubmissionStream } from '@mingce/domain/streams'
import { dayInWords } from '@mingce/ui/instant'
import { dateOfFiling } from '@mingce/ui/words/clock'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Link } from 'react-router'
import { streamAddress } from '../addresses.ts'
import type { MovedDates } from '../questions.ts'
import { calendarText as text } from '../words/calendar.ts'

const most = 200

/** Which running dates a calendar moves, from when to when. */
export function MovedList({ of: { moved, running, uncounted } }: { readonly of: MovedDates }) {
  return (
    <section aria-label={text('preview')} data-preview>
      <p>{moved.length === 0 ? text('none', { running }) : text('moves', { count: moved.length, running })}</p>
      <ul>
        {moved.slice(0, most).map((each) => (
          <li key={`${each.stream} ${each.of}`}>
            <Link to={streamAddress(each.stream)}>{lineOf(each)}</Link>
          </li>
        ))}
      </ul>
      {moved.length > most && <p>{text('more', { count: moved.length - most })}</p>}
      {uncounted.length > 0 && <p>{text('uncounted', { count: uncounted.length })}</p>}
    </section>
  )
}

function lineOf({ stream, of, before, after }: MovedDates['moved'][number]): string {
  const { division, kind } = parseSubmissionStream(stream)
  const days = { before: dayInWords(before), after: dayInWords(after) }
  return text('line', { place: nameOf(division), kind: say(deliverableWords[kind]), of: dateOfFiling(of), ...days })
}
