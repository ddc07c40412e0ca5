import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'

type FilingPlace = Omit<FilingName, 'division'> & { readonly division: string }

export type FilingName = {
  readonly round: string
  readonly division: DivisionCode
  readonly kind: DeliverableKind
  readonly n: number
}

/** A city's joint filing of one deliverable. */
export function packageAddress(round: string, city: string, kind: DeliverableKind): string {
  return `/package/${round}/${city}?kind=${kind}`
}

/** A waiting matter, or one acted on: a city's joint filing, or a county's filing to be read. */
export function matterAddress(matter: FilingPlace & { readonly stream: string }): string {
  const { stream, round, division, kind } = matter
  return stream.startsWith('package/') ? packageAddress(round, division, kind) : filingAddress(matter)
}

/** Where a round is opened. */
export const openRoundAddress = '/rounds/open'

/** Where a running round is amended. */
export function amendAddress(round: string): string {
  return `/rounds/${round}/amend`
}

/** The board of a round: counties × deliverables. */
export function boardAddress(round: string): string {
  return `/board/${round}`
}

/** 督促指导 in a round; of one city where it is named. */
export function supervisionAddress(round: string, city?: string): string {
  return `/supervision/${round}${city ? `?city=${city}` : ''}`
}

/** 五个提升 over the province. */
export const improvementAddress = '/improvement'

/** 本地化 of all counties. */
export const uniformityAddress = '/uniformity'

/** 本地化 of one county. */
export function countyUniformityAddress(county: string): string {
  return `${uniformityAddress}?county=${county}`
}

/** 目录检查 of all counties. */
export const checksAddress = '/checks'

/** 目录检查 of one county. */
export function countyChecksAddress(county: string): string {
  return `${checksAddress}?county=${county}`
}

/** A county's items that are 与指引文字一致: "/uniformity?county=510113&show=same". */
export function countySameAddress(county: string): string {
  return `${uniformityAddress}?county=${county}&show=same`
}

/** 标准指引: every row of the version that stands. */
export const guideAddress = '/guide'

/** 亮点库. */
export const libraryAddress = '/library'

/** The guide's items × the counties of a round. */
export function gridAddress(round: string): string {
  return `/grid/${round}`
}

type ColumnPlace = {
  readonly column: string
  readonly county?: string | undefined
  /** How the grid was narrowed, so that the way back leads there. */
  readonly params: URLSearchParams
}

/** One item over all counties of a round, at one of them where it is named. */
export function columnAddress(round: string, { column, county, params }: ColumnPlace): string {
  const next = new URLSearchParams(params)
  next.set('column', column)
  if (county) next.set('county', county)
  else next.delete('county')
  return `/grid/${round}/column?${next}`
}

/** A county's filing, read only: "/filing/2021-pilot/510113/disclosure_catalog/1". */
export function filingAddress({ round, division, kind, n }: FilingPlace): string {
  return `/filing/${round}/${division}/${kind}/${n}`
}

/** The filing that a submission's stream names, as an address; at one of its parts where one is named. */
export function streamAddress(stream: string, part?: string): string {
  const address = `/filing/${stream.slice('submission/'.length)}`
  return part === undefined ? address : `${address}?part=${encodeURIComponent(part)}`
}

/** A deliverable as an address names it. */
export function deliverableKind(text: string | null | undefined): DeliverableKind | undefined {
  return deliverableKinds.find((each) => each === text)
}

/** A body as an address names it. */
export function divisionOf(text: string | undefined): DivisionCode | undefined {
  return /^\d{6}$/.test(text ?? '') ? parseDivision(text ?? '') : undefined
}

/** 依据库. */
export const lawsAddress = '/laws'

/** One law: "/laws/gir_2019". */
export function lawAddress(law: string): string {
  return `/laws/${law}`
}

/** How far the items have come that a change of a law asks to be reworded. */
export function sweepAddress(law: string, change: number): string {
  return `/laws/${law}/changes/${change}`
}
