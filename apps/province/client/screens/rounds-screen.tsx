import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { newKey } from '@mingce/ui/command-key'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { Page } from '@mingce/ui/page'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { boardAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { type RoundHead, roundsQuestion } from '../questions.ts'
import { AskedList } from '../round/asked-list.tsx'
import { RoundChange } from '../round/round-change.tsx'
import { RoundForm } from '../round/round-form.tsx'
import { t } from '../words.ts'

/** The rounds, each with its document, cohort and dates; a round manager opens, amends and closes them. */
export function RoundsScreen() {
  const rounds = useQuery(roundsQuestion)
  const post = usePostFor('round_manager')
  const manages = post !== undefined
  const [opening, setOpening] = useState(false)
  const [begun, setBegun] = useState(newKey)
  const open = useAct(api.round.open.mutate, t('rounds.opened'), () => {
    setOpening(false)
    setBegun(newKey())
  })
  return (
    <Page
      title={t('rounds.title')}
      about={!manages && t('rounds.onlyManager')}
      actions={
        <Button type="primary" disabled={!manages} onClick={() => setOpening(true)}>
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
      <Drawer open={opening} onClose={() => setOpening(false)} title={t('rounds.open')} size={860}>
        <RoundForm key={begun} open={open} />
      </Drawer>
    </Page>
  )
}

function RoundCard({ round, manages }: { readonly round: RoundHead; readonly manages: boolean }) {
  const { title, document, settings, cohort, status } = round
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>{t(`rounds.status.${status}`)}</small>
      </h2>
      <p>
        {document.title} {document.docNumber} · {dayInWords(document.issuedOn)}
        {document.synthetic && ` · ${t('rounds.synthetic')}`} · {t('rounds.size', { count: cohort.length })} ·{' '}
        <Link to={boardAddress(round.round)}>{t('rounds.board')}</Link>
      </p>
      <ul>
        {settings.deliverables.map(({ kind, dueDate }) => (
          <li key={kind}>{t('rounds.dueLine', { kind: say(deliverableWords[kind]), day: dayInWords(dueDate) })}</li>
        ))}
      </ul>
      <AskedList fields={settings.extraFields} />
      {manages && status === 'open' && <RoundChange round={round} />}
    </section>
  )
}
