import { cityOf, type DivisionCode, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { latestFirst } from '@mingce/domain/in-order-of'
import { NoteCard } from '@mingce/ui/before-filing/note-card'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { noteText } from '@mingce/ui/words/before-filing'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { divisionOf, supervisionAddress } from '../addresses.ts'
import { roundsQuestion, type SupervisedCounty, supervisionQuestion } from '../questions.ts'
import { TalliesTable } from '../supervision/tallies-table.tsx'
import { supervisionText as t } from '../words/supervision.ts'
import { t as common } from '../words.ts'

/** 督促指导: what each city did with its counties before a filing, in numbers; of one city each county, and its guidance in full. */
export function SupervisionScreen() {
  const { round = '' } = useParams()
  const [search] = useSearchParams()
  const city = divisionOf(search.get('city') ?? undefined)
  const title = useQuery(roundsQuestion).data?.find((each) => each.round === round)?.title
  const { data, error, refetch } = useQuery(supervisionQuestion(round, city))
  const ofCity = data?.counties.filter(({ county }) => cityOf(parseDivision(county)) === city) ?? []
  return (
    <Page
      title={city && ofCity.length > 0 ? t('of', { city: nameOf(city) }) : t('title')}
      path={[{ label: common('home.title'), to: '/' }]}
      about={title ? `${title} · ${t('about')}` : t('about')}
      actions={<Button onClick={() => print()}>{noteText('print')}</Button>}
    >
      <ErrorNotice error={error} retry={() => refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.counties.length === 0 && <p>{t('noRound')}</p>}
      {data && data.counties.length > 0 && ofCity.length === 0 && <Cities round={round} counties={data.counties} />}
      {data && city && ofCity.length > 0 && <OneCity {...{ round, city, counties: ofCity, names: data.names }} />}
    </Page>
  )
}

type CitiesProps = { readonly round: string; readonly counties: readonly SupervisedCounty[] }

function Cities({ round, counties }: CitiesProps) {
  const byCity = Map.groupBy(counties, ({ county }) => cityOf(parseDivision(county)))
  return (
    <TalliesTable
      label={t('cities')}
      head={t('city')}
      whole={t('whole', { count: byCity.size })}
      lines={[...byCity].map(([city, ofCity]) => ({
        key: city,
        name: <Link to={supervisionAddress(round, city)}>{nameOf(city)}</Link>,
        counties: ofCity,
      }))}
    />
  )
}

type OneCityProps = CitiesProps & {
  readonly city: DivisionCode
  readonly names: Readonly<Record<string, string>>
}

function OneCity({ round, city, counties, names }: OneCityProps) {
  const records = counties
    .flatMap(({ county, guidance }) => guidance.map((note) => ({ county, note })))
    .toSorted(latestFirst(({ note }) => note.at))
  return (
    <>
      <Link to={supervisionAddress(round)}>{t('back')}</Link>
      <TalliesTable
        label={noteText('counties')}
        head={noteText('county')}
        lines={counties.map((each) => ({
          key: each.county,
          name: nameOf(parseDivision(each.county)),
          counties: [each],
        }))}
      />
      <section aria-label={t('records', { city: nameOf(city) })}>
        {records.length === 0 && <p>{t('none', { city: nameOf(city) })}</p>}
        <ul className="notes">
          {records.map(({ county, note }) => (
            <NoteCard key={`${county} ${note.note}`} {...{ round, county, note, names }} namesCounty />
          ))}
        </ul>
      </section>
    </>
  )
}
