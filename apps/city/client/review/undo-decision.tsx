import { refusalOf } from '@mingce/ui/api-error'
import { newKey } from '@mingce/ui/command-key'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { RefusalNotice } from '@mingce/ui/refusal-notice'
import { useShortcuts } from '@mingce/ui/use-shortcuts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import type { FilingName } from '../questions.ts'
import { t } from '../words.ts'
import { useIsNewest } from './undo-order.ts'
import './undo-decision.css'

/** How long a decision on a whole filing may be undone without a word; after that it is taken back (收回) with a reason. */
const undoSeconds = 10

type UndoDecisionProps = {
  readonly filing: FilingName
  /** When it was given, by this browser's clock, ms. */
  readonly decidedAt: number
  readonly onUndone: () => void
  readonly onOpen: () => void
  readonly onOver: () => void
}

/**
 * 撤销 for ten seconds, by its button or by `z`, wherever the reviewer went on to meanwhile; of several decisions `z` takes the newest back, and
 * its button says so. It is a 收回 like any other, by the same rules; the reason in the record
 * says what happened: undone after so many seconds, with no reason written.
 */
export function UndoDecision({ filing, decidedAt, onUndone, onOpen, onOver }: UndoDecisionProps) {
  const queryClient = useQueryClient()
  const [key] = useState(newKey)
  const left = useSecondsLeft(decidedAt)
  const undoing = useMutation({
    networkMode: 'always',
    mutationFn: async (seconds: number) => {
      const sheet = await api.filing.open.query({ filing })
      const reason = t('undo.reason', { seconds })
      return api.filing.recall.mutate({ key, filing, seen: sheet?.head.version ?? 0, reason })
    },
    onSuccess: onUndone,
    onSettled: () => queryClient.invalidateQueries(),
  })
  const isWaiting = undoing.isIdle
  const isNewest = useIsNewest(key, isWaiting)
  const undo = () => undoing.mutate(Math.max(1, Math.round((Date.now() - decidedAt) / 1000)))
  useShortcuts(isNewest ? { z: undo } : {})
  useEffect(() => {
    if (isWaiting && left <= 0) onOver()
  }, [isWaiting, left, onOver])
  const refusal = refusalOf(undoing.error)
  if (undoing.isSuccess)
    return (
      <p role="status">
        {t('undo.done')}{' '}
        <Button size="small" onClick={onOpen}>
          {t('undo.open')}
        </Button>
      </p>
    )
  if (undoing.isError)
    return refusal ? (
      <RefusalNotice refusal={refusal} nameOf={() => undefined} />
    ) : (
      <ErrorNotice error={undoing.error} />
    )
  return (
    <p className="undo-decision">
      <Button size="small" loading={undoing.isPending} onClick={undo} {...(isNewest && { 'aria-keyshortcuts': 'z' })}>
        {t('undo.act')}
        {isNewest && <kbd aria-hidden>{t('keys.undo')}</kbd>}
      </Button>{' '}
      <span aria-hidden>{t('undo.left', { seconds: Math.max(left, 0) })}</span>
    </p>
  )
}

function useSecondsLeft(from: number): number {
  const leftNow = () => undoSeconds - Math.floor((Date.now() - from) / 1000)
  const [left, setLeft] = useState(leftNow)
  useEffect(() => {
    const timer = setInterval(() => setLeft(undoSeconds - Math.floor((Date.now() - from) / 1000)), 250)
    return () => clearInterval(timer)
  }, [from])
  return left
}
