import type { Actor } from '@mingce/domain/authority/actor'
import { sichuan } from '@mingce/domain/cast'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import { type WorkCalendar, workCalendar } from '@mingce/domain/deadline/work-calendar'
import type { SubmissionId } from '@mingce/domain/streams'
import { openCorrection, openExtensions, runningDates } from '@mingce/domain/submission/clock/clock'
import type { ClockCommand } from '@mingce/domain/submission/clock/clock-commands'
import type { World } from './world.ts'

/** The year's calendar with a day off that is announced while a history runs. */
export const amendedCalendar: WorkCalendar = workCalendar(
  [...seedWorkCalendar.years.values()].map((year) => {
    const off = { date: '2021-09-15', kind: 'shifted_rest', name: '防汛' } as const
    return year.year === 2021 ? { ...year, version: 2, days: new Map([...year.days, [off.date, off]]) } : year
  }),
)

/** 补充材料, 延期, or a date counted anew, and whose act it is; an answer where one is awaited. */
export function clockDeed(world: World, id: SubmissionId): readonly [Actor, ClockCommand] {
  const { random } = world
  const { reviewer, leader } = world.cityPosts()
  const { drafter } = world.countyPosts(id.division)
  const submission = world.submissionOf(id)
  const open = openCorrection(submission.clock)
  if (open && random.chance(0.3))
    return [reviewer, { do: 'withdrawCorrection', correction: open.correction, reason: '已当面核对' }]
  if (open) return [drafter, { do: 'answerCorrection', correction: open.correction, text: '已补盖章页', files: [] }]
  const [asked] = openExtensions(submission)
  if (asked) {
    const answer = { outcome: random.chance(0.6) ? 'granted' : 'refused', opinion: '已研究' } as const
    const by = asked.of === 'review' ? sichuan.roundManager : leader
    return [by, { do: 'decideExtension', extension: asked.extension, ...answer }]
  }
  if (runningDates(submission).length > 0 && random.chance(0.2))
    return [sichuan.roundManager, { do: 'recomputeDeadlines' }]
  const isExamined = submission.stage === 'under_review'
  if (!isExamined || random.chance(0.5)) {
    const longer = { extension: random.id(), days: 2, reason: '主管科室正在核对' }
    if (isExamined) return [reviewer, { do: 'requestExtension', of: 'review', ...longer }]
    return [drafter, { do: 'requestExtension', of: 'filing', ...longer }]
  }
  const missing = { correction: random.id(), parts: [], text: '缺盖章页', seen: submission.version }
  return [reviewer, { do: 'requestCorrection', ...missing }]
}
