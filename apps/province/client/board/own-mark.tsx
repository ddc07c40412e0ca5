import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { latenessWords } from '@mingce/ui/words/lateness'
import { statusWords } from '@mingce/ui/words/statuses'
import { packageAddress } from '../addresses.ts'
import type { OwnCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { Mark } from './mark.tsx'

/** Word, colour and shape of what a city owes itself. */
export function ownStatus({ state }: Pick<OwnCell, 'state'>) {
  if (state === 'excepted') return { said: t('own.excepted'), tone: 'orange', icon: '※' } as const
  const { tone, icon, ...said } = statusWords[state]
  return { said: say(said), tone, icon }
}

/** The package it went up with, or was stated as missing in; undefined before. */
export function ownAddress(round: string, { state, division, kind }: OwnCell): string | undefined {
  return state === 'not_filed' ? undefined : packageAddress(round, parseDivision(division), kind)
}

/** A city's own document as a shape in a colour, in a double frame, since it is no county's. */
export function OwnMark({ round, cell }: { readonly round: string; readonly cell: OwnCell }) {
  const { said, tone, icon } = ownStatus(cell)
  const kind = say(deliverableWords[cell.kind])
  const late = cell.lateness && latenessWords[cell.lateness]
  const state = late ? t('late', { state: said, late: say(late) }) : said
  const words = t('own.cell', { city: nameOf(parseDivision(cell.division)), kind, state })
  return (
    <Mark
      address={ownAddress(round, cell)}
      words={words}
      icon={icon}
      look={`is-own is-${tone}`}
      {...(late && { corner: late })}
    />
  )
}
