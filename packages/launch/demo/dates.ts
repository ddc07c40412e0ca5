import { sichuan } from '@mingce/domain/cast'
import { seedCalendars } from '@mingce/domain/deadline/calendars'
import type { CalendarCommand } from '@mingce/domain/deadline/decide'
import { submissionStream } from '@mingce/domain/streams'
import type { ExtensibleDate } from '@mingce/domain/submission/clock/clock-events'
import { Chance, uuidOf } from './chance.ts'
import { allRound, pilotRound, trialRound } from './cohorts.ts'
import type { CountyDesk } from './county-desk.ts'
import { sealedPage } from './evidence.ts'
import type { Filing } from './filing.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import type { Doing, Step } from './step.ts'

/** What moves the dates of some plans while the city examines them; the pilots' are examined beyond the day for the province. */
export function movedDates(filing: Filing, desk: CountyDesk): void {
  const chance = new Chance('dates', filing.stream)
  const isPilot = filing.id.round === pilotRound
  if (!chance.falls(isPilot ? 0.5 : 0.2)) return
  const asked = [materialSupplied, materialNotNeeded]
  chance.pick(isPilot ? [longer('granted'), longer('refused'), ...asked] : asked)(filing, desk)
}

/** One county in five asks its city for two days more, and files within them. */
export function fileLater(filing: Filing, desk: CountyDesk): void {
  if (filing.id.round === allRound && new Chance('file later', filing.stream).falls(0.2)) extendedFiling(filing, desk)
}

/** Two days more to file, asked and granted. */
export function extendedFiling(filing: Filing, desk: CountyDesk): void {
  const extension = askLonger(filing, desk, 'filing')
  desk.log.after(60, 200)
  const opinion = '情况属实，同意延期两个工作日。'
  filing.beside(filing.city.leader, { do: 'decideExtension', extension, outcome: 'granted', opinion }, 0)
}

/** Asked for and not answered yet, where a county drafts or a city examines when the demo goes on. */
export function datesInTheOpen(filing: Filing, desk: CountyDesk): void {
  const chance = new Chance('dates in the open', filing.stream)
  if (filing.parts.length === 0) {
    if (chance.falls(0.3)) askLonger(filing, desk, 'filing')
  } else if (chance.falls(0.7)) chance.pick([askForMaterial, () => askLonger(filing, desk, 'review')])(filing)
}

/** 停表: a page is asked for and comes the next day. */
export function materialSupplied(filing: Filing, desk: CountyDesk): void {
  const correction = askForMaterial(filing)
  desk.log.overnight()
  const attachment = uuidOf('supplied', correction)
  const answer = { text: '已补盖主管科室印章，扫描件附后。', files: [{ attachment, ...sealedPage }] }
  filing.beside(desk.cast.drafter, { do: 'answerCorrection', correction, ...answer }, 2)
}

function materialNotNeeded(filing: Filing, desk: CountyDesk): void {
  const correction = askForMaterial(filing)
  desk.log.after(30, 120)
  filing.beside(filing.city.reviewer, { do: 'withdrawCorrection', correction, reason: '已电话核实，不需另行补充。' }, 2)
}

function longer(outcome: 'granted' | 'refused') {
  const opinion = outcome === 'granted' ? '同意延期两个工作日。' : '时间仍然充足，请按原期限办理。'
  return (filing: Filing, desk: CountyDesk): void => {
    const extension = askLonger(filing, desk, 'review')
    desk.log.after(60, 200)
    filing.beside(sichuan.roundManager, { do: 'decideExtension', extension, outcome, opinion }, 0)
  }
}

function askForMaterial(filing: Filing): string {
  const correction = uuidOf('correction', filing.stream, filing.version)
  const asked = { correction, parts: [], text: '报送件缺主管科室盖章页，请补充。', seen: filing.version }
  filing.beside(filing.city.reviewer, { do: 'requestCorrection', ...asked }, 2)
  return correction
}

function askLonger(filing: Filing, desk: CountyDesk, of: ExtensibleDate): string {
  const extension = uuidOf('extension', filing.stream, filing.version)
  const reason = of === 'filing' ? '主管科室正在核对数据，需两天。' : '同期送审较多，需两天。'
  const by = of === 'filing' ? desk.cast.drafter : filing.city.reviewer
  filing.beside(by, { do: 'requestExtension', extension, of, days: 2, reason }, 0)
  return extension
}

const left = '2021-10-09'
const corrected = startOfDay(12) + 20

/** The calendars as they were first entered: that of 2021 without one make-up workday, which is put right on the thirteenth day. */
export function firstCalendars(): readonly CalendarCommand[] {
  return seedCalendars.map(({ year, source, days }) =>
    year === 2021
      ? {
          do: 'publish',
          year,
          source: `${source}（演示：漏列10月9日补班）`,
          days: days.filter(({ date }) => date !== left),
        }
      : { do: 'publish', year, source, days },
  )
}

/** The calendar put right, and every examination that runs across the day that was left out counted anew. */
export function calendarPutRight(told: readonly Step[]): readonly Step[] {
  const log = new Log('calendar put right', corrected, new Chance('calendar put right'))
  for (const { year, source, days } of seedCalendars)
    if (year === 2021)
      log.add(sichuan.roundManager, {
        matter: 'calendar',
        target: year,
        command: { do: 'publish', year, source, days },
      })
  for (const target of examinedOn(told))
    log.add(sichuan.roundManager, { matter: 'submission', target, command: { do: 'recomputeDeadlines' } })
  return log.steps
}

type OnFiling = Doing & { readonly matter: 'submission' }
const moving: ReadonlySet<string> = new Set([
  ...['submit', 'withdraw', 'accept', 'returnForRevision', 'approve', 'reject', 'recall'],
  ...['requestCorrection', 'answerCorrection', 'withdrawCorrection'],
])
const running: ReadonlySet<string> = new Set(['accept', 'answerCorrection', 'withdrawCorrection'])

/** Whatever is accepted by then and not settled: twenty working days lead across the day in question. */
function examinedOn(told: readonly Step[]): readonly OnFiling['target'][] {
  const last = new Map<string, OnFiling>()
  const before = told.filter(({ minute }) => minute < corrected).toSorted((one, other) => one.minute - other.minute)
  for (const { doing } of before)
    if (doing.matter === 'submission' && doing.target.round !== trialRound && moving.has(doing.command.do))
      last.set(submissionStream(doing.target), doing)
  return [...last.values()].filter(({ command }) => running.has(command.do)).map(({ target }) => target)
}
