import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Segmented, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorNotice } from '../error-notice.tsx'
import { Page } from '../page.tsx'
import { countiesUniformityText as t } from '../words/counties-uniformity.ts'
import { uniformityText } from '../words/uniformity.ts'
import { CountiesTable, type CountyUniformity, type Order, orders } from './counties-table.tsx'
import { CountyItems, type CountyItemsProps } from './county-items.tsx'

export type CountiesUniformityProps = Pick<CountyItemsProps, 'askCounty' | 'askItem'> & {
  /** Of whom it speaks, and who may know of it. */
  readonly about: string
  readonly ask: () => Promise<readonly CountyUniformity[]>
  /** What stands below the table. */
  readonly below?: ReactNode
}

/** 本地化 of the counties below: how much of each catalog is its own, who is nearest to whom, and where to look. For offices alone. */
export function CountiesUniformity({ about, ask, askCounty, askItem, below }: CountiesUniformityProps) {
  const [params, setParams] = useSearchParams()
  const { data, error, refetch } = useQuery({ queryKey: ['counties uniformity'], queryFn: ask, staleTime: keptMs })
  const order = orders.find((each) => each === params.get('order')) ?? 'least'
  const county = /^\d{6}$/.exec(params.get('county') ?? '')?.[0]
  const show = (next: Record<string, string>) => setParams({ ...(order !== 'least' && { order }), ...next })
  return (
    <Page title={uniformityText('title')} about={about}>
      <Segmented<Order>
        value={order}
        onChange={(next) => setParams({ order: next })}
        options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
      />
      <ErrorNotice error={error} retry={() => refetch()} />
      {data && <CountiesTable {...{ counties: data, order, open: (division) => show({ county: division }) }} />}
      {!data && !error && <Skeleton active />}
      {below}
      <Drawer
        size={760}
        open={county !== undefined}
        onClose={() => show({})}
        destroyOnHidden
        title={county && pathName(parseDivision(county))}
      >
        {county && <CountyItems division={county} {...{ askCounty, askItem }} />}
      </Drawer>
    </Page>
  )
}

const keptMs = 60_000
