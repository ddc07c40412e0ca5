import { countiesOf, parseDivision } from '@mingce/domain/authority/division'
import { CatalogChecks } from '@mingce/ui/catalog-checks/catalog-checks'
import { usePerson } from '@mingce/ui/person'
import { api } from '../api.ts'

/** 目录检查 of the city's counties. */
export function CatalogChecksScreen() {
  const { authority } = usePerson()
  return (
    <CatalogChecks
      counties={countiesOf(parseDivision(authority))}
      ask={api.checks.counties.query}
      askCounty={api.checks.county.query}
    />
  )
}
