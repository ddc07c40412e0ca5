import { cityOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import { Tag } from 'antd'
import { t } from '../words.ts'
import type { Offer } from './questions.ts'

type OfferListProps = {
  readonly offers: readonly Offer[]
  readonly own: string
  /** Those that stand in the library, by county and item. */
  readonly commended: ReadonlySet<string>
  readonly chosen: Offer | undefined
  readonly choose: (offer: Offer) => void
}

/** The counties, the most useful first; each says why it stands where it does. */
export function OfferList({ offers, own, commended, chosen, choose }: OfferListProps) {
  return (
    <ul className="offers">
      {offers.map((offer) => (
        <li key={`${offer.county}/${offer.item}`}>
          <button type="button" aria-pressed={offer === chosen} onClick={() => choose(offer)}>
            <strong>{nameOf(offer.county)}</strong>
            <span>{offer.text.name}</span>
            <span>
              {commended.has(placeOf(offer)) && <Tag color="gold">{t('borrow.commended')}</Tag>}
              <Marks offer={offer} own={own} />
            </span>
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
    <>
      {isNear && <Tag>{t('borrow.sameCity')}</Tag>}
      {sameness === 'likely' && <Tag>{t('borrow.likely')}</Tag>}
      {asOwn && <Tag>{t('borrow.asOwn')}</Tag>}
      {sameAs && !asOwn && <Tag>{t('borrow.sameAs', { county: nameOf(sameAs) })}</Tag>}
    </>
  )
}

/** "510116/…" */
export function placeOf({ county, item }: Pick<Offer, 'county' | 'item'>): string {
  return `${county}/${item}`
}

function nameOf(county: string): string {
  return pathName(parseDivision(county))
}
