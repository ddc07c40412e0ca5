import { blankItem } from '@mingce/domain/catalog/blank-item'
import { newKey } from '@mingce/ui/command-key'
import { ItemEditor } from '@mingce/ui/item-editor'
import { Notices } from '@mingce/ui/notices'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'
import { useOtherItems } from './use-other-items.ts'

/** A new item of the county's own. Its id stays while it is not recorded, so that a retry names the same item. */
export function NewItemDrawer({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const [item, setItem] = useState(newKey)
  const draft = useAct(api.catalog.draftItem.mutate, t('newItem.done'), () => {
    setItem(newKey())
    close()
  })
  const others = useOtherItems()
  return (
    <Drawer size={760} open={isOpen} onClose={close} title={t('newItem.title')} destroyOnHidden={false}>
      <Notices of={[draft]} />
      <ItemEditor
        key={item}
        item={blankItem}
        others={others}
        busy={draft.busy}
        onCancel={close}
        onSave={(content) => draft.run({ item, content, origin: { kind: 'local', ref: null } })}
      />
    </Drawer>
  )
}
