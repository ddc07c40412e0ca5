import { nameOf } from '@mingce/domain/authority/division'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { latenessWords } from '@mingce/ui/words/lateness'
import { statusWords } from '@mingce/ui/words/statuses'
import { filingAddress } from '../addresses.ts'
import type { BoardCell } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { Mark } from './mark.tsx'

/** Where what a cell stands for can be read; undefined where nothing was filed, or only drafted. */
export function cellAddress(round: string, { filing, state, division, kind }: BoardCell): string | undefined {
  return filing && state !== 'draft' ? filingAddress({ round, division, kind, n: filing.n }) : undefined
}

/** 青白江区 实施方案：审定通过，逾期. */
export function cellWords({ division, kind, state, lateness }: BoardCell): string {
  const stands = say(statusWords[state])
  const said = lateness ? t('late', { state: stands, late: say(latenessWords[lateness]) }) : stands
  return t('cell', { county: nameOf(division), kind: say(deliverableWords[kind]), state: said })
}

/** One deliverable of a county as a shape in a colour, its words beside for the ear and on hover. */
export function BoardMark({ round, cell }: { readonly round: string; readonly cell: BoardCell }) {
  const { icon, tone } = statusWords[cell.state]
  const late = cell.lateness && latenessWords[cell.lateness]
  return (
    <Mark
      address={cellAddress(round, cell)}
      words={cellWords(cell)}
      icon={icon}
      look={`is-${tone}`}
      {...(late && { corner: late })}
    />
  )
}
