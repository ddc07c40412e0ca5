import { cityOf, nameOf } from '@mingce/domain/authority/division'
import { tallyOf } from '@mingce/domain/board/tally'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import type { Lack } from '@mingce/domain/round/completion'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { dayInWords } from '@mingce/ui/instant'
import { publicationDueWords } from '@mingce/ui/publication/publication-due-words'
import type { ListSheet } from '@mingce/ui/sheet-export'
import { completionText, lackWords } from '@mingce/ui/words/completion'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { latenessWords } from '@mingce/ui/words/lateness'
import { statusWords } from '@mingce/ui/words/statuses'
import type { BoardCell, OwnCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { boardCities } from './cities.ts'
import { cohortLines, type NamedCohort } from './cohorts.ts'
import { lateCounts } from './late-counts.ts'
import { ownStatus } from './own-mark.tsx'
import type { Lacks, ShownPart } from './shown-part.ts'

const dates = ['filedOn', 'settledOn', 'reportedOn', 'receivedOn'] as const

type SheetOf = {
  /** A past day; empty for now. */
  readonly on: string
  readonly cohorts: readonly NamedCohort[]
  readonly today: string
  readonly calendar: WorkCalendar
}

/**
 * Exactly what is shown: a row a county, each deliverable with its state, what it is late by and the days on which it came so far, and whether the county is
 * 完成 or what it lacks; a row a city for what it owes itself, before its counties; the subtotals of the city after them, of the cohorts at the end. A subtotal
 * is of every county, also where only some are shown.
 */
export function boardSheet({ board, whole, lacks }: ShownPart, of: SheetOf): ListSheet {
  const kinds = deliverableKinds.filter((kind) =>
    [...board.deliverables, ...board.ofCities].some((each) => each.kind === kind),
  )
  const heads = kinds.flatMap((kind) => {
    const name = { kind: say(deliverableWords[kind]) }
    return [t('sheet.state', name), t('sheet.lateness', name), ...dates.map((date) => t(`sheet.${date}`, name))]
  })
  const asOf = of.on === '' ? t('sheet.now') : of.on
  const all = Map.groupBy(whole.cells, ({ division }) => cityOf(division))
  const counted = (name: readonly [string, string], cells: readonly BoardCell[]) => [
    ...[...name, asOf],
    ...kinds.flatMap((kind) => summed(cells.filter((each) => each.kind === kind))),
    standingOf(cells, lacks),
  ]
  const rows = boardCities(board).flatMap(({ city, cells, own }) => {
    const counties = Map.groupBy(cells, ({ division }) => division)
    const ofCity =
      own.length > 0 ? [[nameOf(city), t('own.title'), asOf, ...kinds.flatMap((kind) => ownTold(own, kind)), '']] : []
    const theirs = all.get(city) ?? []
    const subtotal = t('sheet.subtotal', { count: countiesIn(theirs).size })
    return [
      ...ofCity,
      ...[...counties].map(([county, marks]) => [
        ...[nameOf(city), nameOf(county), asOf],
        ...kinds.flatMap((kind) => told(marks, kind)),
        completionTold(lacks.get(county) ?? [], marks, of),
      ]),
      ...(counties.size > 0 ? [counted([nameOf(city), subtotal], theirs)] : []),
    ]
  })
  const ofCohorts = cohortLines(whole, of.cohorts).map(({ label, counties }) => {
    const name = t('ofCounties', { name: label, count: counties.size })
    return counted(
      [t('whole'), name],
      whole.cells.filter(({ division }) => counties.has(division)),
    )
  })
  return {
    headings: [t('city'), t('county'), t('sheet.asOf'), ...heads, completionText('title')],
    rows: [...rows, ...(board.cells.length > 0 ? ofCohorts : [])],
  }
}

/** 已完成, or what is lacking; of an unpublished catalog, now, with the day by which the law wants it. */
function completionTold(lacks: readonly Lack[], cells: readonly BoardCell[], { on, ...counting }: SheetOf): string {
  if (lacks.length === 0) return completionText('complete')
  const lines = lacks.map((lack) => {
    const said = lackWords(lack, (kind) => cells.find((each) => each.kind === kind)?.state)
    const since = cells.find(({ unpublishedSince }) => unpublishedSince)?.unpublishedSince
    const isDue = lack.lacks === 'publication' && since && on === ''
    return isDue ? t('own.because', { said, reason: publicationDueWords(since, counting) }) : said
  })
  return lines.join(completionText('between'))
}

function standingOf(cells: readonly BoardCell[], lacks: Lacks): string {
  const counties = [...countiesIn(cells)]
  const complete = counties.filter((county) => lacks.get(county)?.length === 0).length
  return completionText('ofCounties', { complete, of: counties.length })
}

function summed(cells: readonly BoardCell[]): readonly string[] {
  const { states: _, ...tally } = tallyOf(cells)
  return [t('counts', tally), lateCounts(cells).replace(/^(；|; )/, ''), ...dates.map(() => '')]
}

function countiesIn(cells: readonly BoardCell[]): ReadonlySet<string> {
  return new Set(cells.map(({ division }) => division))
}

const nothing = ['', '', ...dates.map(() => '')]

function told(cells: readonly BoardCell[], kind: DeliverableKind): readonly string[] {
  const cell = cells.find((each) => each.kind === kind)
  if (!cell) return nothing
  const late = cell.lateness ? say(latenessWords[cell.lateness]) : ''
  return [say(statusWords[cell.state]), late, ...dates.map((date) => cell.dates[date] ?? '')]
}

/** Nobody settles it (审定), and it comes to no city. */
function ownTold(own: readonly OwnCell[], kind: DeliverableKind): readonly string[] {
  const cell = own.find((each) => each.kind === kind)
  if (!cell) return nothing
  const { said } = ownStatus(cell)
  const { reason, reportedOn, receivedOn } = cell
  const late = cell.lateness ? say(latenessWords[cell.lateness]) : ''
  return [reason === null ? said : t('own.because', { said, reason }), late, '', '', reportedOn ?? '', receivedOn ?? '']
}

export function sheetTitle(round: string, on: string): string {
  return t('sheetTitle', { round, day: on === '' ? '' : t('sheetDay', { day: dayInWords(on) }) })
}
