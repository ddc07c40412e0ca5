import { cities, nameOf } from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { CandidateCard } from '@mingce/ui/library/candidate-card'
import type { PracticeOf } from '@mingce/ui/library/practice'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { libraryPageText as text } from '../words/library.ts'
import { type Chosen, IncludeDrawer } from './include-drawer.tsx'
import { type Candidate, candidatesQuestion } from './questions.ts'

type Props = { readonly stageOf: (of: Candidate) => string | undefined; readonly practiceOf: PracticeOf }

/** Published items that might be worth taking in, with what was found of them. `stageOf` says what was done about one already. */
export function CandidatesTab({ stageOf, practiceOf }: Props) {
  const { data, error, refetch } = useQuery(candidatesQuestion)
  const [city, setCity] = useState('')
  const [chosen, setChosen] = useState<Chosen>()
  const shown = (data ?? []).filter(({ county }) => city === '' || county.slice(0, 4) === city.slice(0, 4))
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
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data && shown.length === 0 && <p>{text('candidates.none')}</p>}
      <ul className="library-list">
        {shown.map((each) => (
          <CandidateCard
            key={`${each.county}/${each.item}`}
            candidate={each}
            acts={
              stageOf(each) ??
              (practiceOf(each) ? (
                <Button onClick={() => setChosen(chosenOf(each))}>{text('include')}</Button>
              ) : (
                libraryText('notReadYet')
              ))
            }
          />
        ))}
      </ul>
      <IncludeDrawer chosen={chosen} practice={chosen && practiceOf(chosen)} close={() => setChosen(undefined)} />
    </>
  )
}

function chosenOf({ county, item, version, digest, text: published, gained, firstWithin }: Candidate): Chosen {
  const found = gained.map(({ direction }) => direction)
  const improvements = firstWithin === null ? found : [...new Set([...found, 'time' as const])]
  return { county, item, version, digest, text: published, improvements }
}
