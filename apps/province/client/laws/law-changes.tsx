import { useAct } from '@mingce/ui/act'
import { dayInWords } from '@mingce/ui/instant'
import { changeWords, lawTitle } from '@mingce/ui/law-sweep/sweep-sent'
import { Notices } from '@mingce/ui/notices'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { sweepAddress } from '../addresses.ts'
import { api } from '../api.ts'
import type { ArticledLaw, Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { MovedNotice, useSeenLaw } from './seen-law.tsx'

type Change = Law['changes'][number]
type LawChangesProps = { readonly law: ArticledLaw; readonly laws: readonly Law[]; readonly manages: boolean }

/** The versions of a law, and what became of it, in the order in which they were recorded; a withdrawn one stands with its reason. */
export function LawChanges({ law, laws, manages }: LawChangesProps) {
  const withdraw = useAct(api.law.withdraw.mutate, text('withdrew'))
  if (law.changes.length === 0) return <p>{text('noChanges')}</p>
  return (
    <>
      <Notices of={[withdraw]} nameOf={(about) => about} />
      <ul className="law-changes">
        {law.changes.map((change) => (
          <li key={change.change} className={change.withdrawn === null ? '' : 'is-withdrawn'}>
            <ChangeFacts {...{ change, laws }} />
            {change.withdrawn === null && (
              <p>
                <Link to={sweepAddress(law.id, change.change)}>{text('sweep')}</Link>{' '}
                {manages && (
                  <Withdraw
                    law={law}
                    busy={withdraw.busy}
                    onWithdraw={(said) => withdraw.run({ law: law.id, change: change.change, ...said })}
                  />
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function ChangeFacts({ change, laws }: { readonly change: Change; readonly laws: readonly Law[] }) {
  const successor = laws.find(({ id }) => id === change.replacedBy)
  const facts = [
    text('changeBy', { by: change.by }),
    change.docNumber,
    change.year === null ? null : String(change.year),
    successor && `${text('replacedBy')}：${lawTitle(successor)}`,
    text('recordedOn', { day: dayInWords(change.recordedAt) }),
    `${text('source')}：${change.source}`,
    change.doubt,
  ].filter((each) => each)
  return (
    <>
      <strong>{changeWords(change)}</strong> · {facts.join(' · ')}
      {change.withdrawn !== null && <p>{text('withdrawn', { reason: change.withdrawn })}</p>}
    </>
  )
}

type Withdrawal = { readonly reason: string; readonly seen: number }
type WithdrawProps = {
  readonly law: ArticledLaw
  readonly busy: boolean
  readonly onWithdraw: (said: Withdrawal) => unknown
}

function Withdraw(props: WithdrawProps) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <WithdrawForm {...props} />
  return (
    <Button size="small" onClick={() => setOpen(true)}>
      {text('withdraw')}
    </Button>
  )
}

function WithdrawForm({ law, busy, onWithdraw }: WithdrawProps) {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const known = useSeenLaw(law)
  const said = reason.trim()
  const send = () => (said === '' ? setMissing(true) : onWithdraw({ reason: said, seen: known.seen.version }))
  return (
    <span className="law-withdraw">
      <MovedNotice {...known} />
      <Input
        size="small"
        aria-label={text('withdrawReason')}
        placeholder={text('withdrawReason')}
        value={reason}
        maxLength={500}
        status={isMissing ? 'error' : ''}
        onChange={(event) => {
          setMissing(false)
          setReason(event.target.value)
        }}
      />
      <Button size="small" loading={busy} onClick={send}>
        {text('withdraw')}
      </Button>
      {isMissing && <span role="alert">{text('withdrawReasonMissing')}</span>}
    </span>
  )
}
