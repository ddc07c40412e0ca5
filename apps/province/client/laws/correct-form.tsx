import type { LawEntry } from '@mingce/domain/law/events'
import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { useMemo } from 'react'
import { api } from '../api.ts'
import type { ArticledLaw } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { EntryForm } from './entry-form.tsx'
import { MovedNotice, useSeenLaw } from './seen-law.tsx'

/** Puts an entry right: the law itself did not change. */
export function CorrectForm({ law, onDone }: { readonly law: ArticledLaw; readonly onDone: () => void }) {
  const correct = useAct(api.law.correct.mutate, text('corrected'), onDone)
  const known = useSeenLaw(law)
  const { seen } = known
  const entry = useMemo(() => entryOf(seen), [seen])
  return (
    <>
      <Notices of={[correct]} nameOf={(about) => about} />
      <MovedNotice {...known} />
      <EntryForm
        entry={entry}
        asksReason
        busy={correct.busy}
        onSave={(now, reason) => correct.run({ law: law.id, entry: now, reason, seen: seen.version })}
      />
    </>
  )
}

function entryOf({ id: _, version: __, changes: ___, articles: ____, ...entry }: ArticledLaw): LawEntry {
  return entry
}
