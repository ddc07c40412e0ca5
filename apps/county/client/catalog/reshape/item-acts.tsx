import { Button, Space } from 'antd'
import { useState } from 'react'
import type { Draft, DraftItem } from '../../questions.ts'
import { t } from '../../words.ts'
import { MergeDrawer } from './merge-drawer.tsx'
import { RenameItem } from './rename-item.tsx'
import { SplitItem } from './split-item.tsx'

const acts = ['rename', 'split', 'merge'] as const
type Act = (typeof acts)[number]

/** What is done with the item as a whole, above what it says: 更名、拆分、合并. What is typed below stays. */
export function ItemActs({ draft, row }: { readonly draft: Draft; readonly row: DraftItem }) {
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  const about = { draft, row, close }
  if (act === 'rename') return <RenameItem {...about} />
  if (act === 'split') return <SplitItem {...about} />
  return (
    <Space className="item-acts">
      {acts.map((each) => (
        <Button key={each} size="small" onClick={() => setAct(each)}>
          {t(`${each}.begin`)}
        </Button>
      ))}
      <MergeDrawer draft={draft} items={act === 'merge' ? [row.item] : null} close={close} />
    </Space>
  )
}
