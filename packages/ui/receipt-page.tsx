import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { ErrorNotice } from './error-notice.tsx'
import { minuteOf } from './instant.ts'
import { Loading } from './loading.tsx'
import { Page } from './page.tsx'
import type { ReceiptSent, SealedSent } from './receipt.ts'
import { ReceiptPaper } from './receipt-paper.tsx'
import { receiptText as text } from './words/receipts.ts'
import { t } from './words/t.ts'

const untilSealedMs = 300
const untilWitnessedMs = 1_000
const patienceMs = 10_000
/** How many must have cosigned for a checkpoint to count as witnessed. */
const witnesses = 3

type Ask = (position: number) => Promise<ReceiptSent | null>

/**
 * The page of an event's receipt, at `receiptAddress`. What was recorded a moment ago may not be sealed yet, nor seen by its
 * witnesses: it is asked for again until it is, for ten seconds at most, and then stays as it is.
 *
 * @param ask `(position) => api.receipt.query({ position })`
 */
export function ReceiptPage({ ask }: { readonly ask: Ask }) {
  const number = positionIn(useParams().position)
  const { receipt, patient, again } = useReceipt(number, ask)
  const shown = receipt.data
  return (
    <Page
      title={text('title', { number: number ?? '' })}
      actions={shown?.sealed && <Actions number={shown.entry.heldFrom} sealed={shown.sealed} />}
    >
      <ErrorNotice error={receipt.error} retry={() => receipt.refetch()} />
      {receipt.isPending && <Loading />}
      {shown === null && (
        <Alert type="warning" showIcon title={t('error.missing')} description={t('error.missingTodo')} />
      )}
      {shown?.redacted && <Redacted {...shown.redacted} />}
      {shown?.sealed === null && !shown.redacted && <NotSealed patient={patient} again={again} />}
      {shown?.sealed && <ReceiptPaper {...shown} sealed={shown.sealed} />}
    </Page>
  )
}

function useReceipt(number: number | undefined, ask: Ask) {
  const [patient, setPatient] = useState(true)
  const receipt = useQuery({
    queryKey: ['receipt', number],
    queryFn: () => (number === undefined ? null : ask(number)),
    enabled: ({ state }) => !isWitnessed(state.data),
    refetchInterval: ({ state }) => {
      if (!patient || !state.data || state.data.redacted) return false
      return state.data.sealed ? untilWitnessedMs : untilSealedMs
    },
  })
  useEffect(() => {
    if (!patient) return
    const end = setTimeout(() => setPatient(false), patienceMs)
    return () => clearTimeout(end)
  }, [patient])
  return { receipt, patient, again: () => setPatient(true) }
}

function isWitnessed(sent: ReceiptSent | null | undefined): boolean {
  return (sent?.sealed?.cosigned ?? 0) >= witnesses
}

function Redacted({ orderNumber, appliedAt }: NonNullable<ReceiptSent['redacted']>) {
  const title = text('redacted', { orderNumber, minute: minuteOf(appliedAt) })
  return <Alert type="info" showIcon role="status" title={title} description={text('redactedWhy')} />
}

function NotSealed({ patient, again }: { readonly patient: boolean; readonly again: () => void }) {
  if (patient) return <Alert type="info" showIcon role="status" title={text('sealing')} />
  return (
    <Alert
      type="warning"
      showIcon
      title={text('notSealed')}
      action={<Button onClick={again}>{text('again')}</Button>}
    />
  )
}

function Actions({ number, sealed }: { readonly number: number; readonly sealed: SealedSent }) {
  return (
    <>
      <Button onClick={() => save(text('fileName', { number }), sealed.receipt)}>{text('download')}</Button>{' '}
      <Button type="primary" onClick={() => print()}>
        {text('print')}
      </Button>
    </>
  )
}

/** Hands a text to the browser as a file. */
function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function positionIn(text: string | undefined): number | undefined {
  const position = Number(text)
  return text && /^\d+$/.test(text) && Number.isSafeInteger(position) ? position : undefined
}
