import { ListCoverage } from '@mingce/ui/lists/list-coverage'
import { listCoverageText as text } from '@mingce/ui/words/list-coverage'
import { api } from '../api.ts'
import { CityChoice, useChosenCounties } from '../city/city-choice.tsx'

/** 清单对照 of all counties, or of one city's. */
export function ListCoverageScreen() {
  return (
    <ListCoverage
      counties={useChosenCounties()}
      choice={<CityChoice label={text('city')} all={text('allCities')} />}
      ask={api.dutyLists.coverage.query}
      askCounty={api.dutyLists.county.query}
    />
  )
}
