import { type CountyProgress, completionOf } from '@mingce/domain/round/completion'
import type { Held } from '@mingce/projections/definition'
import type { CompletionStage } from '@mingce/projections/register/questions'
import type { RegisterRoundRow } from '@mingce/projections/register/stages'
import { html } from 'hono/html'
import { dayInChinese } from '../words.ts'
import { countyProgress } from './county-progress.ts'
import type { Html } from './layout.ts'

type Told = {
  readonly rounds: readonly Held<RegisterRoundRow>[]
  /** In the order of their days. */
  readonly stages: readonly CompletionStage[]
  /** In Asia/Shanghai. */
  readonly today: string
}

/** How many counties of each round have come how far: facts of the register, which ranks nobody. */
export function roundTotals({ rounds, ...told }: Told): Html {
  if (rounds.length === 0) return html``
  return html`<h2 id="rounds">各轮工作进展</h2>
<ul aria-labelledby="rounds">${rounds.map((round) => html`<li>${totalsOf(round, told)}</li>`)}</ul>`
}

function totalsOf(
  { round, title, owed, counties, goalOn, synthetic }: Held<RegisterRoundRow>,
  told: Omit<Told, 'rounds'>,
) {
  const { settled, complete } = completionOf(progressIn(round, told), owed, told.today)
  const goal = goalOn ? `通知要求${dayInChinese(goalOn)}前完成；` : ''
  const made = synthetic ? '（演示轮次）' : ''
  return `${title}${made}：共 ${counties} 个县（市、区）。${goal}截至今天，应报材料全部审定的 ${settled} 个，其中目录已公布施行、本轮工作完成的 ${complete} 个。`
}

function progressIn(round: string, { stages }: Pick<Told, 'stages'>): readonly CountyProgress[] {
  const own = stages.filter((each) => each.round === round)
  return [...Map.groupBy(own, ({ division }) => division).values()].map(countyProgress)
}
