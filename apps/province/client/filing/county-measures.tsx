import { catalogChecksText } from '@mingce/ui/words/catalog-checks'
import { uniformityText } from '@mingce/ui/words/uniformity'
import { Link } from 'react-router'
import { countyChecksAddress, countyUniformityAddress } from '../addresses.ts'

/** The ways to what is measured of one county's catalog: 目录检查 and 本地化. */
export function CountyMeasures({ county }: { readonly county: string }) {
  return (
    <span className="county-measures">
      <Link to={countyChecksAddress(county)}>{catalogChecksText('title')}</Link>{' '}
      <Link to={countyUniformityAddress(county)}>{uniformityText('title')}</Link>
    </span>
  )
}
