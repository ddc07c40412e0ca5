import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '../act.tsx'
import { useToday } from '../desk-day.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { type InboxApi, type RemindInput, useInbox } from '../inbox/inbox.ts'
import { minuteOf } from '../instant.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { inboxText as t } from '../words/inbox.ts'
import type { ReminderShown } from './reminder.ts'
import { whoOf } from './reminder-tag.tsx'

type Case = { readonly matter: string; readonly kind: DeliverableKind }
type RemindButtonProps = Case & { readonly reminded?: ReminderShown | null | undefined }

const mostWords = 200

/** 催办: asks for a few words and sends it; why it was not sent, and who reminded before, stands in the same dialog. */
export function RemindButton({ reminded, ...about }: RemindButtonProps) {
  const inbox = useInbox()
  const [asking, setAsking] = useState(false)
  const today = useToday()
  if (!inbox) return null
  if (reminded && minuteOf(reminded.at).slice(0, 10) === today)
    return <span className="reminder-words">{t('remindedToday')}</span>
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        {t('remind')}
      </Button>
      {asking && <RemindDialog {...about} inbox={inbox} onClose={() => setAsking(false)} />}
    </>
  )
}

type RemindDialogProps = Case & { readonly inbox: InboxApi; readonly onClose: () => void }

function RemindDialog({ matter, kind, inbox, onClose }: RemindDialogProps) {
  const [words, setWords] = useState('')
  const act = useAct<RemindInput & { readonly key: string }>((sent) => inbox.remind.mutate(sent), t('reminded'))
  const id = useId()
  const send = async () => {
    if (await act.run({ matter, kind, text: words.trim() || null })) onClose()
  }
  return (
    <Modal
      open
      title={t('remind')}
      okText={t('remind')}
      cancelText={t('cancel')}
      confirmLoading={act.busy}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t('remindHint')}</p>
      <ErrorNotice error={act.error} />
      <RefusalNotice refusal={whoReminded(act.refusal)} />
      <label htmlFor={id}>{t('remindWords', { most: mostWords })}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={mostWords}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
    </Modal>
  )
}

/** What the rule is about, in words: the bureau and post that reminded before, and when. */
function whoReminded(refusal: ReturnType<typeof useAct>['refusal']): typeof refusal {
  if (refusal?.refused !== 'REMINDED_TODAY' || refusal.about?.length !== 3) return refusal
  const [authority = '', post = '', at = ''] = refusal.about
  return { ...refusal, about: [t('tagTold', { ...whoOf({ authority, post }), at: minuteOf(at) })] }
}
