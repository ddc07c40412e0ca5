import { mailAddress } from '@mingce/domain/identifiers'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Switch } from 'antd'
import { useId, useState } from 'react'
import { ErrorNotice } from '../error-notice.tsx'
import { minuteOf } from '../instant.ts'
import { inboxText as t } from '../words/inbox.ts'
import { type MailSent, mailKey, useInbox } from './inbox.ts'
import './inbox.css'

/** Where this person gets mail and whether they want it; nobody else sees it. */
export function MailForm() {
  const inbox = useInbox()
  const { data, error, refetch } = useQuery({ queryKey: mailKey, queryFn: () => inbox?.notices.mail.query() })
  const id = useId()
  return (
    <section className="inbox-mail" aria-labelledby={id}>
      <h2 id={id}>{t('mailTitle')}</h2>
      <ErrorNotice error={error} retry={refetch} />
      {data && <Choice key={`${data.address} ${data.wanted}`} mail={data} />}
    </section>
  )
}

function Choice({ mail }: { readonly mail: MailSent }) {
  const inbox = useInbox()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [address, setAddress] = useState(mail.address ?? '')
  const [wanted, setWanted] = useState(mail.address === null || mail.wanted)
  const [isWrong, setWrong] = useState(false)
  const saving = useMutation({
    mutationFn: async (choice: { readonly address: string | null; readonly wanted: boolean }) => {
      await inbox?.notices.setMail.mutate(choice)
    },
    onSuccess: (_, choice) => message.success(choice.address === null ? t('erased') : t('saved')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: mailKey }),
  })
  const save = () => {
    const read = mailAddress.safeParse(address.trim())
    setWrong(!read.success)
    if (read.success) saving.mutate({ address: read.data, wanted })
  }
  const id = useId()
  return (
    <>
      <p>{aboutMail(mail)}</p>
      {mail.stopped && (
        <Alert type="warning" showIcon title={t('stopped', { ...mail.stopped, at: minuteOf(mail.stopped.at) })} />
      )}
      {isWrong && <Alert type="warning" showIcon role="alert" title={t('addressWrong')} />}
      <ErrorNotice error={saving.error} />
      <div className="inbox-mail-line">
        <label htmlFor={id}>{t('address')}</label>
        <Input
          id={id}
          value={address}
          maxLength={254}
          autoComplete="email"
          status={isWrong ? 'error' : ''}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setAddress(target.value)}
          onPressEnter={save}
        />
      </div>
      <p id={`${id}-hint`} className="reminder-words">
        {t('addressHint')}
      </p>
      <div className="inbox-mail-line">
        <Switch id={`${id}-wanted`} checked={wanted} onChange={setWanted} aria-label={t('wanted')} />
        <label htmlFor={`${id}-wanted`}>{t('wanted')}</label>
        <span style={{ flex: 1 }} />
        {mail.address !== null && (
          <Button onClick={() => saving.mutate({ address: null, wanted: false })}>{t('erase')}</Button>
        )}
        <Button type="primary" loading={saving.isPending} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </>
  )
}

function aboutMail({ hours }: MailSent): string {
  if (!hours) return t('mailOff')
  const { digestAt, from, until } = hours
  const reminders = hours.reminders ? t('mailReminders') : ''
  return t('mailHours', { digest: clock(digestAt), from: clock(from), until: clock(until), reminders })
}

/** 510 is "08:30". */
function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
