import { ErrorNotice } from '@mingce/ui/error-notice'
import { CirculationDownload } from '@mingce/ui/paper/circulation-download'
import { usePerson } from '@mingce/ui/person'
import { Timeline } from '@mingce/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { Spin, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import { type FilingName, trailQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { changesAwaited, type FilingDesk, partsToRevise } from './desk.ts'
import { Disclosures, partsToDisclose } from './disclosures.tsx'
import { namesAnAsk } from './go-to-ask.ts'
import { Items } from './items.tsx'

// What writes comes when it is wanted; what is read is here at once.
const Consents = lazy(async () => ({ default: (await import('./consents.tsx')).Consents }))
const Revisions = lazy(async () => ({ default: (await import('./revisions.tsx')).Revisions }))
const Sections = lazy(async () => ({ default: (await import('./sections.tsx')).Sections }))

/** What a filing holds. It opens on what waits for an answer: what came back, or what the city wants to change. */
export function FilingTabs({ desk }: { readonly desk: FilingDesk }) {
  const { hash, key, search } = useLocation()
  const namesAnItem = new URLSearchParams(search).has('item')
  const [chosen, setChosen] = useState(namesAnItem ? 'items' : undefined)
  const [followed, setFollowed] = useState(key)
  if (key !== followed) {
    setFollowed(key)
    if (namesAnAsk(hash)) setChosen('revise')
    if (namesAnItem) setChosen('items')
  }
  const toRevise = partsToRevise(desk).length
  const changes = changesAwaited(desk).length
  const isCatalog = desk.filing.kind === 'disclosure_catalog'
  const tabs = [
    ...(toRevise > 0
      ? [{ key: 'revise', label: t('tabs.revise', { count: toRevise }), children: <Revisions desk={desk} /> }]
      : []),
    ...(changes > 0
      ? [{ key: 'consent', label: t('tabs.consent', { count: changes }), children: <Consents desk={desk} /> }]
      : []),
    isCatalog
      ? { key: 'items', label: t('tabs.items'), children: <Items desk={desk} /> }
      : { key: 'sections', label: t('tabs.sections'), children: <Sections desk={desk} /> },
    ...(partsToDisclose(desk).length > 0
      ? [{ key: 'disclosures', label: t('tabs.disclosures'), children: <Disclosures desk={desk} /> }]
      : []),
    { key: 'trail', label: t('tabs.trail'), children: <Trail filing={desk.filing} /> },
  ]
  const active = tabs.find((each) => each.key === chosen) ?? tabs[0]
  const items = tabs.map((each) => ({ ...each, children: <Suspense fallback={<Spin />}>{each.children}</Suspense> }))
  return <Tabs items={items} onChange={setChosen} {...(active && { activeKey: active.key })} />
}

function Trail({ filing }: { readonly filing: FilingName }) {
  const trail = useQuery(trailQuestion(filing))
  const { authority } = usePerson()
  if (trail.error && !trail.data) return <ErrorNotice error={trail.error} retry={() => trail.refetch()} />
  if (!trail.data) return <Spin />
  return (
    <>
      <CirculationDownload filing={{ ...filing, division: authority }} />
      <Timeline entries={trail.data.entries} names={trail.data.names} />
    </>
  )
}
