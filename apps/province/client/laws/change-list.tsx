import { latestFirst } from '@mingce/domain/in-order-of'
import { standingChanges } from '@mingce/domain/law/change'
import { changeWords, lawTitle } from '@mingce/ui/law-sweep/sweep-sent'
import { Link } from 'react-router'
import { sweepAddress } from '../addresses.ts'
import type { Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

/** Every change that stands, the newest record first, each leading to its progress. */
export function ChangeList({ laws }: { readonly laws: readonly Law[] }) {
  const changes = laws
    .flatMap((law) => standingChanges(law).map((change) => ({ law, change })))
    .toSorted(latestFirst(({ change }) => change.recordedAt))
  if (changes.length === 0) return <p>{text('noChanges')}</p>
  return (
    <ul className="law-changes">
      {changes.map(({ law, change }) => (
        <li key={`${law.id} ${change.change}`}>
          {lawTitle(law)} · {changeWords(change)} ·{' '}
          <Link to={sweepAddress(law.id, change.change)}>{text('sweep')}</Link>
        </li>
      ))}
    </ul>
  )
}
