import type { ExtraKind } from '@mingce/domain/catalog/extra-field'
import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '../api.ts'
import { type RoundHead, roundsQuestion } from '../questions.ts'
import { AmendPreview } from '../round/amend-preview.tsx'
import { placesToMend } from '../round/empty-places.ts'
import { SendBar } from '../round/send-bar.tsx'
import { draftOf, readSettings, type SettingsDraft } from '../round/settings-draft.ts'
import { SettingsForm } from '../round/settings-form.tsx'
import { useFieldFaults } from '../round/use-field-faults.ts'
import { useKept } from '../use-kept.ts'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'

/** Other settings for a running round, with a reason; what changes, and for whom, is seen before it is signed. */
export function AmendRoundScreen() {
  const { round: id = '' } = useParams()
  const rounds = useQuery(roundsQuestion)
  const round = rounds.data?.find((each) => each.round === id)
  const manages = usePostFor('round_manager') !== undefined
  if (round?.status === 'open' && manages) return <Amending key={id} round={round} />
  const why = round?.status === 'closed' ? rt('amend.closed') : t('rounds.onlyManager')
  return (
    <Page title={rt('amend.title')} path={path}>
      <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
      {rounds.isPending ? <Skeleton active /> : <p>{round ? why : rt('amend.noRound')}</p>}
    </Page>
  )
}

type AmendForm = { readonly settings: SettingsDraft; readonly reason: string }

function Amending({ round }: { readonly round: RoundHead }) {
  const navigate = useNavigate()
  const post = usePostFor('round_manager')
  const { settings, document, amendments } = round
  const { form, isKept, keep, forget } = useKept<AmendForm>(`amend ${round.round}`, {
    settings: draftOf(settings),
    reason: '',
  })
  const fields = useFieldFaults(settings.extraFields)
  const [faults, setFaults] = useState<readonly string[]>([])
  const amend = useAct(api.round.amend.mutate, t('rounds.amended'), () => {
    forget()
    void navigate('/rounds')
  })
  const change = (changed: Partial<SettingsDraft>) => {
    if (changed.extras) fields.touch(form.settings.extras, changed.extras)
    setFaults([])
    keep({ ...form, settings: { ...form.settings, ...changed } })
  }
  const next = readSettings(form.settings)
  const send = async () => {
    const extraFields = await fields.read(form.settings.extras)
    const missing = form.reason.trim() === '' ? [rt('send.missing', { where: rt('amend.reason') })] : []
    const wrong = extraFields ? [] : [rt('send.wrong', { where: t('extras.title') })]
    const places = [...(await placesToMend(next)), ...wrong, ...missing]
    setFaults([...new Set(places)])
    if (places.length > 0) return
    void amend.run({ round: round.round, settings: next, reason: form.reason.trim(), seen: amendments.length })
  }
  const kinds = new Map<string, ExtraKind>(settings.extraFields.map(({ name, kind }) => [name, kind]))
  return (
    <Page
      title={rt('amend.title')}
      path={path}
      about={`${round.title} · ${rt('amend.fixed')}`}
      actions={isKept && <Button onClick={forget}>{rt('amend.discard')}</Button>}
      footer={
        <SendBar label={inPlaceOf(rt('amend.send'), post)} act={amend} faults={faults} onSend={send}>
          <Input
            className="send-reason"
            aria-label={rt('amend.reason')}
            placeholder={rt('amend.reason')}
            maxLength={2000}
            value={form.reason}
            onChange={({ target }) => keep({ ...form, reason: target.value })}
          />
        </SendBar>
      }
    >
      <AmendPreview round={round} next={next} />
      <SettingsForm
        draft={form.settings}
        onChange={change}
        issuedOn={document.issuedOn}
        faults={fields.faults}
        extraKinds={kinds}
      />
    </Page>
  )
}

const path = [{ label: t('rounds.title'), to: '/rounds' }]
