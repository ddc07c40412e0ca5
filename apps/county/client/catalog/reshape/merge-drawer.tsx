import { Drawer } from 'antd'
import type { Draft } from '../../questions.ts'
import { t } from '../../words.ts'
import { MergeItems } from './merge-items.tsx'

/** 合并 over the list, begun with the items that were chosen there. */
export function MergeDrawer({
  draft,
  items,
  close,
}: {
  readonly draft: Draft
  /** Null while it is closed. */
  readonly items: readonly string[] | null
  readonly close: () => void
}) {
  return (
    <Drawer size={760} open={items !== null} onClose={close} destroyOnHidden title={t('merge.title')}>
      {items && <MergeItems draft={draft} chosen={items} close={close} />}
    </Drawer>
  )
}
