import { type CountyProgress, isComplete } from '@mingce/domain/round/completion'
import type { Held } from '@mingce/projections/definition'
import type { RegisteredCatalog } from '@mingce/projections/register/questions'
import type { RegisterRoundRow, RegisterStageRow } from '@mingce/projections/register/stages'
import { html } from 'hono/html'
import { deliverableNames } from '../words.ts'
import { inForceFrom } from './in-force.ts'
import type { Html } from './layout.ts'

type Told = {
  readonly catalog: RegisteredCatalog | undefined
  readonly stages: readonly Held<RegisterStageRow>[]
  readonly rounds: readonly Held<RegisterRoundRow>[]
  /** In Asia/Shanghai. */
  readonly today: string
}

/** Of each round that the county takes part in: how much of what it owes is settled, and whether that and the catalog in force make it complete. */
export function completionLines({ catalog, stages, rounds, today }: Told): Html {
  const own = rounds.filter(({ round, owed }) => owed.length > 0 && stages.some((each) => each.round === round))
  return html`${own.map((round) => completionLine(round, { catalog, stages, rounds, today }))}`
}

function completionLine({ round, title, owed }: Held<RegisterRoundRow>, { catalog, stages, today }: Told): Html {
  const settled = stages.filter((each) => each.round === round && each.stage === 'settled')
  const settledOn = new Map(settled.toReversed().map((each) => [each.kind, each.onDate]))
  const progress: CountyProgress = { settledOn, inForceFrom: catalog ? inForceFrom(catalog.head, today) : null }
  const done = owed.filter((kind) => settledOn.has(kind))
  const names = done.length > 0 ? `（${done.map((kind) => deliverableNames[kind]).join('、')}）` : ''
  const inForce = (progress.inForceFrom ?? '9999') <= today ? '目录已公布施行' : '目录尚未施行'
  return html`<p>${title}：应报 ${owed.length} 项材料，已审定 ${done.length} 项${names}，${inForce}。${isComplete(progress, owed, today) ? '本轮工作已完成。' : '本轮工作尚未完成。'}</p>`
}
