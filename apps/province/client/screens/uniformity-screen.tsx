import { ReuseList } from '@mingce/ui/borrowing/reuse-list'
import { CountiesUniformity } from '@mingce/ui/uniformity/counties-uniformity'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { reuseQuestion } from '../questions.ts'
import { countiesText } from '../words/counties.ts'

/** 本地化 of every county of the province, and whose texts others borrowed. */
export function UniformityScreen() {
  const { data: reused = [] } = useQuery(reuseQuestion)
  return (
    <CountiesUniformity
      about={countiesText('uniformity')}
      ask={() => api.lens.counties.query()}
      askCounty={(county) => api.lens.county.query(county)}
      askItem={(item) => api.lens.itemUniformity.query(item)}
      below={<ReuseList reused={reused} named />}
    />
  )
}
