import { AttributionLine } from '@mingce/ui/borrowing/attribution-line'
import { ItemDiff } from '@mingce/ui/item-diff'
import { Notices } from '@mingce/ui/notices'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { lazy, useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { Later } from '../later.tsx'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { DropBorrowing } from './drop-borrowing.tsx'
import { newsWords } from './news-words.ts'
import { borrowedQuestion, type OwnAttribution } from './questions.ts'
import { TakeAgain } from './take-again.tsx'

const BorrowDrawer = lazy(async () => ({ default: (await import('./borrow-drawer.tsx')).BorrowDrawer }))

type ItemBorrowingsProps = { readonly row: DraftItem; readonly isOpen: boolean }

/** What the item has from other counties, what became of the sources, and the way to how others wrote it. */
export function ItemBorrowings({ row, isOpen }: ItemBorrowingsProps) {
  const [looking, setLooking] = useState(false)
  const { data = [] } = useQuery(borrowedQuestion)
  const own = data.filter(({ item }) => item === row.item)
  return (
    <section aria-label={t('borrowed.label')}>
      {own.map((each) => (
        <Attributed key={`${each.county}/${each.source}`} row={row} borrowing={each} isOpen={isOpen} />
      ))}
      {isOpen && (
        <>
          <Button size="small" onClick={() => setLooking(true)}>
            {t('borrow.begin')}
          </Button>
          <Later when={looking}>
            <BorrowDrawer row={row} isOpen={looking} close={() => setLooking(false)} />
          </Later>
        </>
      )}
    </section>
  )
}

type AttributedProps = ItemBorrowingsProps & { readonly borrowing: OwnAttribution }

function Attributed({ row, borrowing, isOpen }: AttributedProps) {
  const { item, county, source, news } = borrowing
  const keep = useAct(api.borrowing.keep.mutate, t('borrowed.kept'))
  const [compared, setCompared] = useState(false)
  const now = news?.now ? { version: news.now.version, digest: news.now.digest } : null
  return (
    <>
      <p className="drawer-facts">
        <AttributionLine {...borrowing} /> {isOpen && <DropBorrowing {...{ item, county, source }} />}
      </p>
      {news && (
        <Alert
          type="warning"
          showIcon
          title={newsWords(news)}
          description={
            <>
              <Notices of={[keep]} />
              {news.now && compared && (
                <ItemDiff
                  before={news.now.content}
                  after={row.content}
                  beforeLabel={t('borrowed.theirNow', { version: news.now.version })}
                  afterLabel={t('borrow.own')}
                  sideBySide
                />
              )}
              <Space>
                {news.now && (
                  <Button size="small" aria-expanded={compared} onClick={() => setCompared(!compared)}>
                    {t('borrowed.compare')}
                  </Button>
                )}
                {isOpen && news.what === 'reworded' && <TakeAgain row={row} borrowing={borrowing} />}
                {isOpen && (
                  <Button size="small" loading={keep.busy} onClick={() => keep.run({ item, county, source, now })}>
                    {t('borrowed.keep')}
                  </Button>
                )}
              </Space>
            </>
          }
        />
      )}
    </>
  )
}
