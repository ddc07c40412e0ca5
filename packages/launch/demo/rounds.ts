import { sichuan } from '@mingce/domain/cast'
import type { Clause } from '@mingce/domain/round/clause'
import type { RoundCommand } from '@mingce/domain/round/decide'
import { formerSettings } from '@mingce/domain/round/former-settings'
import { noticeClauses } from '@mingce/domain/round/notice-2021'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'
import type { RecordLane } from '@mingce/domain/round/record-lane'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { Chance } from './chance.ts'
import { allRound, pilotRound, type Stage, trialRound } from './cohorts.ts'
import { accountableBody, fiveOpenings } from './extra-elements.ts'
import { Log } from './log.ts'
import { firstDay, startOfDay } from './office-hours.ts'
import { colleagueSigns, signaturesAskedAt } from './package-signing.ts'
import { fiveWorkingDays, noticeAskedAt, noticeLeftAt, noticeLeftBecause } from './public-notices.ts'
import type { Step } from './step.ts'

type Open = RoundCommand & { readonly do: 'open' }

// Everything here that the notice does not say is made up for the demonstration: who is asked, templates, days.
export const contact = { bureau: '四川省教育厅政务公开工作组（演示）', post: '轮次管理岗' } as const

const pilotSettings: RoundSettings = {
  deliverables: [
    { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county_and_city' },
    { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
    { kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'county' },
  ],
  ...formerSettings,
  acceptWithin: 3,
  reviewWithin: 20,
  rejectAllowed: false,
  extraFields: [],
  clauses: noticeClauses,
  contact,
  templates: proposedTemplates,
}

/** What goes by 备案. */
export const smallLane: RecordLane = {
  changes: ['format', 'body_renamed', 'channel_added', 'limit_shortened'],
  mostItems: 5,
}

/** Of the document that nobody issued. */
const allClauses: readonly Clause[] = [
  {
    ...{ id: 'plan', number: '一', date: '2021-10-25', owedBy: 'county', recipient: 'province' },
    ...{ deliverable: 'implementation_plan', duty: '报送实施方案' },
    text: '（演示）各县（市、区）制定实施方案，经市（州）审定后于10月25日前统一上报。',
  },
  {
    ...{ id: 'catalog', number: '二', date: '2021-11-30', owedBy: 'county', recipient: 'province' },
    ...{ deliverable: 'disclosure_catalog', duty: '报送标准目录' },
    text: '（演示）各县（市、区）编制标准目录，经市（州）审定后于11月30日前统一上报。',
  },
  {
    ...{ id: 'summary', number: '三', date: '2021-12-31', owedBy: 'county', recipient: 'province' },
    ...{ deliverable: 'work_summary', duty: '报送工作总结' },
    text: '（演示）各县（市、区）形成工作总结，经市（州）审定后于12月31日前统一上报。',
  },
]

const allSettings = (planDue: string): RoundSettings => ({
  deliverables: [
    { kind: 'implementation_plan', dueDate: planDue, owedBy: 'county' },
    { kind: 'disclosure_catalog', dueDate: '2021-11-30', owedBy: 'county' },
    { kind: 'work_summary', dueDate: '2021-12-31', owedBy: 'county' },
  ],
  ...formerSettings,
  holidayPolicy: 'postpone',
  acceptWithin: 3,
  reviewWithin: 20,
  rejectAllowed: true,
  extraFields: [fiveOpenings, accountableBody],
  clauses: allClauses,
  contact,
  templates: proposedTemplates,
  recordLane: smallLane,
})

/** The round of the notice, one of all counties on a document nobody issued, and a trial that is over. */
export function rounds(stage: Stage): readonly Step[] {
  const log = new Log('rounds', 20, new Chance('rounds'))
  const say = (target: string, command: RoundCommand) =>
    log.add(sichuan.roundManager, { matter: 'round', target, command })
  say(trialRound, trial(stage))
  say(pilotRound, pilot(stage))
  log.notBefore(startOfDay(3) + 60)
  say(trialRound, { do: 'close', reason: '试用结束，未收正式材料。' })
  log.notBefore(startOfDay(5) + 60)
  say(allRound, all(stage))
  log.notBefore(startOfDay(9) + 90)
  const reason = '国庆假期前后各地工作时间较紧，实施方案截止日期顺延至10月29日。'
  say(allRound, { do: 'amend', settings: allSettings('2021-10-29'), reason, seen: 0 })
  log.notBefore(noticeAskedAt)
  const settings = allSettings('2021-10-29')
  const asking: RoundSettings = { ...settings, publicNotice: fiveWorkingDays }
  say(allRound, { do: 'amend', settings: asking, reason: '目录审定前公示五个工作日，听取意见。', seen: 1 })
  log.notBefore(noticeLeftAt)
  say(allRound, { do: 'amend', settings, reason: noticeLeftBecause, seen: 2 })
  log.notBefore(signaturesAskedAt)
  const signed = '统一上报前由没有参与汇总的一名审核人再核对名单和例外并会签，负责人签发。'
  say(allRound, { do: 'amend', settings: { ...settings, packageSigning: colleagueSigns }, reason: signed, seen: 3 })
  return log.steps
}

function pilot({ pilots }: Stage): Open {
  return {
    do: 'open',
    round: pilotRound,
    title: '2021年先行县报送（演示；名单非官方，读出26个，通知称25个）',
    document: {
      title: '四川省教育厅关于深化义务教育领域基层政务公开的通知',
      docNumber: null,
      issuedOn: firstDay,
      synthetic: false,
    },
    cohort: pilots,
    settings: pilotSettings,
  }
}

function all({ counties }: Stage): Open {
  return {
    do: 'open',
    round: allRound,
    title: '2021年全省各县（市、区）报送（演示）',
    document: {
      title: '（演示）关于全省各县（市、区）编制义务教育领域基层政务公开标准目录的通知',
      docNumber: '演示〔2021〕1号',
      issuedOn: '2021-09-17',
      synthetic: true,
    },
    cohort: counties,
    settings: allSettings('2021-10-25'),
  }
}

function trial({ counties }: Stage): Open {
  return {
    do: 'open',
    round: trialRound,
    title: '填报试用（演示，已结束）',
    document: {
      title: '（演示）关于试用填报系统的通知',
      docNumber: '演示〔2021〕0号',
      issuedOn: firstDay,
      synthetic: true,
    },
    cohort: counties.slice(0, 3),
    settings: {
      deliverables: [{ kind: 'disclosure_catalog', dueDate: '2021-09-17', owedBy: 'county' }],
      ...formerSettings,
      acceptWithin: 3,
      reviewWithin: 5,
      rejectAllowed: false,
      extraFields: [],
    },
  }
}
