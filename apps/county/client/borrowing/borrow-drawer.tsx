import { ErrorNotice } from '@mingce/ui/error-notice'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { OfferList } from './offer-list.tsx'
import { type Offer, offersQuestion, searchQuestion } from './questions.ts'
import { TakeText } from './take-text.tsx'
import './borrowing.css'

type BorrowDrawerProps = { readonly row: DraftItem; readonly isOpen: boolean; readonly close: () => void }

/** How others wrote this item, side by side with one's own; what is chosen is taken with its source. */
export function BorrowDrawer({ row, isOpen, close }: BorrowDrawerProps) {
  return (
    <Drawer
      size={1160}
      open={isOpen}
      onClose={close}
      destroyOnHidden
      title={t('borrow.title', { name: row.content.name })}
    >
      <Inside row={row} close={close} />
    </Drawer>
  )
}

function Inside({ row, close }: Pick<BorrowDrawerProps, 'row' | 'close'>) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Offer>()
  const own = usePerson().authority
  const same = useQuery(offersQuestion(row.item, row.digest))
  const found = useQuery(searchQuestion(words))
  const { data, error, refetch } = words === '' ? same : found
  const offers: readonly Offer[] | null | undefined = data
  const shown = offers?.find((each) => each.county === chosen?.county && each.item === chosen.item) ?? offers?.[0]
  const search = (next: string) => {
    setWords(next.trim())
    setChosen(undefined)
  }
  return (
    <>
      <p className="drawer-facts">{t('borrow.about')}</p>
      <div className="offer-search">
        <Input.Search
          allowClear
          maxLength={100}
          aria-label={t('borrow.searchLabel')}
          placeholder={t('borrow.search')}
          onSearch={search}
        />
        {words !== '' && <Button onClick={() => search('')}>{t('borrow.same')}</Button>}
      </div>
      <ErrorNotice error={error} retry={() => refetch()} />
      {offers === undefined && !error && <Skeleton active />}
      {offers?.length === 0 && <p className="empty">{t(words === '' ? 'borrow.none' : 'borrow.notFound')}</p>}
      {offers && shown && (
        <div className="offers-beside">
          <OfferList offers={offers} own={own} chosen={shown} choose={setChosen} />
          <TakeText key={`${shown.county}/${shown.item}`} row={row} offer={shown} onTaken={close} />
        </div>
      )}
    </>
  )
}
