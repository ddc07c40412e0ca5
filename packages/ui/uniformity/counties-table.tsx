import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { inOrderOf } from '@mingce/domain/in-order-of'
import { type CatalogUniformity, isCompared } from '@mingce/domain/lens/uniformity/catalog-uniformity'
import { countiesUniformityText as t } from '../words/counties-uniformity.ts'
import { ShareBar } from './share-bar.tsx'
import { countyName } from './shares.ts'

export const orders = ['least', 'most', 'code'] as const
export type Order = (typeof orders)[number]

export type CountyUniformity = CatalogUniformity & { readonly division: string }
type CountiesTableProps = {
  readonly counties: readonly CountyUniformity[]
  readonly order: Order
  readonly open: (division: string) => void
}

const columns = ['county', 'degree', 'shares', 'asGuide', 'asCounty', 'borrowed', 'own', 'nearest'] as const

/** Every county that filed a catalog, one a line. */
export function CountiesTable({ counties, order, open }: CountiesTableProps) {
  if (counties.length === 0) return <p>{t('none')}</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {columns.map((each) => (
            <th key={each}>{t(each)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(counties, order).map((county) => (
          <CountyLine key={county.division} county={county} open={open} />
        ))}
      </tbody>
    </table>
  )
}

function CountyLine({ county, open }: { readonly county: CountyUniformity } & Pick<CountiesTableProps, 'open'>) {
  const { division, localisation, shares, found, nearest } = county
  const name = pathName(parseDivision(division))
  return (
    <tr>
      <td>
        <button
          type="button"
          className="link-button"
          onClick={() => open(division)}
          title={t('open', { county: name })}
        >
          {name}
        </button>
      </td>
      {isCompared(county) ? (
        <>
          <td>{Math.round(100 * localisation)}%</td>
          <td>
            <ShareBar shares={shares} />
          </td>
        </>
      ) : (
        <td colSpan={2}>{t('nothingToCompare')}</td>
      )}
      <td>{t('items', { count: found.guide })}</td>
      <td>{t('items', { count: found.county })}</td>
      <td>{t('items', { count: found.borrowed })}</td>
      <td>{t('items', { count: found.own })}</td>
      <td>
        {nearest && (
          <>
            {countyName(nearest.division)} <small>{t('items', { count: nearest.items })}</small>
          </>
        )}
      </td>
    </tr>
  )
}

function inOrder(counties: readonly CountyUniformity[], order: Order): readonly CountyUniformity[] {
  if (order === 'code') return counties
  const sign = order === 'least' ? 1 : -1
  return counties.toSorted(
    inOrderOf(
      (each) => (isCompared(each) ? 0 : 1),
      ({ localisation }) => sign * localisation,
      ({ division }) => division,
    ),
  )
}
