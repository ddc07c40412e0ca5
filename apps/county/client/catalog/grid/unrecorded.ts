import { usePerson } from '@mingce/ui/person'
import { useEffect, useMemo, useState } from 'react'
import type { Draft } from '../../questions.ts'
import { type Edit, type Edits, isDirty } from './edits.ts'
import { readKept } from './kept-edits.ts'
import { reconciled } from './reconcile.ts'

/** How many items this account wrote in the grid that the county does not have, by what keeps them. */
export type Unrecorded = { readonly conflicts: number; readonly nameless: number; readonly waiting: number }

/** What this browser still keeps of this account's words, against the draft as it stands; another page of it is heard too. */
export function useUnrecorded(draft: Draft | null | undefined): Unrecorded {
  const { account } = usePerson()
  const [heard, setHeard] = useState(0)
  useEffect(() => {
    const hear = () => setHeard((before) => before + 1)
    window.addEventListener('storage', hear)
    return () => window.removeEventListener('storage', hear)
  }, [])
  return useMemo(
    () => unrecordedIn(reconciled(readKept(account), draft?.items ?? []).edits),
    [account, draft?.items, heard],
  )
}

function unrecordedIn(edits: Edits): Unrecorded {
  const kept = [...edits.values()].filter((edit) => isDirty(edit) || edit.conflicts.length > 0)
  const reasons = kept.map(reasonOf)
  const count = (reason: keyof Unrecorded) => reasons.filter((each) => each === reason).length
  return { conflicts: count('conflicts'), nameless: count('nameless'), waiting: count('waiting') }
}

function reasonOf({ conflicts, content: { category, name } }: Edit): keyof Unrecorded {
  if (conflicts.length > 0) return 'conflicts'
  return category.trim() === '' || name.trim() === '' ? 'nameless' : 'waiting'
}
