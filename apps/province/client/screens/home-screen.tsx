import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { packageStatus } from '@mingce/ui/words/statuses'
import { useWorkbench } from '@mingce/ui/workbench/use-workbench'
import { WorkbenchLists } from '@mingce/ui/workbench/workbench-lists'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from 'react-router'
import { matterAddress, packageAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { ArchiveButton } from '../archive/archive-button.tsx'
import { totalsLine } from '../package/totals-line.ts'
import { packagesQuestion, type RoundHead, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './table.css'

/** What waits for the department, and below it what each city has filed in each round. */
export function HomeScreen() {
  const { level } = usePerson()
  const reviews = usePostFor('reviewer') !== undefined
  if (level === 'administration') return <Navigate to="/posts" replace />
  return <Desk isManager={!reviews} />
}

function Desk({ isManager }: { readonly isManager: boolean }) {
  const workbench = useWorkbench(api)
  const rounds = useQuery(roundsQuestion)
  const titles = Object.fromEntries((rounds.data ?? []).map(({ round, title }) => [round, title]))
  return (
    <Page title={t('home.title')} about={isManager && t('home.roundManager')}>
      <WorkbenchLists {...workbench} open={matterAddress} rounds={titles} empty={t('home.empty')} />
      <h2>{t('archive.title')}</h2>
      <ArchiveButton />
      <h2>{t('home.packages')}</h2>
      <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
      {rounds.data?.map((round) => (
        <RoundPackages key={round.round} round={round} />
      ))}
    </Page>
  )
}

function RoundPackages({ round }: { readonly round: RoundHead }) {
  const packages = useQuery(packagesQuestion(round.round))
  return (
    <section aria-label={round.title}>
      <h3>{round.title}</h3>
      <ErrorNotice error={packages.error} retry={() => packages.refetch()} />
      {packages.data?.length === 0 && <p>{t('home.noPackages')}</p>}
      {packages.data && packages.data.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('packages.city')}</th>
              <th>{t('packages.kind')}</th>
              <th>{t('packages.state')}</th>
              <th>{t('packages.totals')}</th>
              <th>{t('packages.submitted')}</th>
              <th>{t('packages.open')}</th>
            </tr>
          </thead>
          <tbody>
            {packages.data.map((filing) => (
              <tr key={`${filing.stream} ${filing.kind}`}>
                <td>{nameOf(parseDivision(filing.division))}</td>
                <td>{say(deliverableWords[filing.kind])}</td>
                <td>
                  <StatusTag status={packageStatus[filing.stage]} />
                </td>
                <td>{totalsLine(filing.totals)}</td>
                <td>{filing.submittedAt && minuteOf(filing.submittedAt)}</td>
                <td>
                  <Link to={packageAddress(round.round, filing.division, filing.kind)}>{t('packages.open')}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
