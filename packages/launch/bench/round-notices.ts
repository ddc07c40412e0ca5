import type { DivisionCode } from '@mingce/domain/authority/division'
import { sichuan } from '@mingce/domain/cast'
import type { Clause } from '@mingce/domain/round/clause'
import type { RoundCommand } from '@mingce/domain/round/decide'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { Chance } from '../demo/chance.ts'
import { pilotRound, stageOf } from '../demo/cohorts.ts'
import { Log } from '../demo/log.ts'
import { firstDay, minuteOn, minutesADay } from '../demo/office-hours.ts'
import { colleagueSigns } from '../demo/package-signing.ts'
import { noticeAskedBecause, noticeLeftBecause, threeDays } from '../demo/public-notices.ts'
import { rounds, smallLane } from '../demo/rounds.ts'
import type { Step } from '../demo/step.ts'
import { daysToShow } from './round-parts.ts'

/** A round as it is played: who owes, and the working day on which each deliverable reaches the province. */
export type Played = {
  readonly round: string
  readonly openedOn: string
  readonly closedOn: string
  readonly cohort: readonly DivisionCode[]
  readonly deadlines: Readonly<Record<DeliverableKind, string>>
  /** Whether its document asks for 会签 and 公示 and knows 备案; that of 2021 does not. */
  readonly asks: boolean
}

export const stage = stageOf()

/** The dates of the notice, the first on the last working day before 中秋; then a round of all counties, on a document nobody issued. */
export const pilots: Played = {
  round: pilotRound,
  ...{ openedOn: firstDay, closedOn: '2022-01-10' },
  cohort: stage.pilots,
  deadlines: { implementation_plan: '2021-09-18', disclosure_catalog: '2021-10-20', work_summary: '2021-12-20' },
  asks: false,
}
export const everyCounty: Played = {
  round: '2023-all',
  ...{ openedOn: '2023-02-01', closedOn: '2024-01-08' },
  cohort: stage.counties,
  deadlines: { implementation_plan: '2023-03-31', disclosure_catalog: '2023-06-30', work_summary: '2023-12-20' },
  asks: true,
}

/** Both are opened, and closed once their goal's day is over; that of 2023 asks for 公示 for two days in between. */
export function noticesOfBoth(): readonly Step[] {
  const opened = rounds(stage).filter(({ doing }) => doing.matter === 'round' && doing.target === pilotRound)
  const first = opened.find(({ doing }) => doing.matter === 'round')?.doing.command as RoundCommand | undefined
  if (first?.do !== 'open') throw new Error('the round of 2021 was not opened')
  const log = new Log('rounds played', minuteOn(pilots.closedOn), new Chance('rounds played'))
  const say = (target: string, command: RoundCommand) =>
    log.add(sichuan.roundManager, { matter: 'round', target, command })
  const settings = settingsOf2023(first.settings)
  say(pilotRound, { do: 'close', reason: '2021年轮次已结束。' })
  const { round, cohort, deadlines } = everyCounty
  log.notBefore(minuteOn(everyCounty.openedOn))
  say(round, { do: 'open', round, title: '2023年全省各县（市、区）报送（演示）', document, cohort, settings })
  log.notBefore(minuteOn(deadlines.disclosure_catalog) - daysToShow * minutesADay)
  const asking = { ...settings, publicNotice: threeDays }
  say(round, { do: 'amend', settings: asking, reason: noticeAskedBecause, seen: 0 })
  log.notBefore(log.minute + 2 * minutesADay)
  say(round, { do: 'amend', settings, reason: noticeLeftBecause, seen: 1 })
  log.notBefore(minuteOn(everyCounty.closedOn))
  say(round, { do: 'close', reason: '2023年轮次已结束，未报的材料另行督办。' })
  return [...opened, ...log.steps]
}

const document = {
  title: '（演示）关于全省各县（市、区）报送义务教育领域基层政务公开标准目录的通知',
  docNumber: '演示〔2023〕1号',
  issuedOn: everyCounty.openedOn,
  synthetic: true,
}

/** As in 2021, with other days, the clauses of its own document, and what that asks beyond. */
function settingsOf2023(of2021: RoundSettings): RoundSettings {
  const { deadlines } = everyCounty
  const owedBy = (kind: DeliverableKind) => (kind === 'implementation_plan' ? 'county_and_city' : 'county')
  return {
    ...of2021,
    deliverables: deliverableKinds.map((kind) => ({ kind, dueDate: deadlines[kind], owedBy: owedBy(kind) })),
    clauses: clausesOf2023,
    packageSigning: colleagueSigns,
    recordLane: smallLane,
  }
}

const clausesOf2023: readonly Clause[] = [
  {
    ...{ id: 'goal-2023', number: '一', date: '2023-12-31', owedBy: 'county', recipient: 'public', deliverable: null },
    text: '（演示）2023年年底前，全省各县（市、区）标准目录全部公布施行。',
    duty: '建成标准体系',
  },
  {
    ...{ id: 'plan', number: '二', date: '2023-03-31', owedBy: 'county_and_city', recipient: 'province' },
    deliverable: 'implementation_plan',
    text: '（演示）各地制定实施方案，经市（州）审定后于3月31日前统一上报。',
    duty: '报送实施方案',
  },
  {
    ...{ id: 'catalog', number: '三', date: '2023-06-30', owedBy: 'county', recipient: 'province' },
    deliverable: 'disclosure_catalog',
    text: '（演示）各县（市、区）编制标准目录，经市（州）审定后于6月30日前统一上报。',
    duty: '报送标准目录',
  },
  {
    ...{ id: 'summary', number: '四', date: '2023-12-20', owedBy: 'county', recipient: 'province' },
    deliverable: 'work_summary',
    text: '（演示）各县（市、区）形成工作总结，经市（州）审定后于12月20日前统一上报。',
    duty: '报送工作总结',
  },
]
