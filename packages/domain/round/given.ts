import type { Actor } from '../authority/actor.ts'
import { qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import type { ExtraField } from '../catalog/extra-field.ts'
import { by } from '../catalog/given.ts'
import { fold } from '../fact.ts'
import { decideRound, type RoundCommand } from './decide.ts'
import type { RoundEvent } from './events.ts'
import { evolveRound, type OpenedRound, unopenedRound } from './evolve.ts'
import { formerSettings } from './former-settings.ts'
import type { RoundSettings } from './settings.ts'

/** The settings of the notice: three deliverables on their dates, nothing refused for good. */
export const noticeSettings: RoundSettings = {
  deliverables: [
    { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county' },
    { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
    { kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'county' },
  ],
  ...formerSettings,
  acceptWithin: 2,
  reviewWithin: 5,
  rejectAllowed: false,
  extraFields: [],
}

/** 五公开: which of the five an item serves. */
export const fiveOpenings = {
  kind: 'several_of',
  name: '五公开',
  required: true,
  hint: null,
  reader: '省教育厅政务公开办公室',
  choices: ['决策公开', '执行公开', '管理公开', '服务公开', '结果公开'],
} as const satisfies ExtraField

/** 责任主体: who answers for the item. */
export const accountable = {
  kind: 'text',
  name: '责任主体',
  required: false,
  hint: '写到科室',
  reader: '市教育局审核人',
} as const satisfies ExtraField

/** The round of the notice of 2021-09-10, with 青白江区 and 双流区 in its cohort. */
export const openNotice = {
  do: 'open',
  round: '2021-pilot',
  title: '2021年先行县',
  document: {
    title: '关于深化义务教育领域基层政务公开的通知',
    docNumber: null,
    issuedOn: '2021-09-10',
    synthetic: false,
  },
  cohort: [qingbaijiang.drafter.authority, shuangliu.drafter.authority],
  settings: noticeSettings,
} as const satisfies RoundCommand

const { do: _, ...notice } = openNotice
export const noticeOpened: RoundEvent = { type: 'RoundOpened', ...notice, cohort: [...notice.cohort] }

export function roundOf(...past: readonly RoundEvent[]) {
  return fold(
    evolveRound,
    unopenedRound,
    past.map((event) => by(sichuan.roundManager, event, '2021-09-10')),
  )
}

export function given(...past: readonly RoundEvent[]) {
  return { when: (actor: Actor, command: RoundCommand) => decideRound(command, roundOf(...past), { actor }) }
}

/** The notice's round, open, with other settings or another cohort where a test needs them. */
export function openRound(over: Partial<OpenedRound> = {}): OpenedRound {
  const round = roundOf(noticeOpened)
  if (round.status === 'unopened') throw new Error('the notice opened no round')
  return { ...round, ...over }
}
