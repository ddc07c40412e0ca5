import { CatalogChecks } from '@mingce/ui/catalog-checks/catalog-checks'
import { catalogChecksText as text } from '@mingce/ui/words/catalog-checks'
import { api } from '../api.ts'
import { CityChoice, useChosenCounties } from '../city/city-choice.tsx'

/** 目录检查 of all counties, or of one city's. */
export function CatalogChecksScreen() {
  return (
    <CatalogChecks
      counties={useChosenCounties()}
      choice={<CityChoice label={text('city')} all={text('allCities')} />}
      ask={api.checks.counties.query}
      askCounty={api.checks.county.query}
    />
  )
}
