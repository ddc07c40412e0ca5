import { countiesOf, parseDivision } from '@mingce/domain/authority/division'
import { ListCoverage } from '@mingce/ui/lists/list-coverage'
import { usePerson } from '@mingce/ui/person'
import { api } from '../api.ts'

/** 清单对照 of the city's counties. */
export function ListCoverageScreen() {
  const { authority } = usePerson()
  return (
    <ListCoverage
      counties={countiesOf(parseDivision(authority))}
      ask={api.dutyLists.coverage.query}
      askCounty={api.dutyLists.county.query}
    />
  )
}
