import { type LateTally, latenesses, lateTally } from '@mingce/domain/board/lateness'
import { type Tally, tallyOf } from '@mingce/domain/board/tally'
import { dayInWords } from '@mingce/ui/instant'
import { RoundDue, useRoundDays } from '@mingce/ui/round/round-due'
import { useSheet } from '@mingce/ui/sheet'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { latenessWords } from '@mingce/ui/words/lateness'
import { statusWords } from '@mingce/ui/words/statuses'
import type { Board } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { cohortLines, type NamedCohort } from './cohorts.ts'
import { lateCounts } from './late-counts.ts'
import { ownStatus } from './own-mark.tsx'

const counted = ['owed', 'filed', 'settled', 'reported', 'received', 'overdue', 'late'] as const satisfies readonly (
  | keyof Tally
  | keyof LateTally
)[]

type Counted = { readonly board: Board; readonly on: string }

/** Each deliverable in one line: when it is due, how far all that is shown has come. */
export function BoardHeads({ board, on }: Counted) {
  const dayOf = useRoundDays()
  const isAwaited = (cells: Board['cells']) => on === '' && cells.some(({ dates }) => dates.reportedOn === null)
  return (
    <dl className="board-heads">
      {board.deliverables.map(({ kind, dueDate: written }) => {
        const { dueDate } = dayOf(board.round, kind) ?? { dueDate: written }
        const cells = board.cells.filter((cell) => cell.kind === kind)
        const { states: _, ...tally } = tallyOf(cells)
        return (
          <div key={kind}>
            <dt>
              {say(deliverableWords[kind])} <small>{t('due', { day: dayInWords(dueDate) })}</small>{' '}
              {isAwaited(cells) && <RoundDue round={board.round} kind={kind} />}
            </dt>
            <dd>
              {t('counts', tally)}
              {lateCounts(cells)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** What is shown, counted by deliverable, the cohorts apart below it. */
export function BoardSummary({ board, cohorts }: { readonly board: Board; readonly cohorts: readonly NamedCohort[] }) {
  useSheet('board')
  const { deliverables } = board
  const lines = cohortLines(board, cohorts)
  return (
    <table className="board-summary">
      <caption className="visually-hidden">{t('summary')}</caption>
      <thead>
        <tr>
          <td />
          {deliverables.map(({ kind }) => (
            <th key={kind} scope="colgroup" colSpan={counted.length}>
              {say(deliverableWords[kind])}
            </th>
          ))}
        </tr>
        <tr>
          <td className="board-summary-note">{t('countNote')}</td>
          {deliverables.flatMap(({ kind }) =>
            counted.map((count) => (
              <th key={`${kind} ${count}`} scope="col" className={count === 'owed' ? 'is-first' : ''}>
                {t(`count.${count}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, counties: theirs }) => (
          <tr key={label}>
            <th scope="row">{t('ofCounties', { name: label, count: theirs.size })}</th>
            {deliverables.flatMap(({ kind }) => {
              const cells = board.cells.filter((cell) => cell.kind === kind && theirs.has(cell.division))
              const tally = { ...tallyOf(cells), ...lateTally(cells) }
              return counted.map((count) => (
                <td key={`${kind} ${count}`} className={count === 'owed' ? 'is-first' : ''}>
                  {tally[count]}
                </td>
              ))
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Shape, colour and word of each state and lateness that is shown, with how often. */
export function BoardLegend({ board }: { readonly board: Board }) {
  const { states } = tallyOf(board.cells)
  const known = Object.entries(statusWords)
  return (
    <ul className="board-legend" aria-label={t('legend')}>
      {known.flatMap(([state, said]) => {
        const count = states.get(state as keyof typeof statusWords & Parameters<typeof states.get>[0])
        if (!count) return []
        return (
          <li key={state}>
            <span className={`board-mark is-${said.tone}`} aria-hidden>
              {said.icon}
            </span>{' '}
            {say(said)} {count}
          </li>
        )
      })}
      {latenesses.flatMap((lateness) => {
        const count = board.cells.filter((cell) => cell.lateness === lateness).length
        if (count === 0 && !board.ofCities.some((cell) => cell.lateness === lateness)) return []
        const said = latenessWords[lateness]
        return (
          <li key={`late ${lateness}`}>
            <span className={`board-mark is-${said.tone}`} aria-hidden>
              {said.icon}
            </span>{' '}
            {say(said)} {count > 0 && count}
          </li>
        )
      })}
      {board.ofCities.length > 0 && (
        <li>
          <span className="board-mark is-own is-grey" aria-hidden>
            {'\u3000'}
          </span>{' '}
          {t('own.legend')}
        </li>
      )}
      {board.ofCities.some(({ state }) => state === 'excepted') && <Excepted />}
    </ul>
  )
}

function Excepted() {
  const { said, tone, icon } = ownStatus({ state: 'excepted' })
  return (
    <li>
      <span className={`board-mark is-own is-${tone}`} aria-hidden>
        {icon}
      </span>{' '}
      {said}
    </li>
  )
}
