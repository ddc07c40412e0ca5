import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { signerOf } from '../absence/signer.ts'
import { minuteOf } from '../instant.ts'
import { overridableRule, fourEyesText as text } from '../words/four-eyes.ts'
import './override-note.css'

type Signed = { readonly by: string; readonly onBehalfOf: string | null; readonly at: string }

/** What was overridden (越权), why, by whom, and who confirmed it. */
export type OverrideSent = Signed & {
  readonly override: string
  readonly rules: readonly { readonly rule: string; readonly accounts: readonly string[] }[]
  readonly reason: string
  readonly confirmed: (Signed & { readonly opinion: string }) | null
  /** When what it made possible was taken back; null while that stands. */
  readonly undoneAt: string | null
}

type OverrideNoteProps = {
  readonly used: OverrideSent
  readonly names: Readonly<Record<string, string>>
  /** Confirms it, for whoever may; undefined for everybody else. */
  readonly confirm?: ((opinion: string) => Promise<unknown>) | undefined
  readonly busy: boolean
}

/** An override on the page of its filing: flagged until a second person of the bureau has confirmed it here. */
export function OverrideNote({ used, names, confirm, busy }: OverrideNoteProps) {
  const { confirmed } = used
  if (confirmed)
    return (
      <p className="override-done">
        {text('override.done', {
          name: signerOf(confirmed, names),
          at: minuteOf(confirmed.at),
          opinion: confirmed.opinion,
        })}
        {used.undoneAt !== null && text('override.doneUndone', { undoneAt: minuteOf(used.undoneAt) })}
      </p>
    )
  if (used.undoneAt !== null)
    return (
      <p className="override-done">
        {text('override.undone', { ...factsOf(used, names), undoneAt: minuteOf(used.undoneAt) })}
      </p>
    )
  return (
    <Alert
      className="override-note"
      type="warning"
      showIcon
      title={text('override.flag')}
      description={
        <>
          <p>{text('override.what', factsOf(used, names))}</p>
          <p>{text('override.why', { reason: used.reason })}</p>
          {confirm && <Confirmation confirm={confirm} busy={busy} />}
        </>
      }
    />
  )
}

function factsOf({ rules, ...signed }: OverrideSent, names: OverrideNoteProps['names']) {
  const told = rules.map(({ rule, accounts }) => {
    const about = accounts.flatMap((account) => names[account] ?? []).join(text('separator'))
    return text('override.about', { rule: overridableRule(rule) ?? rule, names: about })
  })
  return { name: signerOf(signed, names), at: minuteOf(signed.at), rules: told.join(text('separator')) }
}

function Confirmation({
  confirm,
  busy,
}: Required<Pick<OverrideNoteProps, 'busy'>> & { readonly confirm: (opinion: string) => Promise<unknown> }) {
  const [opinion, setOpinion] = useState('')
  const [missing, setMissing] = useState(false)
  const send = async () => {
    if (opinion.trim() === '') return setMissing(true)
    if (await confirm(opinion.trim())) setOpinion('')
  }
  return (
    <div className="override-confirm">
      <Input.TextArea
        aria-label={text('override.opinion')}
        placeholder={missing ? text('override.missing') : text('override.opinion')}
        status={missing ? 'error' : ''}
        rows={2}
        maxLength={2000}
        value={opinion}
        onChange={(event) => {
          setMissing(false)
          setOpinion(event.target.value)
        }}
      />
      {missing && <span role="alert">{text('override.missing')}</span>}
      <Button type="primary" data-action="confirm-override" loading={busy} onClick={send}>
        {text('override.confirm')}
      </Button>
    </div>
  )
}
