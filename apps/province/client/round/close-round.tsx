import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { byCity } from '@mingce/domain/board/tally'
import { type Unfinished, unfinishedOf } from '@mingce/domain/round/closing'
import { useAct } from '@mingce/ui/act'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button, Form, Input, Skeleton } from 'antd'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'
import { useRunning } from './use-running.ts'
import './close-round.css'

/** The end of a round: what it would be closed over, named, and the reason, which every office reads. It is not offered before that is known. */
export function CloseRound({ round, done }: { readonly round: RoundHead; readonly done: () => void }) {
  const close = useAct(api.round.close.mutate, t('rounds.closed'), done)
  const { running, error, retry } = useRunning(round)
  if (!running)
    return (
      <section className="close-round" aria-label={t('rounds.close')}>
        <ErrorNotice error={error} retry={retry} />
        {error ? <p>{rt('close.unread')}</p> : <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      </section>
    )
  return (
    <section className="close-round" aria-label={t('rounds.close')}>
      <p>{rt('close.final')}</p>
      <LeftBehind unfinished={unfinishedOf(round.settings, running)} />
      <Notices of={[close]} />
      <Form<{ reason: string }>
        layout="inline"
        onFinish={({ reason }) => close.run({ round: round.round, reason: reason.trim() })}
      >
        <Form.Item
          name="reason"
          label={rt('close.reason')}
          rules={[{ required: true, whitespace: true, message: t('rounds.required') }]}
        >
          <Input maxLength={2000} className="close-round-reason" />
        </Form.Item>
        <Button htmlType="submit" danger loading={close.busy}>
          {t('rounds.close')}
        </Button>
      </Form>
    </section>
  )
}

function LeftBehind({ unfinished }: { readonly unfinished: readonly Unfinished[] }) {
  if (unfinished.length === 0) return <p>{rt('close.nothingLeft')}</p>
  return (
    <>
      <p>{rt('close.after')}</p>
      <ul className="close-round-left">
        {unfinished.map((each) => (
          <li key={`${each.kind} ${each.about}`}>
            <details>
              <summary>{lineOf(each)}</summary>
              <Places of={each} />
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Counties stand behind their city: 市中区 is the name of two. */
function Places({ of }: { readonly of: Unfinished }) {
  if (of.about === 'own_unfiled') return <p>{of.cities.map(divisionName).join('、')}</p>
  return [...byCity(of.counties.map((division) => ({ division })))].map(([city, counties]) => (
    <p key={city}>
      <b>{nameOf(city)}</b> {counties.map(({ division }) => divisionName(division)).join('、')}
    </p>
  ))
}

function lineOf(each: Unfinished): string {
  return rt(`close.${each.about}`, { kind: say(deliverableWords[each.kind]), count: codesOf(each).length })
}

function codesOf(each: Unfinished): readonly string[] {
  return each.about === 'own_unfiled' ? each.cities : each.counties
}

function divisionName(code: string): string {
  return nameOf(parseDivision(code))
}
