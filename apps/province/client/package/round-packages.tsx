import { ErrorNotice } from '@mingce/ui/error-notice'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { boardAddress, gridAddress, supervisionAddress } from '../addresses.ts'
import {
  ownQuestion,
  packagePapersQuestion,
  packagesQuestion,
  type RoundHead,
  recordCountsQuestion,
} from '../questions.ts'
import { supervisionText } from '../words/supervision.ts'
import { t } from '../words.ts'
import { OwnOutstanding } from './own-outstanding.tsx'
import { PackagesTable } from './packages-table.tsx'
import './packages.css'

/** What each city has filed in a round; of a closed one it is asked once somebody unfolds it. */
export function RoundPackages({ round }: { readonly round: RoundHead }) {
  return round.status === 'open' ? (
    <section aria-label={round.title}>
      <h3>{round.title}</h3>
      <Filed round={round} />
    </section>
  ) : (
    <ClosedRound round={round} />
  )
}

function ClosedRound({ round }: { readonly round: RoundHead }) {
  const [unfolded, setUnfolded] = useState(false)
  return (
    <details className="packages-closed" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        <h3>{round.title}</h3> {t('rounds.status.closed')}
      </summary>
      {unfolded && <Filed round={round} />}
    </details>
  )
}

/** What a city owes by itself is outstanding only while the round runs. */
function Filed({ round }: { readonly round: RoundHead }) {
  const packages = useQuery(packagesQuestion(round.round))
  const own = useQuery({ ...ownQuestion(round.round), enabled: round.status === 'open' })
  const records = useQuery(recordCountsQuestion(round.round))
  const papers = useQuery(packagePapersQuestion(round.round))
  const asked = Object.entries({ packages, own, records, papers })
  return (
    <>
      <div className="packages-links">
        <Link to={boardAddress(round.round)}>{t('menu.board')}</Link>
        <Link to={gridAddress(round.round)}>{t('menu.items')}</Link>
        <Link to={supervisionAddress(round.round)}>{supervisionText('title')}</Link>
      </div>
      {asked.map(([name, { error, refetch }]) => (
        <ErrorNotice key={name} error={error} retry={() => refetch()} />
      ))}
      {packages.isPending && <Skeleton active />}
      {own.data && <OwnOutstanding round={round} own={own.data} />}
      {packages.data && (
        <PackagesTable round={round} packages={packages.data} records={records.data} papers={papers.data} />
      )}
    </>
  )
}
