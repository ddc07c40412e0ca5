import { cities, nameOf } from '@mingce/domain/authority/division'
import { CandidateList } from '@mingce/ui/library/candidate-list'
import { computedImprovements } from '@mingce/ui/library/computed-improvements'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { Select } from 'antd'
import { useState } from 'react'
import { libraryPageText as text } from '../words/library.ts'
import { type Chosen, IncludeDrawer } from './include-drawer.tsx'
import { type Candidate, candidatesQuestion } from './questions.ts'

/** Published items that might be worth taking in, with what was found of them. */
export function CandidatesTab({ practiceOf }: { readonly practiceOf: PracticeOf }) {
  const [city, setCity] = useState('')
  const [chosen, setChosen] = useState<Chosen>()
  return (
    <>
      <p>{text('candidates.about')}</p>
      <div className="library-filter">
        <Select
          aria-label={text('city')}
          value={city}
          onChange={setCity}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: text('allCities') },
            ...cities().map((each) => ({ value: each as string, label: nameOf(each) })),
          ]}
        />
      </div>
      <CandidateList
        question={candidatesQuestion}
        keeps={({ county }) => city === '' || county.slice(0, 4) === city.slice(0, 4)}
        none={text('candidates.none')}
        practiceOf={practiceOf}
        act={text('include')}
        choose={(candidate) => setChosen(chosenOf(candidate))}
      />
      <IncludeDrawer chosen={chosen} practice={chosen && practiceOf(chosen)} close={() => setChosen(undefined)} />
    </>
  )
}

function chosenOf(candidate: Candidate): Chosen {
  const { county, item, version, digest, text: published } = candidate
  return { county, item, version, digest, text: published, improvements: computedImprovements(candidate) }
}
