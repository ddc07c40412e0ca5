import { inOrderOf } from '@mingce/domain/in-order-of'
import { versionOn } from '@mingce/domain/law/change'
import { LawStatusTag } from '@mingce/ui/law/law-status-tag'
import { lawTitle } from '@mingce/ui/law-sweep/sweep-sent'
import { lawKindWords } from '@mingce/ui/words/laws'
import { Link } from 'react-router'
import { lawAddress } from '../addresses.ts'
import type { Law, LawList } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** The laws that the filter leaves, the most cited first, with what each is today. */
export function LawTable({ laws, of: { usage, today } }: { readonly laws: readonly Law[]; readonly of: LawList }) {
  const cited = new Map(usage.laws.map((each) => [each.law, each]))
  if (laws.length === 0) return <p>{text('none')}</p>
  const items = ({ id }: Law) => cited.get(id)?.items ?? 0
  const sorted = laws.toSorted(
    inOrderOf(
      (law) => -items(law),
      ({ id }) => id,
    ),
  )
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {(['name', 'kind', 'number', 'status', 'cited'] as const).map((each) => (
            <th key={each}>{text(each)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((law) => (
          <tr key={law.id}>
            <td>
              <Link to={lawAddress(law.id)}>{lawTitle(law)}</Link>
            </td>
            <td>{lawKindWords(law.kind)}</td>
            <td>{versionOn(law, today).docNumber ?? '—'}</td>
            <td>
              <LawStatusTag law={law} day={today} />
              <small className="law-source">{text('from', { source: law.source })}</small>
            </td>
            <td className="is-number">{citedWords(cited.get(law.id))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function citedWords(usage: LawList['usage']['laws'][number] | undefined): string {
  return usage ? text('citedIn', usage) : text('notCited')
}
