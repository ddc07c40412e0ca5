import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { ReuseList } from '@mingce/ui/borrowing/reuse-list'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { uniformityText } from '@mingce/ui/words/uniformity'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Segmented, Skeleton } from 'antd'
import { useSearchParams } from 'react-router'
import { countiesUniformityQuestion, reuseQuestion } from '../questions.ts'
import { CountiesTable, type Order, orders } from '../uniformity/counties-table.tsx'
import { CountyItems } from '../uniformity/county-items.tsx'
import { uniformityWords as t } from '../words/uniformity.ts'
import './table.css'

/** 本地化: how much of each county's catalog is its own, who is nearest to whom, and where to look. For the department alone. */
export function UniformityScreen() {
  const [params, setParams] = useSearchParams()
  const { data, error, refetch } = useQuery(countiesUniformityQuestion)
  const reuse = useQuery(reuseQuestion)
  const order = orders.find((each) => each === params.get('order')) ?? 'least'
  const county = params.get('county')
  const show = (next: Record<string, string>) => setParams({ ...(order !== 'least' && { order }), ...next })
  return (
    <Page title={uniformityText('title')} about={t('about')}>
      <Segmented<Order>
        value={order}
        onChange={(next) => setParams({ order: next })}
        options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
      />
      <ErrorNotice error={error} retry={() => refetch()} />
      {data && <CountiesTable {...{ counties: data, order, open: (division) => show({ county: division }) }} />}
      {!data && !error && <Skeleton active />}
      <ReuseList reused={reuse.data ?? []} named />
      <Drawer
        size={760}
        open={county !== null}
        onClose={() => show({})}
        destroyOnHidden
        title={county && pathName(parseDivision(county))}
      >
        {county && <CountyItems division={county} />}
      </Drawer>
    </Page>
  )
}
