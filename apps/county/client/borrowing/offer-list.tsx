import { cityOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import { Tag } from 'antd'
import { t } from '../words.ts'
import type { Offer } from './questions.ts'

type OfferListProps = {
  readonly offers: readonly Offer[]
  readonly own: string
  readonly chosen: Offer | undefined
  readonly choose: (offer: Offer) => void
}

/** The counties, the most useful first; each says why it stands where it does. */
export function OfferList({ offers, own, chosen, choose }: OfferListProps) {
  return (
    <ul className="offers">
      {offers.map((offer) => (
        <li key={`${offer.county}/${offer.item}`}>
          <button type="button" aria-pressed={offer === chosen} onClick={() => choose(offer)}>
            <strong>{nameOf(offer.county)}</strong>
            <span>{offer.text.name}</span>
            <Marks offer={offer} own={own} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Marks({ offer, own }: { readonly offer: Offer; readonly own: string }) {
  const { county, sameness, sameAs, asOwn } = offer
  const isNear = cityOf(parseDivision(county)) === cityOf(parseDivision(own))
  return (
    <span>
      {isNear && <Tag>{t('borrow.sameCity')}</Tag>}
      {sameness === 'likely' && <Tag>{t('borrow.likely')}</Tag>}
      {asOwn && <Tag>{t('borrow.asOwn')}</Tag>}
      {sameAs && !asOwn && <Tag>{t('borrow.sameAs', { county: nameOf(sameAs) })}</Tag>}
    </span>
  )
}

function nameOf(county: string): string {
  return pathName(parseDivision(county))
}
