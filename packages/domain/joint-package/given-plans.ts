import type { DivisionCode } from '../authority/division.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import { submissionStream } from '../streams.ts'
import { counties, filings, given, type Package } from './given.ts'

// What the tests of the city's own document are told in: the plans of 阿坝州's 13 counties, and its own.

const kind = 'implementation_plan'

export function planOf(division: DivisionCode): string {
  return submissionStream({ round: '2021-pilot', division, kind, n: 1 })
}

/** 阿坝州, whose 13 counties' plans are settled, in a round that asks the city for one too, in sections of its own choice. */
export function givenPlans(): Package {
  const asked = { owedBy: 'county_and_city' } as const
  const deliverables = noticeSettings.deliverables.map((each) => (each.kind === kind ? { ...each, ...asked } : each))
  const round = openRound({ cohort: new Set(counties), settings: { ...noticeSettings, deliverables, templates: [] } })
  const submissions = new Map(counties.map((county) => [planOf(county), filings.settled]))
  return given().in({ round, submissions })
}

/** The nth section of the city's own plan, from 1, at the text that `said` gives. */
export function ownSection(n: number, said = `本级第${n}部分。`) {
  const text = { section: idOf(100 + n), heading: `第${n}部分`, text: said, digest: digestOf(said) }
  return { part: { part: text.section, digest: text.digest }, text }
}

export function draftOwn(n: number, said?: string, seenDigest: string | null = null) {
  return { do: 'draftCitySection', kind, ...ownSection(n, said).text, seenDigest } as const
}

export const assemblePlans = {
  do: 'assemble',
  kind,
  members: counties.map(planOf),
  exceptions: [],
  letter: '现将方案报上。',
} as const
export const submitPlans = { do: 'submitPackage', kind, docNumber: null } as const
export const withdrawPlans = { do: 'withdrawPackage', kind, reason: '附件有误' } as const
