import { DecisionBar } from '@mingce/ui/decision-bar'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { namesIn } from '../catalog/item-name.ts'
import { LockedNotice } from '../catalog/locked-notice.tsx'
import { ChooseFile } from '../import/choose-file.tsx'
import { FormerImports } from '../import/former-imports.tsx'
import { countsOf, importOf, type Preview } from '../import/preview.ts'
import { PreviewPane } from '../import/preview-pane.tsx'
import { draftQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './catalog-screen.css'
import './import-screen.css'

const path = [{ label: t('catalog.title'), to: '/catalog' }]

/** 导入: a spreadsheet is read, looked through, and brought into the draft by one command. */
export function ImportScreen() {
  const draft = useQuery(draftQuestion)
  const navigate = useNavigate()
  const [preview, setPreview] = useState<Preview>()
  const bringIn = useAct(api.catalog.importCatalog.mutate, t('import.done'), () => navigate('/catalog'))
  const lockedBy = draft.data?.head.lockedBy
  const standing = draft.data?.items.filter((each) => each.retired === null) ?? []
  if (!preview)
    return (
      <Page title={t('import.title')} path={path}>
        {lockedBy ? <LockedNotice lockedBy={lockedBy} /> : <ChooseFile onRead={setPreview} />}
        <FormerImports />
      </Page>
    )
  const again = () => {
    bringIn.reset()
    setPreview(undefined)
  }
  const nameOf = (item: string) =>
    preview.rows.find((row) => row.item === item)?.content.name ?? namesIn(standing)(item) ?? item
  return (
    <Page
      title={t('import.title')}
      path={path}
      about={preview.title ? `${preview.fileName} · ${preview.title}` : preview.fileName}
      actions={<Button onClick={again}>{t('import.other')}</Button>}
      footer={<ImportBar preview={preview} busy={bringIn.busy} run={() => bringIn.run(importOf(preview))} />}
    >
      <Notices of={[bringIn]} nameOf={nameOf} />
      {lockedBy && <LockedNotice lockedBy={lockedBy} />}
      <PreviewPane preview={preview} standing={standing} change={setPreview} />
    </Page>
  )
}

function ImportBar({
  preview,
  busy,
  run,
}: {
  readonly preview: Preview
  readonly busy: boolean
  readonly run: () => Promise<unknown>
}) {
  const counts = countsOf(preview)
  return (
    <DecisionBar
      wordless
      busy={busy}
      facts={t('import.facts', counts)}
      checks={[
        {
          met: counts.unseen === 0,
          label: counts.unseen === 0 ? t('import.noDoubts') : t('import.doubtsLeft', counts),
        },
      ]}
      actions={[
        {
          key: 'import',
          label: t('import.send', { count: counts.taken }),
          tone: 'primary',
          run,
          ...(counts.taken === 0 && { blocked: t('import.nothingChosen') }),
        },
      ]}
    />
  )
}
