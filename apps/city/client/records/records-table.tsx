import { DueLight } from '@mingce/ui/due-light'
import { dayInWords, minuteOf } from '@mingce/ui/instant'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { t } from '../words.ts'
import { countyOf, type RecordLine } from './records.ts'

type RecordsTableProps = { readonly lines: readonly RecordLine[]; readonly rounds: Readonly<Record<string, string>> }

/** What was filed for record, a line each, with the days that are left to call it in. */
export function RecordsTable({ lines, rounds }: RecordsTableProps) {
  return (
    <table className="records-table">
      <thead>
        <tr>
          <th>{t('records.county')}</th>
          <th>{t('records.round')}</th>
          <th>{t('records.on')}</th>
          <th>{t('records.changes')}</th>
          <th>{t('records.published')}</th>
          <th>{t('records.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.stream} data-record={line.stream} data-standing={line.standing}>
            <td>
              <Link to={filingAddress({ ...line, kind: 'disclosure_catalog' })}>{countyOf(line)}</Link>
            </td>
            <td>
              {rounds[line.round] ?? line.round} {t('records.adjustment', { n: line.n - 1 })}
            </td>
            <td>{minuteOf(line.recordedAt)}</td>
            <td>
              <ul>
                {line.changed.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </td>
            <td>{line.publishedOn ? dayInWords(line.publishedOn) : t('records.unpublished')}</td>
            <td>
              <Standing {...line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standing({ standing, until, calledIn }: RecordLine) {
  if (standing === 'open' && until)
    return <DueLight dueDate={until.dueDate} due={until} startedBy={t('records.startedBy')} />
  if (calledIn) return t('records.calledIn', { reason: calledIn.reason })
  return t(`records.standing.${standing}`)
}
