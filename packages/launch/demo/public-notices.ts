import { Chance } from './chance.ts'
import { allRound } from './cohorts.ts'
import type { CountyDesk } from './county-desk.ts'
import type { Filing } from './filing.ts'
import { startOfDay } from './office-hours.ts'

/** The evening on which the round of all counties asks for 公示, and the next morning, when it leaves that to the counties. */
export const noticeAskedAt = startOfDay(11) + 400
export const noticeLeftAt = startOfDay(12) + 5

export const fiveWorkingDays = { days: 5, unit: 'working_day' } as const
export const threeDays = { days: 3, unit: 'calendar_day' } as const
export const noticeAskedBecause = '目录审定前公示三天，听取意见。'
export const noticeLeftBecause = '各地反映时间较紧，公示由县级自行安排，不作为审定的前置环节；已登记的公示照常进行。'

/**
 * 公示 of a catalog that is under review that evening: entered at once, the day before the calendar is put right, so that its last day stands
 * otherwise than counted anew; summed up on that day, or lengthened after two, and then it still runs when the demo goes on.
 */
export function givePublicNotice(filing: Filing, desk: CountyDesk): void {
  if (filing.id.round !== allRound || desk.log.minute >= noticeAskedAt) return
  desk.log.notBefore(noticeAskedAt + 3)
  enter(filing, desk)
  if (new Chance('longer notice', filing.stream).falls(0.4)) {
    desk.log.overnight(2)
    const longer = { until: '2021-10-20', reason: '学校和家长来电咨询较多，延长征求意见时间。' }
    filing.beside(desk.cast.drafter, { do: 'extendNotice', seen: filing.version, ...longer })
    return
  }
  desk.log.overnight(6)
  sumUp(filing, desk)
}

/** Three days, and what came in is summed up. */
export function showForComments(filing: Filing, desk: CountyDesk): void {
  enter(filing, desk)
  desk.log.overnight(3)
  sumUp(filing, desk)
}

function enter(filing: Filing, desk: CountyDesk): void {
  const url = `https://www.${desk.county}.gov.example/gongshi.html`
  filing.beside(desk.cast.drafter, { do: 'openNotice', seen: filing.version, url })
}

function sumUp(filing: Filing, desk: CountyDesk): void {
  const summary = '建议写明咨询电话，已采纳；建议提前招生公告时间，因与省级安排不一致未采纳，已答复。'
  filing.beside(desk.cast.drafter, { do: 'closeNotice', seen: filing.version, received: 2, summary })
}
