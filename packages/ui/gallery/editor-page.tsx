import { Alert } from 'antd'
import { useState } from 'react'
import { ItemEditor } from '../item-editor.tsx'
import { ItemView } from '../item-view.tsx'
import { Page } from '../page.tsx'
import { item } from '../test-items.ts'
import { guideItems } from './crowded.ts'

export function EditorPage() {
  const [saved, setSaved] = useState(item({ legalBases: [], channels: ['gov_website', 'other'], audiences: [] }))
  return (
    <Page title="招生范围" path={[{ label: '标准目录', to: '/table' }]}>
      <ItemEditor
        item={saved}
        guide={guideItems[9]}
        onSave={setSaved}
        onCancel={() => {}}
        beside={(element) =>
          element === 'channels' && <Alert type="warning" title="必改 · 李某（审核人）：缺少政务服务中心。" />
        }
      />
      <br />
      <ItemView item={saved} missing={['legalBases', 'audiences']} />
    </Page>
  )
}
