import { askedOfCity } from '@mingce/domain/document/city-prefill'
import { sectionsAsked } from '@mingce/domain/document/outline'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { useAct } from '@mingce/ui/act'
import { useAddedSection } from '@mingce/ui/document/added-section'
import { AskedHead } from '@mingce/ui/document/asked-head'
import { type Former, formerOf } from '@mingce/ui/document/former'
import { FormerAll } from '@mingce/ui/document/former-all'
import { FormerWithout } from '@mingce/ui/document/former-without'
import { addedPlace, type Known, type Place, placesOf } from '@mingce/ui/document/places'
import { SectionDesk } from '@mingce/ui/document/section-desk'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { formerOwnQuestion, ownPassagesQuestion, type PackageOpened, type RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { OwnFiles } from './own-files.tsx'
import { filesOf, type OwnDraft } from './own-part.ts'
import '@mingce/ui/document/document.css'

type OwnSectionsProps = {
  readonly round: RoundHead
  readonly kind: DocumentKind
  readonly own: OwnDraft | undefined
  readonly names: PackageOpened['names']
  /** What stands below a section. */
  readonly below: (section: string) => ReactNode
}

const nothingKnown = { asOf: '', passages: [] }

/** The city's own plan or summary, section by section, as its reviewer writes it. */
export function OwnSections({ round, kind, own, names, below }: OwnSectionsProps) {
  const recorded = (own?.sections ?? []).map(({ section }) => section)
  const of = `${round.round} ${kind}`
  const { adding, begin, end } = useAddedSection(of, recorded)
  const passages = useQuery(ownPassagesQuestion(round.round, kind))
  const before = useQuery(formerOwnQuestion(round.round, kind))
  const save = useAct(api.package.own.draft.mutate, null)
  if (passages.isPending || before.isPending) return <Spin />
  const known = passages.data ?? nothingKnown
  const written = (own?.sections ?? []).map(({ section, ...text }) => ({ part: section, ...text }))
  const places = placesOf(askedOfCity(sectionsAsked(round, kind)), written, known)
  const former = formerOf(before.data, { round, places, adding, known })
  const nameOf = namesIn(places)
  const at = { of, round: round.round, kind, nameOf, known, former }
  const sent = { round: round.round, kind }
  return (
    <>
      {places.some(({ asked }) => asked !== null) && <p className="document-hint">{t('own.template')}</p>}
      {former && (
        <FormerAll
          {...{ of, former, places, nameOf }}
          save={{ ...save, run: (said) => save.run({ ...sent, ...said }) }}
        />
      )}
      {places.map((place) => (
        <section key={place.section} className="own-section">
          {place.asked && <AskedHead of={of} place={place} />}
          <OwnSection {...at} place={place} files={filesOf(own, place.section).length} />
          <OwnFiles {...{ own, names, section: place.section }} writing={{ round: round.round, kind }} />
          {below(place.section)}
        </section>
      ))}
      {former && <FormerWithout {...{ of, former, begin }} isAdding={adding !== undefined} />}
      {adding === undefined ? (
        <Button type="dashed" onClick={() => begin()}>
          {t('own.add')}
        </Button>
      ) : (
        <section key={adding} className="own-section">
          <OwnSection {...at} place={addedPlace(adding)} close={end} />
        </section>
      )}
    </>
  )
}

type OwnSectionProps = {
  readonly of: string
  readonly round: string
  readonly kind: DocumentKind
  readonly place: Place
  readonly known: Known
  readonly former: Former | undefined
  readonly nameOf: (id: string) => string | undefined
  readonly files?: number
  readonly close?: () => void
}

function OwnSection({ round, kind, ...rest }: OwnSectionProps) {
  const save = useAct(api.package.own.draft.mutate, t('own.saved'))
  const remove = useAct(api.package.own.remove.mutate, t('own.removed'))
  return (
    <SectionDesk
      {...rest}
      isPlan={kind === 'implementation_plan'}
      save={{ ...save, run: (said) => save.run({ round, kind, ...said }) }}
      remove={{ ...remove, run: (said) => remove.run({ round, kind, ...said }) }}
    />
  )
}

function namesIn(places: readonly Place[]) {
  return (id: string) => {
    const place = places.find(({ section }) => section === id)
    return place?.asked?.title ?? place?.standing.heading
  }
}
