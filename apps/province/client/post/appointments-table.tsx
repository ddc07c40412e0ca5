import type { DivisionCode } from '@mingce/domain/authority/division'
import { useAct } from '@mingce/ui/act'
import { minuteOf } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { say } from '@mingce/ui/words/language'
import { postWords } from '@mingce/ui/words/posts'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import type { Appointment } from '../questions.ts'
import { t } from '../words.ts'

type Props = { readonly authority: DivisionCode; readonly appointments: readonly Appointment[] }

/** Everyone ever appointed here; who is on post may be ended, with a reason. */
export function AppointmentsTable({ authority, appointments }: Props) {
  const end = useAct(api.post.endAppointment.mutate, t('posts.ended'))
  if (appointments.length === 0) return <p>{t('posts.none')}</p>
  return (
    <>
      <Notices of={[end]} />
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('posts.role')}</th>
            <th>{t('posts.account')}</th>
            <th>{t('posts.from')}</th>
            <th>{t('posts.until')}</th>
          </tr>
        </thead>
        <tbody>
          {appointments.map(({ account, role, from, until }) => (
            <tr key={`${account} ${from}`}>
              <td>{say(postWords[role])}</td>
              <td>{account}</td>
              <td>{minuteOf(from)}</td>
              <td>
                {until ? (
                  minuteOf(until)
                ) : (
                  <End busy={end.busy} onEnd={(reason) => end.run({ authority, account, reason })} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function End({ busy, onEnd }: { readonly busy: boolean; readonly onEnd: (reason: string) => unknown }) {
  const [reason, setReason] = useState('')
  return (
    <Popconfirm
      title={t('posts.end')}
      description={
        <Input
          aria-label={t('posts.reason')}
          placeholder={t('posts.reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      }
      okButtonProps={{ disabled: reason.trim() === '' }}
      onConfirm={() => onEnd(reason)}
    >
      <Button size="small" danger loading={busy}>
        {t('posts.end')}
      </Button>
    </Popconfirm>
  )
}
