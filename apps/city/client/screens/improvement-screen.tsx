import { CountiesImprovement } from '@mingce/ui/improvement/counties-improvement'
import { api } from '../api.ts'
import { countiesText } from '../words/counties.ts'

/** 五个提升 of the city's own counties. */
export function ImprovementScreen() {
  return (
    <CountiesImprovement
      about={countiesText('improvement')}
      firstsTitle={countiesText('firsts')}
      ask={() => api.improvement.counties.query()}
    />
  )
}
