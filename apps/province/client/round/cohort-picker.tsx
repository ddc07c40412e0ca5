import {
  cities,
  cityOf,
  countiesOf,
  type DivisionCode,
  divisions,
  levelOf,
  nameOf,
} from '@mingce/domain/authority/division'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { rt } from '../words/rounds.ts'
import { CohortFile } from './cohort-file.tsx'
import './cohort-picker.css'

const allCounties: readonly DivisionCode[] = divisions
  .map(({ code }) => code)
  .filter((code) => levelOf(code) === 'county')

type CohortPickerProps = {
  readonly cohort: readonly string[]
  readonly onChange: (cohort: readonly string[]) => void
}

/** The counties a round is for: ticked one by one, city by city, or read from a list. */
export function CohortPicker({ cohort, onChange }: CohortPickerProps) {
  const [search, setSearch] = useState('')
  const chosen = new Set(cohort)
  const choose = (counties: readonly string[], is: boolean) => {
    const next = is ? new Set([...chosen, ...counties]) : chosen.difference(new Set(counties))
    onChange(allCounties.filter((code) => next.has(code)))
  }
  const found = cities().flatMap((city) => {
    const counties = nameOf(city).includes(search.trim())
      ? countiesOf(city)
      : countiesOf(city).filter((county) => nameOf(county).includes(search.trim()))
    return counties.length > 0 ? [{ city, counties }] : []
  })
  const ofCities = new Set(allCounties.filter((code) => chosen.has(code)).map(cityOf)).size
  return (
    <>
      <div className="settings-line">
        <span role="status">{rt('cohort.chosen', { counties: cohort.length, cities: ofCities })}</span>
        <Button size="small" onClick={() => choose(allCounties, true)}>
          {rt('cohort.all')}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {rt('cohort.none')}
        </Button>
        <Input
          className="cohort-search"
          aria-label={rt('cohort.search')}
          placeholder={rt('cohort.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      <div className="cohort-cities">
        {found.length === 0 && <p>{rt('cohort.nobody')}</p>}
        {found.map(({ city, counties }) => (
          <CityCounties
            key={city}
            city={city}
            counties={counties}
            chosen={chosen}
            choose={choose}
            isOpen={search.trim() !== ''}
          />
        ))}
      </div>
      <CohortFile onRead={(counties) => choose(counties, true)} />
    </>
  )
}

type CityCountiesProps = {
  readonly city: DivisionCode
  readonly counties: readonly DivisionCode[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (counties: readonly string[], is: boolean) => void
  readonly isOpen: boolean
}

function CityCounties({ city, counties, chosen, choose, isOpen }: CityCountiesProps) {
  const all = countiesOf(city)
  const ticked = all.filter((code) => chosen.has(code)).length
  return (
    <div className="cohort-city">
      <Checkbox
        checked={ticked === all.length}
        indeterminate={ticked > 0 && ticked < all.length}
        onChange={({ target }) => choose(all, target.checked)}
      >
        {rt('cohort.city', { city: nameOf(city), chosen: ticked, all: all.length })}
      </Checkbox>
      <details open={isOpen}>
        <summary aria-label={nameOf(city)} />
        <div className="cohort-counties">
          {counties.map((county) => (
            <Checkbox
              key={county}
              checked={chosen.has(county)}
              onChange={({ target }) => choose([county], target.checked)}
            >
              {nameOf(county)}
            </Checkbox>
          ))}
        </div>
      </details>
    </div>
  )
}
