import { useKeptDraft } from '@mingce/ui/kept-draft'
import { useState } from 'react'
import { type RemarkDraft, suggestsSomething } from './remark-draft.ts'

/**
 * A comment that was not sent, kept in this browser tab. `begin` is what it starts with, and what leaves nothing behind; so does a place
 * for a suggestion that was opened and left empty.
 */
export function useRemarkDraft(
  key: string,
  begin: RemarkDraft,
): readonly [RemarkDraft, (changed: Partial<RemarkDraft>) => void] {
  const [kept, keep] = useKeptDraft(key)
  const [opened, setOpened] = useState(false)
  const read = readDraft(kept) ?? begin
  const draft = { ...read, suggests: read.suggests && (opened || suggestsSomething(read)) }
  const change = (changed: Partial<RemarkDraft>) => {
    const next = { ...draft, ...changed }
    if (changed.suggests !== undefined) setOpened(changed.suggests)
    keep(isSame(next, begin) ? '' : JSON.stringify(next))
  }
  return [draft, change]
}

function readDraft(kept: string): RemarkDraft | undefined {
  try {
    return kept === '' ? undefined : (JSON.parse(kept) as RemarkDraft)
  } catch {
    return undefined // of a build before this one
  }
}

function isSame(one: RemarkDraft, other: RemarkDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
