import { CountiesUniformity } from '@mingce/ui/uniformity/counties-uniformity'
import { api } from '../api.ts'
import { countiesText } from '../words/counties.ts'

/** 本地化 of the city's own counties. */
export function UniformityScreen() {
  return (
    <CountiesUniformity
      about={countiesText('uniformity')}
      ask={() => api.lens.counties.query()}
      askCounty={(county) => api.lens.county.query(county)}
      askItem={(item) => api.lens.countyItem.query(item)}
    />
  )
}
