import { faultOf } from '@mingce/ui/api-error'
import { type Keyed, useCommand } from '@mingce/ui/command-key'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { t } from '../../words.ts'
import { adoptedIn } from '../taken-text.ts'
import { type Edit, isDirty } from './edits.ts'
import { inBatches } from './in-batches.ts'
import { isRecordable } from './issues.ts'
import type { Recorded } from './sheet.ts'
import { asAsked } from './take-back.ts'
import type { SheetHand } from './use-sheet.ts'

const pauseMs = 2_000
const leftRowMs = 200
const againMs = 5_000

export type Saving = {
  /** `held`: something here must be chosen, filled in or dropped first. */
  readonly state: 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'held'
  /** How many items the county does not have yet as they stand here. */
  readonly unsaved: number
  /** Why an item was refused: the refusal's code, by item. */
  readonly refused: ReadonlyMap<string, string>
  readonly error: unknown
  readonly saveNow: () => void
}

type Batch = Omit<Parameters<typeof api.catalog.saveItems.mutate>[0], 'key'>
type Refused = ReadonlyMap<string, { readonly edit: Edit; readonly code: string }>

/** Records what was written, item by item, after a pause or once its row was left; what fails stays and is tried again. */
export function useAutosave(hand: SheetHand, activeItem: string | undefined, isLocked: boolean): Saving {
  const { edits } = hand.sheet
  const queryClient = useQueryClient()
  const command = useCommand((batch: Keyed<Batch>) => api.catalog.saveItems.mutate(batch))
  const [refused, setRefused] = useState<Refused>(new Map())
  const [isSaving, setSaving] = useState(false)
  const dirty = [...edits.values()].filter(isDirty)
  const ready = isLocked ? [] : dirty.filter((edit) => isReady(edit) && refused.get(edit.item)?.edit !== edit)

  const isRunning = useRef(false)
  const save = async () => {
    if (isRunning.current) return
    isRunning.current = true
    setSaving(true)
    for (const batch of inBatches(ready)) if (!(await send(asAsked(batch)))) break
    isRunning.current = false
    setSaving(false)
    await queryClient.invalidateQueries({ queryKey: ['draft'] })
  }
  const send = async (sent: readonly Edit[]) => {
    hand.sending(sent)
    const answer = await command.run({ items: sent.map(asSent) })
    if (!answer) return false
    const outcomes = answer.outcomes.flatMap((outcome, at) => (sent[at] ? [{ ...outcome, sent: sent[at] }] : []))
    hand.recorded(outcomes.flatMap(recordedOf))
    setRefused((before) => {
      const next = new Map(before)
      for (const { sent: edit, refusal } of outcomes)
        if (refusal) next.set(edit.item, { edit, code: refusal.refused })
        else next.delete(edit.item)
      return next
    })
    return true
  }

  const latest = useRef(save)
  latest.current = save
  const isLost = command.error !== undefined && faultOf(command.error) === 'network'
  const leftRow = ready.some(({ item }) => item !== activeItem)
  const delayMs = command.error ? againMs : leftRow ? leftRowMs : pauseMs
  const wanted = ready.length > 0 && !isSaving
  useEffect(() => {
    if (!wanted) return undefined
    const timer = setTimeout(() => void latest.current(), delayMs)
    return () => clearTimeout(timer)
  }, [wanted, delayMs, edits])
  useLeaving(latest)

  const refusedNow = new Map(
    dirty.flatMap((edit) => {
      const found = refused.get(edit.item)
      return found?.edit === edit ? [[edit.item, found.code] as const] : []
    }),
  )
  const state = stateOf({ dirty: dirty.length, ready: ready.length, busy: isSaving, isLost, error: command.error })
  return { state, unsaved: dirty.length, refused: refusedNow, error: command.error, saveNow: () => void save() }
}

function asSent({ item, content, seen, origin, base, taken, wants }: Edit) {
  if (wants && seen !== null)
    return {
      ...{ item, seen, act: wants === 'gone' ? ('retireItem' as const) : ('restoreItem' as const) },
      reason: t(`grid.reason.${wants}`),
    }
  const adopted = base ? adoptedIn(content, { before: base, taken: taken ?? null }) : undefined
  return { item, content, seen, origin, ...(adopted && { adopted }) }
}

type Outcome = { readonly sent: Edit; readonly digest: string | null; readonly position: number | null }

function recordedOf({ sent, digest, position }: Outcome): readonly Recorded[] {
  return digest !== null && position !== null ? [{ sent, digest, position }] : []
}

/** A last try when the page is left or hidden, and one when the line is back. */
function useLeaving(save: { readonly current: () => Promise<void> }): void {
  useEffect(() => {
    const now = () => void save.current()
    const hidden = () => document.hidden && now()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('online', now)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('online', now)
      now()
    }
  }, [save])
}

function isReady(edit: Edit): boolean {
  return edit.conflicts.length === 0 && isRecordable(edit.content)
}

type Facts = {
  readonly dirty: number
  readonly ready: number
  readonly busy: boolean
  readonly isLost: boolean
  readonly error: unknown
}

function stateOf({ dirty, ready, busy, isLost, error }: Facts): Saving['state'] {
  if (dirty === 0) return 'saved'
  if (ready === 0) return 'held'
  if (isLost || !navigator.onLine) return 'offline'
  if (busy) return 'saving'
  return error ? 'failed' : 'waiting'
}
