import { cities, nameOf } from '@mingce/domain/authority/division'
import { CountiesImprovement } from '@mingce/ui/improvement/counties-improvement'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import { countiesText } from '../words/counties.ts'

/** 五个提升 over the province, or of one city's counties. */
export function ImprovementScreen() {
  const [city, setCity] = useState('')
  return (
    <CountiesImprovement
      about={countiesText('improvement')}
      firstsTitle={countiesText('firsts')}
      ask={() => api.improvement.counties.query()}
      city={city}
      choice={
        <Select
          aria-label={countiesText('city')}
          value={city}
          onChange={setCity}
          options={[
            { value: '', label: countiesText('allCities') },
            ...cities().map((each) => ({ value: each as string, label: nameOf(each) })),
          ]}
          popupMatchSelectWidth={false}
        />
      }
    />
  )
}
