import { parseDivision } from '@mingce/domain/authority/division'
import { useAct } from '@mingce/ui/act'
import { PublicTextView, SourceMark, sourceOf } from '@mingce/ui/library/entry-card'
import type { Practice } from '@mingce/ui/library/practice'
import { PracticeMoved, useSeenPractice } from '@mingce/ui/library/seen-practice'
import { Notices } from '@mingce/ui/notices'
import { Drawer } from 'antd'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { type Basis, EntryForm } from './entry-form.tsx'
import type { Entry } from './questions.ts'

type DrawerProps = {
  readonly entry: Entry | undefined
  readonly practice: Practice<Entry> | undefined
  readonly close: () => void
}

/** An entry is put right, or put on the text that is public now. */
export function AmendDrawer({ entry, practice, close }: DrawerProps) {
  return (
    <Drawer
      size={720}
      open={entry !== undefined}
      onClose={close}
      mask={{ closable: false }}
      destroyOnHidden
      title={text('amend')}
    >
      {entry && practice && <Inside key={`${entry.county}/${entry.item}`} {...{ entry, practice, close }} />}
    </Drawer>
  )
}

type InsideProps = { readonly entry: Entry; readonly practice: Practice<Entry>; readonly close: () => void }

/** `entry` is as it stood when it was opened; one that was removed meanwhile stays on the screen. */
function Inside({ entry, practice, close }: InsideProps) {
  const known = useSeenPractice(practice)
  const { seen, entry: read = entry } = known.seen
  const { county, item, heading, note, categories, improvements, version, digest, now } = read
  const amend = useAct(api.library.amend.mutate, text('amended'), close)
  const same: Basis = { version, digest, label: text('basis.same', { version }) }
  const other = now && now.digest !== digest ? [{ ...now, label: text('basis.now', now) }] : []
  return (
    <>
      <Notices of={[amend]} />
      <p>
        {sourceOf(read)} <SourceMark state={read.state} />
      </p>
      <PracticeMoved {...known} />
      <EntryForm
        begun={{ heading, note, categories: [...categories], improvements: [...improvements] }}
        bases={[same, ...other]}
        asksReason
        save={text('save')}
        busy={amend.busy}
        onSave={(said, reason) => amend.run({ county: parseDivision(county), item, seen, entry: said, reason })}
      />
      <PublicTextView of={read} />
    </>
  )
}
