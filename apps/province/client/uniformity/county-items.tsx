import { ErrorNotice } from '@mingce/ui/error-notice'
import { IndexLine } from '@mingce/ui/uniformity/index-line'
import { ItemLikeness } from '@mingce/ui/uniformity/item-likeness'
import { ShareBar } from '@mingce/ui/uniformity/share-bar'
import { findingText } from '@mingce/ui/uniformity/shares'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { countyUniformityQuestion, itemUniformityQuestion } from '../questions.ts'

/** A county's items, each with its strip; opened, word by word. */
export function CountyItems({ division }: { readonly division: string }) {
  const { data, error, refetch } = useQuery(countyUniformityQuestion(division))
  const [opened, setOpened] = useState<string>()
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!data) return <Skeleton active />
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
          {item === opened && <OneItem division={division} item={item} />}
        </details>
      ))}
    </>
  )
}

function OneItem({ division, item }: { readonly division: string; readonly item: string }) {
  const { data, error, refetch } = useQuery(itemUniformityQuestion(division, item))
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  return data ? <ItemLikeness found={data} /> : <Skeleton active />
}
