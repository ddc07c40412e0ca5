import { bureauName, nameOf } from '@mingce/domain/authority/division'
import { type Milestone, milestonesText } from '@mingce/domain/document/milestones'
import { prepareAndCheck, takeUp } from './acts.ts'
import { askedAs } from './asked-sections.ts'
import type { Chance } from './chance.ts'
import type { CountyDesk } from './county-desk.ts'
import { fileLater, movedDates } from './dates.ts'
import { attachToSection } from './evidence.ts'
import { Filing } from './filing.ts'
import { secondEyes } from './four-eyes.ts'
import * as words from './words.ts'

/** A county's implementation plan; `settledAt` is the minute of office time of its 审定, null before it. */
export type Plan = { readonly filing: Filing; readonly settledAt: number | null }

/** Drafted, checked, signed and examined without a return. */
export function planSettled(desk: CountyDesk, round: string): Plan {
  const filing = examined(desk, round)
  filing.approveOpen()
  return settle(filing, desk)
}

/** One section goes back, is answered and passes in the second turn. */
export function planSettledInTwo(desk: CountyDesk, round: string): Plan {
  return planAnswered(planReturned(desk, round), desk)
}

/** The section that went back is worded anew, and the whole settled the day after. */
export function planAnswered({ filing }: Plan, desk: CountyDesk): Plan {
  desk.log.overnight()
  rewriteSchedule(filing, desk)
  prepareAndCheck(filing, desk)
  filing.sign()
  desk.log.after(20, 60)
  filing.accept()
  desk.log.after(20, 60)
  filing.approveOpen()
  return settle(filing, desk)
}

/** The section on dates is back with the county; the others were approved. */
export function planReturned(desk: CountyDesk, round: string): Plan {
  const filing = examined(desk, round)
  const dates = filing.parts[2]
  if (!dates) throw new Error(`${filing.stream} has no third section`)
  filing.review(dates, 'return', words.planBack)
  filing.approveOpen()
  desk.log.after(5, 20)
  filing.returnForRevision(words.planBack)
  return { filing, settledAt: null }
}

function examined(desk: CountyDesk, round: string): Filing {
  const filing = new Filing(desk, { round, kind: 'implementation_plan' })
  draftPlan(filing, desk)
  fileLater(filing, desk)
  desk.log.overnight()
  prepareAndCheck(filing, desk)
  desk.log.after(10, 60)
  filing.sign()
  takeUp(filing, desk)
  movedDates(filing, desk)
  desk.log.after(20, 90)
  return filing
}

/** The four sections; one county in six also begins a fifth and drops it again. */
export function draftPlan(filing: Filing, desk: CountyDesk): void {
  for (const [heading, text] of words.planParts) filing.draftSection(heading, filledIn(text, desk))
  const secured = askedAs('implementation_plan', '组织保障')
  if (secured && desk.chance.falls(0.2)) attachToSection(filing, desk, secured)
  if (!desk.chance.falls(0.17)) return
  filing.draftSection('其他', '其他未尽事项另行通知。')
  filing.removeSection('其他')
}

/** What the county sets down while the work runs: the first part of its summary, not filed yet. */
export function beginSummary(desk: CountyDesk, round: string): void {
  const filing = new Filing(desk, { round, kind: 'work_summary' })
  filing.draftSection(
    '工作开展情况',
    filledIn('{place}走访{visits}所学校，开展培训{trainings}次，正在编制标准目录。', desk),
  )
}

function rewriteSchedule(filing: Filing, desk: CountyDesk): void {
  const [heading, text] = words.planParts[2] ?? ['', '']
  filing.draftSection(heading, `${filledIn(text, desk)}\n\n各阶段由负责岗位逐项检查。`)
}

function settle(filing: Filing, desk: CountyDesk): Plan {
  desk.log.overnight()
  const overridden = secondEyes(filing)
  const opinion = '经审定，同意按此方案实施。'
  if (overridden) filing.approveOverriding(opinion, overridden)
  else filing.approve(opinion)
  return { filing, settledAt: desk.log.minute }
}

function filledIn(text: string, { county, chance }: CountyDesk): string {
  return text
    .replace('{place}', nameOf(county))
    .replace('{bureau}', bureauName(county))
    .replaceAll('{visits}', String(chance.between(6, 40)))
    .replaceAll('{trainings}', String(chance.between(1, 4)))
    .replace('{first}', `9月${chance.between(24, 28)}日`)
    .replace('{second}', `10月${chance.between(8, 13)}日`)
    .replace('{milestones}', () => milestonesText(promised(chance)))
}

/** What a plan promises, each by a day of its own. */
function promised(chance: Chance): readonly Milestone[] {
  const day = (month: number, from: number, until: number) => `2021-${month}-${String(chance.between(from, until))}`
  return [
    { id: 'M1', what: '目录报送市教育局', by: day(10, 11, 15), kind: 'catalog_filed' },
    { id: 'M2', what: '目录在政府网站公布', by: day(11, 10, 26), kind: 'catalog_published' },
    { id: 'M3', what: '实地走访学校', by: day(11, 15, 30), kind: 'beside' },
    { id: 'M4', what: '工作总结报送市教育局', by: day(12, 10, 15), kind: 'summary_filed' },
  ]
}
