import { statusOn, versionOn } from '@mingce/domain/law/change'
import { lawKindWords, lawStatusWords } from '@mingce/ui/words/laws'
import { Tag } from 'antd'
import { Link } from 'react-router'
import { lawAddress } from '../addresses.ts'
import type { Law, LawList } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

const statusColours = { in_force: 'success', amended: 'warning', repealed: 'error', pending: 'default' } as const

/** The laws that the filter leaves, the most cited first, with what each is today. */
export function LawTable({ laws, of: { usage, today } }: { readonly laws: readonly Law[]; readonly of: LawList }) {
  const cited = new Map(usage.laws.map((each) => [each.law, each]))
  if (laws.length === 0) return <p>{text('none')}</p>
  const items = ({ id }: Law) => cited.get(id)?.items ?? 0
  const sorted = laws.toSorted((a, b) => items(b) - items(a) || a.id.localeCompare(b.id))
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
              <Link to={lawAddress(law.id)}>{titleOf(law)}</Link>
            </td>
            <td>{lawKindWords(law.kind)}</td>
            <td>{versionOn(law, today).docNumber ?? '—'}</td>
            <td>
              <StatusTag law={law} today={today} />
            </td>
            <td className="is-number">{citedWords(cited.get(law.id))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function StatusTag({ law, today }: { readonly law: Law; readonly today: string }) {
  const status = statusOn(law, today)
  return <Tag color={statusColours[status]}>{lawStatusWords(status)}</Tag>
}

export function titleOf({ title, docNumber, id }: Law): string {
  return title ?? docNumber ?? id
}

function citedWords(usage: LawList['usage']['laws'][number] | undefined): string {
  return usage ? text('citedIn', usage) : text('notCited')
}
