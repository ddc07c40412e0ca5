import { askedOfCity } from '@mingce/domain/document/city-prefill'
import { sectionsAsked } from '@mingce/domain/document/outline'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { useAct } from '@mingce/ui/act'
import { useAddedSection } from '@mingce/ui/document/added-section'
import { AskedHead } from '@mingce/ui/document/asked-head'
import { addedPlace, type Known, type Place, placesOf } from '@mingce/ui/document/places'
import { SectionDesk } from '@mingce/ui/document/section-desk'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { ownPassagesQuestion, type PackageOpened, type RoundHead } from '../questions.ts'
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
  const { adding, begin, end } = useAddedSection(`${round.round} ${kind}`, recorded)
  const passages = useQuery(ownPassagesQuestion(round.round, kind))
  if (passages.isPending) return <Spin />
  const known = passages.data ?? nothingKnown
  const written = (own?.sections ?? []).map(({ section, ...text }) => ({ part: section, ...text }))
  const places = placesOf(askedOfCity(sectionsAsked(round, kind)), written, known)
  const at = { round: round.round, kind, nameOf: namesIn(places), known }
  return (
    <>
      {places.some(({ asked }) => asked !== null) && <p className="document-hint">{t('own.template')}</p>}
      {places.map((place) => (
        <section key={place.section} className="own-section">
          {place.asked && <AskedHead place={place} />}
          <OwnSection {...at} place={place} files={filesOf(own, place.section).length} />
          <OwnFiles {...{ own, names, section: place.section }} writing={{ round: round.round, kind }} />
          {below(place.section)}
        </section>
      ))}
      {adding === undefined ? (
        <Button type="dashed" onClick={begin}>
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
  readonly round: string
  readonly kind: DocumentKind
  readonly place: Place
  readonly known: Known
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
