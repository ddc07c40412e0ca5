import { nameOf } from '@mingce/domain/authority/division'
import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { SectionText } from '@mingce/ui/document/section-text'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { EvidenceList } from '@mingce/ui/evidence/evidence-list'
import { Page } from '@mingce/ui/page'
import { CirculationDownload } from '@mingce/ui/paper/circulation-download'
import { FilingPublication } from '@mingce/ui/publication/filing-publication'
import { StatusTag } from '@mingce/ui/status-tag'
import { Timeline } from '@mingce/ui/timeline'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { CopyTo } from '@mingce/ui/workbench/copy-to'
import { FollowButton } from '@mingce/ui/workbench/follow-button'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { deliverableKind, divisionOf, type FilingName } from '../addresses.ts'
import { api } from '../api.ts'
import { ClockState } from '../clock/clock-state.tsx'
import { CountyMeasures } from '../filing/county-measures.tsx'
import { FeedbackGiven } from '../filing/feedback-given.tsx'
import { FiledItems } from '../filing/filed-items.tsx'
import { ItemFeedback } from '../filing/item-feedback.tsx'
import { type FilingSheet, filingQuestion, publicationQuestion, roundsQuestion, trailQuestion } from '../questions.ts'
import { t } from '../words.ts'
import './filing-screen.css'

/** A county's filing as the department may read it: what was filed, and its record. Examining is the city's. */
export function FilingScreen() {
  const { round, division: code, kind: named, n } = useParams()
  const division = divisionOf(code)
  const kind = deliverableKind(named)
  if (!round || !division || !kind || !(Number(n) > 0)) return <Page title={t('menu.board')}>{t('filing.none')}</Page>
  return <Opened name={{ round, division, kind, n: Number(n) }} />
}

function Opened({ name }: { readonly name: FilingName }) {
  const filing = useQuery(filingQuestion(name))
  const title = t('filing.title', { county: nameOf(name.division), kind: say(deliverableWords[name.kind]) })
  const sheet = filing.data
  return (
    <Page
      title={title}
      path={[{ label: t('home.title'), to: '/' }]}
      about={
        sheet && (
          <>
            <StatusTag status={sheet.head.stage} note={t('filing.readOnly')} />{' '}
            <PaperNote division={name.division} papers={sheet.head.papers} turn={sheet.head.turn} />
            <FollowButton api={api} matter={{ stream: sheet.head.stream, kind: name.kind }} />
            {name.kind === 'disclosure_catalog' && <CountyMeasures county={name.division} />}
          </>
        )
      }
      actions={sheet && <CopyTo api={api} matter={{ stream: sheet.head.stream, kind: name.kind }} />}
    >
      <ErrorNotice error={filing.error} retry={() => filing.refetch()} />
      {filing.isPending && <Skeleton active />}
      {sheet === null && <p>{t('filing.none')}</p>}
      <ClockState filing={name} />
      {sheet && <FeedbackGiven filing={name} />}
      {sheet?.head.decided && <p>{t('filing.decided', { opinion: sheet.head.decided.opinion })}</p>}
      {sheet?.head.stage === 'approved' && name.kind === 'disclosure_catalog' && (
        <FilingPublication question={publicationQuestion(name)} nameOf={(item) => itemName(sheet, item)} />
      )}
      {sheet && (
        <Tabs
          items={[
            name.kind === 'disclosure_catalog'
              ? { key: 'items', label: t('filing.items'), children: <FiledItems name={name} sheet={sheet} /> }
              : { key: 'sections', label: t('filing.sections'), children: <Sections name={name} sheet={sheet} /> },
            { key: 'trail', label: t('filing.trail'), children: <Trail name={name} /> },
          ]}
        />
      )}
    </Page>
  )
}

function itemName({ parts, texts }: FilingSheet, item: string): string | undefined {
  return texts[parts.find(({ part }) => part === item)?.digest ?? '']?.name
}

function Sections({ name, sheet }: { readonly name: FilingName; readonly sheet: FilingSheet }) {
  const named = useSearchParams()[0].get('part')
  useEffect(() => {
    if (named) document.querySelector(`[data-part="${CSS.escape(named)}"]`)?.scrollIntoView({ block: 'center' })
  }, [named])
  return sheet.parts.map((section) => (
    <Section key={section.part} name={name} sheet={sheet} section={section} isNamed={section.part === named} />
  ))
}

type SectionProps = {
  readonly name: FilingName
  readonly sheet: FilingSheet
  readonly section: FilingSheet['parts'][number]
  readonly isNamed: boolean
}

function Section({ name, sheet, section: { part, division, digest, heading, text, files }, isNamed }: SectionProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section data-part={part} className={isNamed ? 'filing-named' : undefined}>
      <h3>{heading}</h3>
      <SectionText text={text ?? ''} />
      {files.length > 0 && (
        <EvidenceList
          title={t('filing.files')}
          lines={files.map((file) => ({ ...file, division, item: part }))}
          names={sheet.names}
        />
      )}
      {isOpen ? (
        <ItemFeedback filing={name} part={part} digest={digest} />
      ) : (
        <Button size="small" data-feedback={part} onClick={() => setOpen(true)}>
          {t('filing.sectionFeedback')}
        </Button>
      )}
    </section>
  )
}

function Trail({ name }: { readonly name: FilingName }) {
  const trail = useQuery(trailQuestion(name))
  const round = useQuery(roundsQuestion).data?.find((each) => each.round === name.round)
  if (!trail.data) return <ErrorNotice error={trail.error} retry={() => trail.refetch()} />
  return (
    <>
      <CirculationDownload filing={name} />
      <Timeline
        entries={trail.data.entries}
        names={trail.data.names}
        kind={name.kind}
        noticeAsked={Boolean(round?.settings.publicNotice)}
      />
    </>
  )
}
