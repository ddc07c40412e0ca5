import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { AskedByRounds } from '../asked.tsx'
import { DraftList } from '../catalog/draft-list.tsx'
import { ExportMenu } from '../catalog/export-menu.tsx'
import { GuideDrawer } from '../catalog/guide-drawer.tsx'
import { ItemDrawer } from '../catalog/item-drawer.tsx'
import { LockedNotice } from '../catalog/locked-notice.tsx'
import { NewItemDrawer } from '../catalog/new-item-drawer.tsx'
import { OrderDrawer } from '../catalog/order-drawer.tsx'
import { VersionList } from '../catalog/version-list.tsx'
import { type Draft, draftQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './catalog-screen.css'

const GridView = lazy(async () => ({ default: (await import('../catalog/grid/grid-view.tsx')).GridView }))

type Adding = 'item' | 'guide' | 'order'

/** 目录编制: the draft item by item, and the versions the city settled. */
export function CatalogScreen() {
  return (
    <AskedByRounds>
      <Catalog />
    </AskedByRounds>
  )
}

function Catalog() {
  const draft = useQuery(draftQuestion)
  const [params, setParams] = useSearchParams()
  const [adding, setAdding] = useState<Adding>()
  const tab = params.get('tab') ?? 'draft'
  const lockedBy = draft.data?.head.lockedBy ?? null
  const close = () => {
    const rest = new URLSearchParams(params)
    rest.delete('item')
    setParams(rest)
  }
  return (
    <Page
      title={t('catalog.title')}
      actions={
        draft.data !== undefined && (
          <>
            {draft.data && draft.data.head.itemCount > 0 && <ExportMenu />}
            {lockedBy === null && <AddActions begin={setAdding} />}
          </>
        )
      }
    >
      <div className={tab === 'grid' ? 'catalog-screen is-grid' : 'catalog-screen'}>
        {lockedBy && <LockedNotice lockedBy={lockedBy} />}
        <ErrorNotice error={draft.error} retry={() => draft.refetch()} />
        <Tabs
          activeKey={tab}
          onChange={(next) => setParams(next === 'draft' ? {} : { tab: next })}
          destroyOnHidden
          items={[
            { key: 'draft', label: t('catalog.draft'), children: <DraftTab draft={draft.data} /> },
            { key: 'grid', label: t('catalog.grid'), children: <GridTab draft={draft.data} /> },
            { key: 'versions', label: t('catalog.versions'), children: <VersionList /> },
          ]}
        />
      </div>
      {draft.data && <ItemDrawer draft={draft.data} item={params.get('item')} close={close} />}
      {draft.data && <OrderDrawer draft={draft.data} isOpen={adding === 'order'} close={() => setAdding(undefined)} />}
      <NewItemDrawer isOpen={adding === 'item'} close={() => setAdding(undefined)} />
      <GuideDrawer draft={draft.data ?? null} isOpen={adding === 'guide'} close={() => setAdding(undefined)} />
    </Page>
  )
}

function AddActions({ begin }: { readonly begin: (adding: Adding) => void }) {
  return (
    <>
      <Link className="button-link" to="/catalog/import">
        {t('catalog.import')}
      </Link>
      <Button onClick={() => begin('order')}>{t('order.title')}</Button>
      <Button onClick={() => begin('guide')}>{t('catalog.fromGuide')}</Button>
      <Button type="primary" onClick={() => begin('item')}>
        {t('catalog.add')}
      </Button>
    </>
  )
}

/** @param draft null before the first item, undefined while it is fetched */
function DraftTab({ draft }: { readonly draft: Draft | null | undefined }) {
  if (draft === undefined) return <Spin />
  if (draft === null) return <p className="empty">{t('catalog.empty')}</p>
  return <DraftList draft={draft} />
}

function GridTab({ draft }: { readonly draft: Draft | null | undefined }) {
  if (draft === undefined) return <Spin />
  return (
    <Suspense fallback={<Spin />}>
      <GridView draft={draft} />
    </Suspense>
  )
}
