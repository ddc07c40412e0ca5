import { blankItem } from '@mingce/domain/catalog/blank-item'
import type { ListEntry } from '@mingce/domain/lists/entry'
import { newKey } from '@mingce/ui/command-key'
import { ItemEditor } from '@mingce/ui/item-editor'
import { Notices } from '@mingce/ui/notices'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { useOtherItems } from '../catalog/use-other-items.ts'
import { listsText as text } from '../words/lists.ts'
import type { Line } from './report-lines.ts'

type BeginItemProps = {
  readonly line: Line & { readonly entry: ListEntry }
  readonly close: () => void
  /** Called with the new item once it is drafted. */
  readonly drafted: (item: string) => void
}

/** A new item begun from an entry: its name, basis and body are there, its origin says which entry it was. */
export function BeginItem({ line, close, drafted }: BeginItemProps) {
  const [item] = useState(newKey)
  const draft = useAct(api.catalog.draftItem.mutate, text('drafted'), () => drafted(item))
  const { code, name, basis, body } = line.entry
  const begun = { ...blankItem, name, legalBases: basis === null ? [] : basis.split('\n'), disclosingBody: body }
  const ref = [line.list && text(line.list), code, name].filter(Boolean).join(' ')
  const others = useOtherItems()
  return (
    <Drawer size={760} open onClose={close} title={text('newItem', { name })}>
      <Notices of={[draft]} />
      <ItemEditor
        item={begun}
        others={others}
        busy={draft.busy}
        onCancel={close}
        onSave={(content) => draft.run({ item, content, origin: { kind: 'local', ref } })}
      />
    </Drawer>
  )
}
