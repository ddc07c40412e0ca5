import { nameOf } from '@mingce/domain/authority/division'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { dayInWords } from '@mingce/ui/instant'
import type { ListSheet } from '@mingce/ui/sheet-export'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { latenessWords } from '@mingce/ui/words/lateness'
import { statusWords } from '@mingce/ui/words/statuses'
import type { Board, BoardCell, OwnCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { boardCities } from './cities.ts'
import { ownStatus } from './own-mark.tsx'

const dates = ['filedOn', 'settledOn', 'reportedOn', 'receivedOn'] as const

/**
 * Exactly what is shown: a row a county, each deliverable with its state, what it is late by and the days on which it came so far, and a row a city for what it
 * owes itself, before its counties.
 */
export function boardSheet(board: Board, on: string): ListSheet {
  const kinds = deliverableKinds.filter((kind) =>
    [...board.deliverables, ...board.ofCities].some((each) => each.kind === kind),
  )
  const heads = kinds.flatMap((kind) => {
    const name = { kind: say(deliverableWords[kind]) }
    return [t('sheet.state', name), t('sheet.lateness', name), ...dates.map((date) => t(`sheet.${date}`, name))]
  })
  const asOf = on === '' ? t('sheet.now') : on
  const rows = boardCities(board).flatMap(({ city, cells, own }) => {
    const counties = Map.groupBy(cells, ({ division }) => division)
    const ofCity =
      own.length > 0 ? [[nameOf(city), t('own.title'), asOf, ...kinds.flatMap((kind) => ownTold(own, kind))]] : []
    return [
      ...ofCity,
      ...[...counties].map(([county, theirs]) => {
        return [nameOf(city), nameOf(county), asOf, ...kinds.flatMap((kind) => told(theirs, kind))]
      }),
    ]
  })
  return { headings: [t('city'), t('county'), t('sheet.asOf'), ...heads], rows }
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
