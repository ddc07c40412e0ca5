import { isComplete } from '@mingce/domain/round/completion'
import type { Held } from '@mingce/projections/definition'
import type { RegisterRoundRow, RegisterStageRow } from '@mingce/projections/register/stages'
import { html } from 'hono/html'
import { deliverableNames } from '../words.ts'
import { countyProgress } from './county-progress.ts'
import type { Html } from './layout.ts'

type Told = {
  readonly stages: readonly Held<RegisterStageRow>[]
  readonly rounds: readonly Held<RegisterRoundRow>[]
  /** In Asia/Shanghai. */
  readonly today: string
}

/** Of each round that the county takes part in: how much of what it owes is settled, and whether that and its catalog of this round make it complete. */
export function completionLines({ stages, rounds, today }: Told): Html {
  const own = rounds.filter(({ round, owed }) => owed.length > 0 && stages.some((each) => each.round === round))
  return html`${own.map((round) => completionLine(round, { stages, rounds, today }))}`
}

function completionLine({ round, title, owed }: Held<RegisterRoundRow>, { stages, today }: Told): Html {
  const progress = countyProgress(stages.filter((each) => each.round === round))
  const done = owed.filter((kind) => progress.settledOn.has(kind))
  const names = done.length > 0 ? `（${done.map((kind) => deliverableNames[kind]).join('、')}）` : ''
  const inForce = (progress.inForceFrom ?? '9999') <= today ? '本轮审定的目录已公布施行' : '本轮审定的目录尚未施行'
  return html`<p>${title}：应报 ${owed.length} 项材料，已审定 ${done.length} 项${names}，${inForce}。${isComplete(progress, owed, today) ? '本轮工作已完成。' : '本轮工作尚未完成。'}</p>`
}
