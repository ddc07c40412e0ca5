import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { api } from '../api.ts'
import type { Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { EntryForm } from './entry-form.tsx'

/** Puts an entry right: the law itself did not change. */
export function CorrectForm({ law, onDone }: { readonly law: Law; readonly onDone: () => void }) {
  const correct = useAct(api.law.correct.mutate, text('corrected'), onDone)
  const { id, changes, ...entry } = law
  return (
    <>
      <Notices of={[correct]} nameOf={(about) => about} />
      <EntryForm
        entry={entry}
        asksReason
        busy={correct.busy}
        onSave={(now, reason) => correct.run({ law: id, entry: now, reason, seen: changes.length })}
      />
    </>
  )
}
