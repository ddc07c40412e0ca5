import { cityOf, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { dayInWords } from '@mingce/ui/instant'
import { rt } from '../words/rounds.ts'
import type { HeadDraft } from './head-form.tsx'

type OpeningSummaryProps = { readonly head: HeadDraft; readonly cohort: readonly string[] }

/** What no amendment reaches once the round is open, said whole before it is: the document with its number and day, and how many counties of which city. */
export function OpeningSummary({ head: { documentTitle, docNumber, issuedOn }, cohort }: OpeningSummaryProps) {
  const cities = [...Map.groupBy(cohort.map(parseDivision), cityOf)]
  const number = docNumber.trim()
  const named = { title: documentTitle.trim(), day: dayInWords(issuedOn) }
  const counts = cities.map(([city, counties]) => rt('open.city', { city: nameOf(city), count: counties.length }))
  return (
    <>
      <p>{number === '' ? rt('open.unnumbered', named) : rt('open.document', { ...named, number })}</p>
      <p>
        {rt('open.cohort', { counties: cohort.length, cities: cities.length, counts: counts.join(rt('open.between')) })}
      </p>
      <p>
        <strong>{rt('open.fixed')}</strong>
      </p>
    </>
  )
}
