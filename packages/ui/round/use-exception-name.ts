import type { PackageException } from '@mingce/domain/joint-package/events'
import { type CountyDays, exceptionNamed } from '@mingce/domain/joint-package/exception-name'
import { useWorkCalendar } from '../desk-day.ts'
import { say } from '../words/language.ts'
import { exceptionWords } from '../words/reviews.ts'

/** What a county's exception is called on the screen, by the days on which the counties filed. */
export function useExceptionName(
  known: CountyDays,
): (exception: Pick<PackageException, 'division' | 'kind'>) => string {
  const calendar = useWorkCalendar()
  return (exception) => say(exceptionWords[exceptionNamed(exception, known, calendar)])
}
