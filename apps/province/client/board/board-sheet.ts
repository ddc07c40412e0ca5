import { cityOf, nameOf } from '@mingce/domain/authority/division'
import { dayInWords } from '@mingce/ui/instant'
import type { ListSheet } from '@mingce/ui/sheet-export'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { statusWords } from '@mingce/ui/words/statuses'
import type { Board } from '../questions.ts'
import { boardText as t } from '../words/board.ts'

const dates = ['filedOn', 'settledOn', 'reportedOn', 'receivedOn'] as const

/** Exactly the counties that are shown, each deliverable with its state and the days on which it came so far. */
export function boardSheet({ deliverables, cells }: Board, on: string): ListSheet {
  const heads = deliverables.flatMap(({ kind }) => {
    const name = { kind: say(deliverableWords[kind]) }
    return [t('sheet.state', name), ...dates.map((date) => t(`sheet.${date}`, name))]
  })
  const counties = Map.groupBy(cells, ({ division }) => division)
  const rows = [...counties].map(([county, own]) => {
    const told = deliverables.flatMap(({ kind }) => {
      const cell = own.find((each) => each.kind === kind)
      return cell
        ? [say(statusWords[cell.state]), ...dates.map((date) => cell.dates[date] ?? '')]
        : ['', '', '', '', '']
    })
    return [nameOf(cityOf(county)), nameOf(county), on === '' ? t('sheet.now') : on, ...told]
  })
  return { headings: [t('city'), t('county'), t('sheet.asOf'), ...heads], rows }
}

export function sheetTitle(round: string, on: string): string {
  return t('sheetTitle', { round, day: on === '' ? '' : t('sheetDay', { day: dayInWords(on) }) })
}
