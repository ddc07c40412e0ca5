import { idOf } from '../catalog/given.ts'
import { owingCounties } from '../joint-package/owing-counties.ts'
import type { OpenedRound } from '../round/evolve.ts'
import { fiveOpenings, noticeSettings, openRound } from '../round/given.ts'
import { smallChanges } from '../round/record-lane.ts'
import { documentKinds, type TemplateSection } from '../round/section-template.ts'
import { counties } from './staff.ts'

const cohort = new Set<string>(counties)
/** By default the city and each of its counties owe a plan. */
const withCityPlan = noticeSettings.deliverables.map((each) =>
  each.kind === 'implementation_plan' ? { ...each, owedBy: 'county_and_city' as const } : each,
)
/** The later round asks for 五公开 too, for two sections of a plan and a summary, and for 公示 of a catalog. */
const laterSettings = {
  ...{ ...noticeSettings, rejectAllowed: true, extraFields: [fiveOpenings] },
  publicNotice: { days: 1, unit: 'working_day' as const },
  templates: documentKinds.map((kind) => ({ kind, sections: [asked(103, true), asked(101, false)] })),
}
export const rounds: ReadonlyMap<string, OpenedRound> = new Map([
  [
    '2021-pilot',
    openRound({
      cohort,
      settings: {
        ...{ ...noticeSettings, deliverables: withCityPlan },
        recordLane: { changes: smallChanges, mostItems: 8 },
      },
    }),
  ],
  ['2023-all', openRound({ id: '2023-all', cohort, settings: laterSettings })],
])

export function roundOf(round: string): OpenedRound {
  const found = rounds.get(round)
  if (!found) throw new Error(`no round ${round}`)
  return found
}

/** The counties of a city that owe a deliverable in a round. */
export const owing = (round: string, city: string) => owingCounties(roundOf(round), city)

function asked(n: number, required: boolean): TemplateSection {
  return { id: idOf(n), title: `第${n - 100}部分`, guidance: '', required, prefill: [] }
}
