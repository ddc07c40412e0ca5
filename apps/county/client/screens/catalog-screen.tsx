import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { improvementText } from '@mingce/ui/words/improvements'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { AskedByRounds } from '../asked.tsx'
import { SourcesMoved } from '../borrowing/sources-moved.tsx'
import { DraftList } from '../catalog/draft-list.tsx'
import { ExportMenu } from '../catalog/export-menu.tsx'
import { GuideUpgradeStrip } from '../catalog/guide-upgrade-strip.tsx'
import { LawStrip } from '../catalog/law-strip.tsx'
import { LockedNotice } from '../catalog/locked-notice.tsx'
import { Later } from '../later.tsx'
import { PageNotices } from '../publish/page-notices.tsx'
import { type Draft, draftQuestion } from '../questions.ts'
import { listsText } from '../words/lists.ts'
import { t } from '../words.ts'
import './catalog-screen.css'

// The list is what one comes for: what opens over it, and the other two ways to look at it, come when they are asked for.
const GuideDrawer = lazy(async () => ({ default: (await import('../catalog/guide-drawer.tsx')).GuideDrawer }))
const ItemDrawer = lazy(async () => ({ default: (await import('../catalog/item-drawer.tsx')).ItemDrawer }))
const NewItemDrawer = lazy(async () => ({ default: (await import('../catalog/new-item-drawer.tsx')).NewItemDrawer }))
const ImprovementTab = lazy(async () => ({
  default: (await import('../catalog/improvement-tab.tsx')).ImprovementTab,
}))
const OrderDrawer = lazy(async () => ({ default: (await import('../catalog/order-drawer.tsx')).OrderDrawer }))
const VersionList = lazy(async () => ({ default: (await import('../catalog/version-list.tsx')).VersionList }))
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
  const end = () => setAdding(undefined)
  const close = () => {
    const rest = new URLSearchParams(params)
    rest.delete('item')
    rest.delete('law')
    setParams(rest)
  }
  return (
    <Page
      title={t('catalog.title')}
      actions={
        draft.data !== undefined && (
          <>
            {draft.data && draft.data.head.itemCount > 0 && <ExportMenu />}
            <Link className="button-link" to="/lists">
              {listsText('title')}
            </Link>
            {lockedBy === null && <AddActions begin={setAdding} />}
          </>
        )
      }
    >
      <div className={tab === 'grid' ? 'catalog-screen is-grid' : 'catalog-screen'}>
        {lockedBy && <LockedNotice lockedBy={lockedBy} />}
        <ErrorNotice error={draft.error} retry={() => draft.refetch()} />
        <PageNotices />
        <Tabs
          activeKey={tab}
          onChange={(next) => setParams(next === 'draft' ? {} : { tab: next })}
          destroyOnHidden
          items={[
            { key: 'draft', label: t('catalog.draft'), children: <DraftTab draft={draft.data} /> },
            { key: 'grid', label: t('catalog.grid'), children: <GridTab draft={draft.data} /> },
            { key: 'versions', label: t('catalog.versions'), children: <VersionsTab /> },
            { key: 'improvement', label: improvementText('title'), children: <ImprovementsTab draft={draft.data} /> },
          ]}
        />
      </div>
      <Later when={params.has('item')}>
        {draft.data && (
          <ItemDrawer draft={draft.data} item={params.get('item')} law={params.get('law')} close={close} />
        )}
      </Later>
      <Later when={adding === 'order'}>
        {draft.data && <OrderDrawer draft={draft.data} isOpen={adding === 'order'} close={end} />}
      </Later>
      <Later when={adding === 'item'}>
        <NewItemDrawer isOpen={adding === 'item'} close={end} />
      </Later>
      <Later when={adding === 'guide'}>
        <GuideDrawer draft={draft.data ?? null} isOpen={adding === 'guide'} close={end} />
      </Later>
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
  return (
    <>
      <GuideUpgradeStrip />
      <LawStrip />
      <SourcesMoved draft={draft} />
      <DraftList draft={draft} />
    </>
  )
}

function VersionsTab() {
  return (
    <Suspense fallback={<Spin />}>
      <VersionList />
    </Suspense>
  )
}

function ImprovementsTab({ draft }: { readonly draft: Draft | null | undefined }) {
  if (!draft) return draft === null ? <p className="empty">{t('catalog.empty')}</p> : <Spin />
  return (
    <Suspense fallback={<Spin />}>
      <ImprovementTab draft={draft} />
    </Suspense>
  )
}

function GridTab({ draft }: { readonly draft: Draft | null | undefined }) {
  if (draft === undefined) return <Spin />
  return (
    <Suspense fallback={<Spin />}>
      <GridView draft={draft} />
    </Suspense>
  )
}
