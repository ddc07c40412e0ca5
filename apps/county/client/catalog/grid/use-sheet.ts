import { usePerson } from '@mingce/ui/person'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft, DraftItem } from '../../questions.ts'
import type { Change, Edit } from './edits.ts'
import { keep, readKept } from './kept-edits.ts'
import type { Met } from './reconcile.ts'
import {
  arrived,
  begunSheet,
  changed,
  chosen,
  dropped,
  type Recorded,
  recorded,
  redone,
  type Sheet,
  sending,
  undone,
} from './sheet.ts'

const none: readonly DraftItem[] = []

export type SheetHand = {
  readonly sheet: Sheet
  /** False where the browser keeps nothing: then words not recorded live as long as the page. */
  readonly isKept: boolean
  readonly change: (changes: readonly Change[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly choose: (met: Met, whose: 'mine' | 'theirs') => void
  readonly sending: (sent: readonly Edit[]) => void
  readonly recorded: (done: readonly Recorded[]) => void
  readonly drop: (item: string) => void
  readonly readMerged: () => void
  readonly readTookBack: () => void
}

/** The sheet over the draft: begun from what this browser kept, reconciled whenever the draft is heard of anew. */
export function useSheet(draft: Draft | null): SheetHand {
  const { account } = usePerson()
  const items = draft?.items ?? none
  const [sheet, setSheet] = useState(() => begunSheet(readKept(account), items))
  if (sheet.items !== items) setSheet(arrived(sheet, items))

  const lately = useRef<Sheet['edits']>(new Map())
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    setKept(keep(account, lately.current, sheet.edits))
    lately.current = sheet.edits
  }, [account, sheet.edits])

  const hand = useMemo(
    () => ({
      change: (changes: readonly Change[]) => setSheet((now) => changed(now, changes)),
      undo: () => setSheet(undone),
      redo: () => setSheet(redone),
      choose: (met: Met, whose: 'mine' | 'theirs') => setSheet((now) => chosen(now, met, whose)),
      sending: (sent: readonly Edit[]) => setSheet((now) => sending(now, sent)),
      recorded: (done: readonly Recorded[]) => setSheet((now) => recorded(now, done)),
      drop: (item: string) => setSheet((now) => dropped(now, item)),
      readMerged: () => setSheet((now) => ({ ...now, merged: [] })),
      readTookBack: () => setSheet((now) => ({ ...now, tookBack: null })),
    }),
    [],
  )
  return { sheet, isKept, ...hand }
}
