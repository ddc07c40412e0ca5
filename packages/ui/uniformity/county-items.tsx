import type { CatalogUniformity } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import type { Shares, SimilarityFinding } from '@mingce/domain/lens/uniformity/measure'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
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
  }[]
}

export type CountyItemsProps = {
  readonly division: string
  readonly askCounty: (county: { readonly division: string }) => Promise<CountyInFull | null>
  readonly askItem: (item: { readonly division: string; readonly item: string }) => Promise<ShownLikeness | null>
}

/** A county's items, each with its strip; opened, word by word. */
export function CountyItems({ division, askCounty, askItem }: CountyItemsProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['county uniformity', division],
    queryFn: () => askCounty({ division }),
  })
  const [opened, setOpened] = useState<string>()
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (data === undefined) return <Skeleton active />
  if (data === null) return <p>{t('noneOfCounty')}</p>
  return (
    <>
      <IndexLine index={data.index} />
      {data.items.map(({ item, category, name, shares, finding, nearest }) => (
        <details
          key={item}
          open={item === opened}
          onToggle={({ currentTarget }) => currentTarget.open && setOpened(item)}
        >
          <summary>
            {category} · {name} <ShareBar shares={shares} /> <small>{findingText(finding, nearest)}</small>
          </summary>
          {item === opened && <OneItem {...{ division, item, askItem }} />}
        </details>
      ))}
    </>
  )
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
