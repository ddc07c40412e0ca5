import { type TrendDay, trendOf } from '@mingce/domain/board/trend'
import { dayInWords } from '@mingce/ui/instant'
import { useRoundDays } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import type { Board } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { counts, type Frame, height, pathOf, scaleOf, width } from './trend-lines.ts'
import './trend.css'

/** How many were filed, settled and received by the end of each day, against the day on which each deliverable was due. */
export function Trends({ board, until }: { readonly board: Board; readonly until: string }) {
  const { deliverables } = board
  const dayOf = useRoundDays()
  return (
    <section className="board-trends" aria-labelledby="board-trends">
      <h2 id="board-trends">{t('trend')}</h2>
      <div>
        {deliverables.map(({ kind, dueDate: written }) => {
          const { dueDate } = dayOf(board.round, kind) ?? { dueDate: written }
          const cells = board.cells.filter((cell) => cell.kind === kind)
          const days = [board.round.document.issuedOn, dueDate, until]
          const [from = until, , last = until] = days.toSorted()
          const frame = { from, until: last, drawnTo: until, owed: cells.length }
          return (
            <TrendChart key={kind} name={say(deliverableWords[kind])} days={trendOf(cells)} {...{ frame, dueDate }} />
          )
        })}
      </div>
    </section>
  )
}

type TrendChartProps = {
  readonly name: string
  readonly days: readonly TrendDay[]
  readonly frame: Frame
  readonly dueDate: string
}

function TrendChart({ name, days, frame, dueDate }: TrendChartProps) {
  const last = days.at(-1)
  const { x } = scaleOf(frame)
  const label = last && t('trendLabel', { kind: name, ...last, day: dayInWords(last.day), owed: frame.owed })
  return (
    <figure>
      <figcaption>{name}</figcaption>
      {last ? (
        <svg className="trend-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <line className="trend-base" x1="0" x2={width} y1={height - 14} y2={height - 14} />
          <line className="trend-due" x1={x(dueDate)} x2={x(dueDate)} y1="0" y2={height - 14} />
          <text className="trend-text" x={Math.min(x(dueDate), width - 36)} y={height - 2} textAnchor="middle">
            {t('trendDue', { day: dueDate.slice(5) })}
          </text>
          {counts.map((count) => (
            <path key={count} className={`trend-line is-${count}`} d={pathOf(days, count, frame)} />
          ))}
        </svg>
      ) : (
        <p>{t('trendNone')}</p>
      )}
      <ul className="trend-key">
        {counts.map((count) => (
          <li key={count}>
            <svg viewBox="0 0 24 8" aria-hidden>
              <path className={`trend-line is-${count}`} d="M0 4H24" />
            </svg>
            {t(`count.${count}`)} {last?.[count] ?? 0}
          </li>
        ))}
      </ul>
      {last && <TrendTable days={days} />}
    </figure>
  )
}

function TrendTable({ days }: { readonly days: readonly TrendDay[] }) {
  return (
    <details>
      <summary>{t('trendTable')}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            {counts.map((count) => (
              <th key={count} scope="col" className="is-number">
                {t(`count.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((each) => (
            <tr key={each.day}>
              <th scope="row">{dayInWords(each.day)}</th>
              {counts.map((count) => (
                <td key={count} className="is-number">
                  {each[count]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
