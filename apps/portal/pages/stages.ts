import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Held } from '@mingce/projections/definition'
import {
  type PublicStage,
  publicStages,
  type RegisterRoundRow,
  type RegisterStageRow,
} from '@mingce/projections/register/stages'
import { html } from 'hono/html'
import { dayInChinese, deliverableNames, stageNames } from '../words.ts'
import type { Html } from './layout.ts'

type Stage = Held<RegisterStageRow>

/** How far each of a county's filings has come: stages and days, nothing of what was said inside. */
export function stagesSection(stages: readonly Stage[], rounds: readonly Held<RegisterRoundRow>[]): Html {
  if (stages.length === 0) return html`<p>还没有报送记录。</p>`
  const filings = Map.groupBy(stages, (each) => `${each.round}/${each.kind}/${each.n}`)
  return html`${[...filings.values()].map((filing) => filingStages(filing, rounds))}`
}

function filingStages(filing: readonly Stage[], rounds: readonly Held<RegisterRoundRow>[]): Html {
  const [first] = filing
  if (!first) return html``
  const title = rounds.find((each) => each.round === first.round)?.title ?? first.round
  const days = new Map(filing.map((each) => [each.stage, each.onDate]))
  return html`<section class="filing"><h3>${title} · ${nameOfFiling(first)}</h3>
<ol class="stages">${stagesFor(first.kind).map((stage) => {
    const day = days.get(stage)
    return html`<li class="${day ? 'done' : 'open'}"><b>${stageNames[stage]}</b> <span>${day ? dayInChinese(day) : '尚未'}</span></li>`
  })}</ol></section>`
}

/** Only a catalog is published by the county; a plan or summary ends with the province. */
function stagesFor(kind: DeliverableKind): readonly PublicStage[] {
  return kind === 'disclosure_catalog' ? publicStages : publicStages.filter((stage) => stage !== 'published')
}

function nameOfFiling({ kind, n }: Pick<Stage, 'kind' | 'n'>): string {
  return n > 1 ? `${deliverableNames[kind]}（第 ${n} 次调整）` : deliverableNames[kind]
}
