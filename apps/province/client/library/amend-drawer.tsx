import { parseDivision } from '@mingce/domain/authority/division'
import { useAct } from '@mingce/ui/act'
import { PublicTextView, SourceMark, sourceOf } from '@mingce/ui/library/entry-card'
import { Notices } from '@mingce/ui/notices'
import { Drawer } from 'antd'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { type Basis, EntryForm } from './entry-form.tsx'
import type { Entry } from './questions.ts'
import { useSeen } from './use-seen.ts'

type DrawerProps = { readonly entry: Entry | undefined; readonly close: () => void }

/** An entry is put right, or put on the text that is public now. */
export function AmendDrawer({ entry, close }: DrawerProps) {
  return (
    <Drawer
      size={720}
      open={entry !== undefined}
      onClose={close}
      mask={{ closable: false }}
      destroyOnHidden
      title={text('amend')}
    >
      {entry && <Inside key={`${entry.county}/${entry.item}`} entry={entry} close={close} />}
    </Drawer>
  )
}

function Inside({ entry, close }: { readonly entry: Entry; readonly close: () => void }) {
  const { county, item, heading, note, categories, improvements, version, digest, now } = entry
  const seen = useSeen()
  const amend = useAct(api.library.amend.mutate, text('amended'), close)
  const same: Basis = { version, digest, label: text('basis.same', { version }) }
  const other = now && now.digest !== digest ? [{ ...now, label: text('basis.now', now) }] : []
  return (
    <>
      <Notices of={[amend]} />
      <p>
        {sourceOf(entry)} <SourceMark state={entry.state} />
      </p>
      <EntryForm
        begun={{ heading, note, categories: [...categories], improvements: [...improvements] }}
        bases={[same, ...other]}
        asksReason
        save={text('save')}
        busy={amend.busy}
        onSave={(said, reason) =>
          amend.run({ county: parseDivision(county), item, seen: seen(entry), entry: said, reason })
        }
      />
      <PublicTextView of={entry} />
    </>
  )
}
