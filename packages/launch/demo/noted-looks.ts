import type { Desk } from '@mingce/api/desk'
import { dayOf } from '@mingce/domain/day'
import { addDays } from '@mingce/domain/deadline/calendar-day'
import type { PageEvent } from '@mingce/domain/published-page/events'
import { pagesStream } from '@mingce/domain/streams'
import { everyRecorded } from '@mingce/ledger/read'
import { type LookedPage, noteLook, type PageLooksSchema } from '@mingce/notices/page-looks'
import { factOf } from '@mingce/projections/fact-of'
import type { Kysely } from 'kysely'
import { continuesFrom } from './office-hours.ts'

/**
 * The job's own note of the looks of which the log tells, and of last night's at every page that opened: when a page was looked at last, when it
 * opened, on which days it did not. As made up as the addresses are; at most one look a page, day and outcome.
 */
export async function noteLooks({ ledger, identity }: Pick<Desk, 'ledger' | 'identity'>): Promise<void> {
  const db = identity as unknown as Kysely<PageLooksSchema>
  const opening = new Map<string, LookedPage>()
  for await (const recorded of everyRecorded(ledger))
    for (const each of recorded) {
      if (each.type !== 'PageChecked') continue
      const { stream, recordedAt } = each
      const { version, item, url, found, failedOn } = factOf<PageEvent>(each).event
      const page = { division: stream.slice(pagesStream('').length), version, item, url }
      const key = `${page.division} ${item ?? ''}`
      for (const day of failedOn) await noteLook(db, page, { at: nightOf(day), day, opened: false })
      if (found === 'dead') opening.delete(key)
      else {
        await noteLook(db, page, { at: recordedAt, day: dayOf(recordedAt.toISOString()), opened: true })
        opening.set(key, page)
      }
    }
  const lastNight = addDays(dayOf(continuesFrom), -1)
  for (const page of opening.values())
    await noteLook(db, page, { at: nightOf(lastNight), day: lastNight, opened: true })
}

/** An hour at which the system looks, in Asia/Shanghai. */
function nightOf(day: string): Date {
  return new Date(`${day}T21:00:00.000+08:00`)
}
