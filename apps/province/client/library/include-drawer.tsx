import { parseDivision } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { LibraryEntry } from '@mingce/domain/good-practice/events'
import { useAct } from '@mingce/ui/act'
import { ItemView } from '@mingce/ui/item-view'
import { sourceOf } from '@mingce/ui/library/entry-card'
import type { Practice } from '@mingce/ui/library/practice'
import { PracticeMoved, useSeenPractice } from '@mingce/ui/library/seen-practice'
import { Notices } from '@mingce/ui/notices'
import { Drawer } from 'antd'
import { api } from '../api.ts'
import { libraryPageText as text } from '../words/library.ts'
import { EntryForm } from './entry-form.tsx'

/** A published text that is to be taken in. */
export type Chosen = Pick<LibraryEntry, 'version' | 'digest' | 'improvements'> & {
  readonly county: string
  readonly item: string
  readonly text: DisclosureItem
}

type DrawerProps = {
  readonly chosen: Chosen | undefined
  readonly practice: Practice | undefined
  readonly close: () => void
}

/** 收入亮点库: the entry is written beside the published text. */
export function IncludeDrawer({ chosen, practice, close }: DrawerProps) {
  return (
    <Drawer
      size={720}
      open={chosen !== undefined}
      onClose={close}
      mask={{ closable: false }}
      destroyOnHidden
      title={text('include')}
    >
      {chosen && practice && <Inside key={`${chosen.county}/${chosen.item}`} {...{ chosen, practice, close }} />}
    </Drawer>
  )
}

type InsideProps = { readonly chosen: Chosen; readonly practice: Practice; readonly close: () => void }

function Inside({ chosen, practice, close }: InsideProps) {
  const { county, item, version, digest, improvements } = chosen
  const known = useSeenPractice(practice)
  const { seen } = known.seen
  const include = useAct(api.library.include.mutate, text('included'), close)
  const category = chosen.text.category.trim().slice(0, 20)
  return (
    <>
      <Notices of={[include]} />
      <p>{sourceOf(chosen)}</p>
      <PracticeMoved {...known} />
      <EntryForm
        begun={{ categories: category === '' ? [] : [category], improvements: [...improvements] }}
        bases={[{ version, digest, label: text('basis.now', { version }) }]}
        asksReason={false}
        save={text('include')}
        busy={include.busy}
        onSave={(entry) => include.run({ county: parseDivision(county), item, seen, entry })}
      />
      <ItemView item={chosen.text} />
    </>
  )
}
