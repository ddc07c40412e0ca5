import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { openRoundAddress } from '../addresses.ts'
import { roundsQuestion } from '../questions.ts'
import { RoundCard } from '../round/round-card.tsx'
import { t } from '../words.ts'
import '../round/settings-form.css'

/** The rounds, the latest document first; a round manager opens, amends and closes them. */
export function RoundsScreen() {
  const rounds = useQuery(roundsQuestion)
  const navigate = useNavigate()
  const post = usePostFor('round_manager')
  const manages = post !== undefined
  return (
    <Page
      title={t('rounds.title')}
      about={!manages && t('rounds.onlyManager')}
      actions={
        <Button type="primary" disabled={!manages} onClick={() => navigate(openRoundAddress)}>
          {inPlaceOf(t('rounds.open'), post)}
        </Button>
      }
    >
      <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
      {rounds.isPending && <Skeleton active />}
      {rounds.data?.length === 0 && <p>{t('rounds.none')}</p>}
      {rounds.data?.map((round) => (
        <RoundCard key={round.round} round={round} manages={manages} />
      ))}
    </Page>
  )
}
