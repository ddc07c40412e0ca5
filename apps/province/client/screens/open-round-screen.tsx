import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '../api.ts'
import { type RoundHead, roundsQuestion } from '../questions.ts'
import { CohortPicker } from '../round/cohort-picker.tsx'
import { placesToMend } from '../round/empty-places.ts'
import { blankHead, type HeadDraft, HeadForm, headFaults } from '../round/head-form.tsx'
import { OpeningSummary } from '../round/opening-summary.tsx'
import { proposedId } from '../round/proposed-id.ts'
import { SendBar } from '../round/send-bar.tsx'
import { nextDraft, readSettings, type SettingsDraft } from '../round/settings-draft.ts'
import { Part, SettingsForm } from '../round/settings-form.tsx'
import { useFieldFaults } from '../round/use-field-faults.ts'
import { useKept } from '../use-kept.ts'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'

/** A new round on a document of its own, begun from the settings of the last. */
export function OpenRoundScreen() {
  const rounds = useQuery(roundsQuestion)
  const manages = usePostFor('round_manager') !== undefined
  if (rounds.data && manages) return <Opening rounds={rounds.data} />
  return (
    <Page title={rt('open.title')} path={path}>
      <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
      {rounds.isPending ? <Skeleton active /> : !manages && <p>{t('rounds.onlyManager')}</p>}
    </Page>
  )
}

type OpenForm = { readonly head: HeadDraft; readonly cohort: readonly string[]; readonly settings: SettingsDraft }

function Opening({ rounds }: { readonly rounds: readonly RoundHead[] }) {
  const [last] = rounds
  const navigate = useNavigate()
  const post = usePostFor('round_manager')
  const { modal } = App.useApp()
  const begun: OpenForm = { head: blankHead, cohort: [], settings: nextDraft(last?.settings) }
  const { form, isKept, keep, forget } = useKept('open round', begun)
  const { head, cohort, settings } = form
  const proposed = proposedId(head.issuedOn, rounds)
  const fields = useFieldFaults([])
  const [faults, setFaults] = useState<readonly string[]>([])
  const open = useAct(api.round.open.mutate, t('rounds.opened'), () => {
    forget()
    void navigate('/rounds')
  })
  const change = (changed: Partial<OpenForm>) => {
    setFaults([])
    keep({ ...form, ...changed })
  }
  const send = async () => {
    const next = readSettings(settings)
    const extraFields = await fields.read(settings.extras)
    const nobody = cohort.length === 0 ? [rt('send.missing', { where: rt('cohort.title') })] : []
    const wrong = extraFields ? [] : [rt('send.wrong', { where: t('extras.title') })]
    const places = [...headFaults(head), ...nobody, ...(await placesToMend(next)), ...wrong]
    setFaults([...new Set(places)])
    if (places.length > 0) return
    const { round, title, documentTitle, docNumber, issuedOn } = head
    const document = { title: documentTitle.trim(), docNumber: docNumber.trim() || null, issuedOn, synthetic: false }
    modal.confirm({
      title: rt('open.confirm', { title: title.trim() }),
      content: <OpeningSummary head={head} cohort={cohort} />,
      width: 640,
      okText: rt('open.send'),
      onOk: () =>
        void open.run({
          round: round.trim() || proposed,
          title: title.trim(),
          document,
          cohort: [...cohort],
          settings: next,
        }),
    })
  }
  return (
    <Page
      title={rt('open.title')}
      path={path}
      about={rt(last ? 'open.about' : 'open.first')}
      actions={isKept && <Button onClick={forget}>{rt('amend.discard')}</Button>}
      footer={<SendBar label={inPlaceOf(rt('open.send'), post)} act={open} faults={faults} onSend={send} />}
    >
      <Part title={rt('head.title')}>
        <HeadForm head={head} proposed={proposed} onChange={(changed) => change({ head: { ...head, ...changed } })} />
      </Part>
      <Part title={rt('cohort.title')}>
        <CohortPicker cohort={cohort} onChange={(chosen) => change({ cohort: chosen })} />
      </Part>
      <SettingsForm
        draft={settings}
        onChange={(changed) => {
          if (changed.extras) fields.touch(settings.extras, changed.extras)
          change({ settings: { ...settings, ...changed } })
        }}
        issuedOn={head.issuedOn}
        faults={fields.faults}
      />
    </Page>
  )
}

const path = [{ label: t('rounds.title'), to: '/rounds' }]
