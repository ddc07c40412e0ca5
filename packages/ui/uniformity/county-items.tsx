import type { CatalogUniformity } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import type { Shares, SimilarityFinding } from '@mingce/domain/lens/uniformity/measure'
import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorNotice } from '../error-notice.tsx'
import { countiesUniformityText as t } from '../words/counties-uniformity.ts'
import { IndexLine } from './index-line.tsx'
import { ItemLikeness, type ShownLikeness } from './item-likeness.tsx'
import { ShareBar } from './share-bar.tsx'
import { findingText } from './shares.ts'

/** One county's catalog: its index, and each item in one line. */
export type CountyInFull = {
  readonly index: CatalogUniformity
  readonly items: readonly {
    readonly item: string
    readonly category: string
    readonly name: string
    readonly shares: Shares
    readonly finding: SimilarityFinding
    readonly nearest: string | null
    readonly lenders: readonly string[]
    /** 与指引文字一致. */
    readonly asGuide: boolean
  }[]
}

const shows = ['all', 'guide', 'same'] as const
type Show = (typeof shows)[number]

export type CountyItemsProps = {
  readonly division: string
  readonly askCounty: (county: { readonly division: string }) => Promise<CountyInFull | null>
  readonly askItem: (item: { readonly division: string; readonly item: string }) => Promise<ShownLikeness | null>
}

/** A county's items, all or those that are the guide's, each with its strip; opened, word by word. Which are shown stands in the address. */
export function CountyItems({ division, askCounty, askItem }: CountyItemsProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['county uniformity', division],
    queryFn: () => askCounty({ division }),
  })
  const [params, setParams] = useSearchParams()
  const [opened, setOpened] = useState<string>()
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (data === undefined) return <Skeleton active />
  if (data === null) return <p>{t('noneOfCounty')}</p>
  const show = shows.find((each) => each === params.get('show')) ?? 'all'
  const items = shownIn(data, show)
  return (
    <>
      <IndexLine index={data.index} />
      <Segmented<Show>
        value={show}
        onChange={(next) => setParams({ ...Object.fromEntries(params), show: next }, { replace: true })}
        options={shows.map((value) => ({ value, label: t(`show.${value}`, { count: shownIn(data, value).length }) }))}
      />
      {items.length === 0 && <p>{t(`noneShown.${show}`)}</p>}
      {items.map(({ item, category, name, shares, finding, nearest, lenders }) => (
        <details
          className="county-item"
          key={item}
          open={item === opened}
          onToggle={({ currentTarget }) => currentTarget.open && setOpened(item)}
        >
          <summary>
            <span>
              {category} · {name}
            </span>
            <ShareBar shares={shares} />
            <small>{findingText(finding, { nearest, lenders })}</small>
          </summary>
          {item === opened && <OneItem {...{ division, item, askItem }} />}
        </details>
      ))}
    </>
  )
}

function shownIn({ items }: CountyInFull, show: Show): CountyInFull['items'] {
  if (show === 'all') return items
  return items.filter(({ finding, asGuide }) => (show === 'same' ? asGuide : finding === 'guide'))
}

type OneItemProps = Pick<CountyItemsProps, 'division' | 'askItem'> & { readonly item: string }

function OneItem({ division, item, askItem }: OneItemProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['county uniformity', division, item],
    queryFn: () => askItem({ division, item }),
  })
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (data === undefined) return <Skeleton active />
  return data ? <ItemLikeness found={data} /> : <p>{t('noneOfItem')}</p>
}
