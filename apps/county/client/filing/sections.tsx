import { sectionsAsked } from '@mingce/domain/document/outline'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useAddedSection } from '@mingce/ui/document/added-section'
import { AskedHead } from '@mingce/ui/document/asked-head'
import { formerOf } from '@mingce/ui/document/former'
import { FormerAll } from '@mingce/ui/document/former-all'
import { type FormerRead, useFormerRead } from '@mingce/ui/document/former-read'
import { FormerSays } from '@mingce/ui/document/former-says'
import { FormerWithout } from '@mingce/ui/document/former-without'
import { addedPlace, placesOf } from '@mingce/ui/document/places'
import { SectionText } from '@mingce/ui/document/section-text'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useAct } from '../act.ts'
import { filingAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { type FilingPart, formerQuestion, passagesQuestion } from '../questions.ts'
import { t } from '../words.ts'
import { Comments } from './comments.tsx'
import { type FilingDesk, isPreparing, partNames } from './desk.ts'
import { SectionFiles } from './document/section-files.tsx'
import { SectionEditor } from './section-editor.tsx'
import '@mingce/ui/document/document.css'
import './revisions.css'

const nothingKnown = { asOf: '', passages: [] }

/** A plan or a summary, section by section: the drafter writes it while it is on the county's desk, all others read. */
export function Sections({ desk }: { readonly desk: FilingDesk }) {
  const canWrite = usePostFor('drafter') !== undefined && isPreparing(desk)
  return canWrite ? <Writing desk={desk} /> : <Reading desk={desk} />
}

function Writing({ desk }: { readonly desk: FilingDesk }) {
  const recorded = (desk.sheet?.parts ?? []).map(({ part }) => part)
  const { adding, begin, end } = useAddedSection(filingAddress(desk.filing), recorded)
  const passages = useQuery(passagesQuestion(desk.filing))
  const before = useQuery(formerQuestion(desk.filing))
  const save = useAct(api.filing.draftSection.mutate, null)
  if (passages.isPending || before.isPending) return <Spin />
  const known = passages.data ?? nothingKnown
  const asked = desk.round ? sectionsAsked(desk.round, desk.filing.kind) : []
  const places = placesOf(asked, desk.sheet?.parts ?? [], known)
  const { filing, round } = desk
  const of = filingAddress(filing)
  const former = round && formerOf(before.data, { round, places, adding, known })
  const isAsked = places.some(({ asked }) => asked !== null)
  return (
    <>
      {isAsked && <p className="document-hint">{t('document.template')}</p>}
      {former && (
        <FormerAll
          {...{ of, former, places, nameOf: partNames(desk) }}
          save={{ ...save, run: (said) => save.run({ filing, ...said }) }}
        />
      )}
      {places.length === 0 && adding === undefined && <p className="empty">{t('sections.none')}</p>}
      {places.map((place) => (
        <section key={place.section} className="revise">
          {place.asked && <AskedHead of={of} place={place} />}
          <SectionEditor desk={desk} place={place} known={known} former={former} />
          <SectionFiles desk={desk} section={place.section} canWrite />
        </section>
      ))}
      {former && <FormerWithout {...{ of, former, begin }} isAdding={adding !== undefined} />}
      {adding !== undefined && (
        <section key={adding} className="revise">
          <SectionEditor desk={desk} place={addedPlace(adding)} known={known} former={former} close={end} />
        </section>
      )}
      {adding === undefined && (
        <Button type="dashed" onClick={() => begin()}>
          {t('sections.add')}
        </Button>
      )}
    </>
  )
}

const noParts: readonly FilingPart[] = []

function Reading({ desk }: { readonly desk: FilingDesk }) {
  const parts = desk.sheet?.parts ?? noParts
  const former = useFormerRead(useQuery(formerQuestion(desk.filing)).data, desk.filing.round, parts)
  return (
    <>
      {parts.length === 0 && <p className="empty">{t('sections.none')}</p>}
      {parts.map((part) => (
        <ReadPart key={part.part} desk={desk} part={part} former={former} />
      ))}
    </>
  )
}

type ReadPartProps = {
  readonly desk: FilingDesk
  readonly part: FilingPart
  readonly former: FormerRead | undefined
}

function ReadPart({ desk, part, former }: ReadPartProps) {
  return (
    <section className="revise">
      <h2>{part.heading}</h2>
      <FormerSays former={former} section={part} />
      <SectionText text={part.text ?? ''} />
      <SectionFiles desk={desk} section={part.part} canWrite={false} />
      <Comments desk={desk} comments={desk.sheet?.comments.filter((each) => each.part === part.part) ?? []} />
    </section>
  )
}
