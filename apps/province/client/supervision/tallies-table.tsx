import { type Supervision, supervisionOf } from '@mingce/domain/before-filing/supervision'
import { noteText } from '@mingce/ui/words/before-filing'
import type { ReactNode } from 'react'
import type { SupervisedCounty } from '../questions.ts'
import { supervisionText as t } from '../words/supervision.ts'

type TallyLine = {
  readonly key: string
  readonly name: ReactNode
  readonly counties: readonly SupervisedCounty[]
}

type TalliesTableProps = {
  readonly label: string
  /** What a line is: a city, or a county. */
  readonly head: string
  readonly lines: readonly TallyLine[]
  /** Before the sum of all lines, each of which is then a sum of its counties. */
  readonly whole?: ReactNode
}

/** How many notes of each kind stand, a line for each city or county. */
export function TalliesTable({ label, head, lines, whole }: TalliesTableProps) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {whole && <th scope="col">{t('guided')}</th>}
          <th scope="col">{noteText('what.guidance')}</th>
          <th scope="col">{noteText('asked')}</th>
          <th scope="col">{noteText('what.research')}</th>
          <th scope="col">{noteText('what.opinion')}</th>
        </tr>
      </thead>
      <tbody>
        {whole && <Line name={whole} isSum tally={talliesOf(lines.flatMap(({ counties }) => counties))} />}
        {lines.map(({ key, name, counties }) => (
          <Line key={key} name={name} isSum={whole !== undefined} tally={talliesOf(counties)} />
        ))}
      </tbody>
    </table>
  )
}

function talliesOf(counties: readonly SupervisedCounty[]): Supervision {
  return supervisionOf(counties.map(({ tally }) => tally))
}

type LineProps = { readonly name: ReactNode; readonly tally: Supervision; readonly isSum: boolean }

function Line({ name, tally, isSum }: LineProps) {
  const { counties, guided, consultations, answered, guidance, research, opinions } = tally
  return (
    <tr>
      <th scope="row">{name}</th>
      {isSum && (
        <td>
          {guided} / {counties}
        </td>
      )}
      <td>{guidance}</td>
      <td>{noteText('n.answered', { count: consultations, answered })}</td>
      <td>{research}</td>
      <td>{opinions}</td>
    </tr>
  )
}
