import { ErrorNotice } from '@mingce/ui/error-notice'
import { usePerson } from '@mingce/ui/person'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { DraftItem } from '../questions.ts'
import { t } from '../words.ts'
import { LibraryOffers } from './library-offers.tsx'
import { OfferList, placeOf } from './offer-list.tsx'
import { type LibraryItem, libraryQuestion, type Offer, offersQuestion, searchQuestion } from './questions.ts'
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
  const [place, setPlace] = useState<'offers' | 'library'>('offers')
  const { data: library = [] } = useQuery(libraryQuestion)
  return (
    <>
      <p className="drawer-facts">{t(place === 'offers' ? 'borrow.about' : 'borrow.aboutLibrary')}</p>
      <Segmented
        aria-label={t('borrow.place')}
        value={place}
        onChange={setPlace}
        options={[
          { value: 'offers', label: t('borrow.offers') },
          { value: 'library', label: `${libraryText('title')} ${library.length}` },
        ]}
      />
      {place === 'offers' ? (
        <Offers row={row} close={close} library={library} />
      ) : (
        <LibraryOffers row={row} close={close} library={library} />
      )}
    </>
  )
}

type OffersProps = Pick<BorrowDrawerProps, 'row' | 'close'> & { readonly library: readonly LibraryItem[] }

function Offers({ row, close, library }: OffersProps) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Offer>()
  const own = usePerson().authority
  const same = useQuery(offersQuestion(row.item, row.digest))
  const found = useQuery(searchQuestion(words))
  const { data, error, refetch } = words === '' ? same : found
  const commended = new Set(library.map(placeOf))
  const offers = data && commendedFirst(data, commended)
  const shown = offers?.find((each) => each.county === chosen?.county && each.item === chosen.item) ?? offers?.[0]
  const search = (next: string) => {
    setWords(next.trim())
    setChosen(undefined)
  }
  return (
    <>
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
      {data === undefined && !error && <Skeleton active />}
      {offers?.length === 0 && <p className="empty">{t(words === '' ? 'borrow.none' : 'borrow.notFound')}</p>}
      {offers && shown && (
        <div className="offers-beside">
          <OfferList offers={offers} own={own} commended={commended} chosen={shown} choose={setChosen} />
          <TakeText key={`${shown.county}/${shown.item}`} row={row} offer={shown} onTaken={close} />
        </div>
      )}
    </>
  )
}

/** What stands in the library before the rest, each in the order it had. */
function commendedFirst(offers: readonly Offer[], commended: ReadonlySet<string>): readonly Offer[] {
  const isCommended = (each: Offer) => Number(commended.has(placeOf(each)))
  return offers.toSorted((one, other) => isCommended(other) - isCommended(one))
}
