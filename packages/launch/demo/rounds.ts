import { sichuan } from '@mingce/domain/cast'
import type { RoundCommand } from '@mingce/domain/round/decide'
import type { RoundSettings } from '@mingce/domain/round/events'
import { Chance } from './chance.ts'
import { allRound, pilotRound, type Stage, trialRound } from './cohorts.ts'
import { accountableBody, fiveOpenings } from './extra-elements.ts'
import { Log } from './log.ts'
import { firstDay, startOfDay } from './office-hours.ts'
import type { Step } from './step.ts'

type Open = RoundCommand & { readonly do: 'open' }

const pilotSettings: RoundSettings = {
  deliverables: [
    { kind: 'implementation_plan', dueDate: '2021-09-20' },
    { kind: 'disclosure_catalog', dueDate: '2021-10-20' },
    { kind: 'work_summary', dueDate: '2021-12-20' },
  ],
  acceptWithin: 3,
  reviewWithin: 20,
  rejectAllowed: false,
  extraFields: [],
}

const allSettings = (planDue: string): RoundSettings => ({
  deliverables: [
    { kind: 'implementation_plan', dueDate: planDue },
    { kind: 'disclosure_catalog', dueDate: '2021-11-30' },
    { kind: 'work_summary', dueDate: '2021-12-31' },
  ],
  acceptWithin: 3,
  reviewWithin: 20,
  rejectAllowed: true,
  extraFields: [fiveOpenings, accountableBody],
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
  say(allRound, { do: 'amend', settings: allSettings('2021-10-29'), reason })
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
      deliverables: [{ kind: 'disclosure_catalog', dueDate: '2021-09-17' }],
      acceptWithin: 3,
      reviewWithin: 5,
      rejectAllowed: false,
      extraFields: [],
    },
  }
}
