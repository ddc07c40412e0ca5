import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { DocumentKind } from '@mingce/domain/round/section-template'
import { usePostFor } from '@mingce/ui/absence/standing-in'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Notices } from '@mingce/ui/notices'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { ClosedNote } from '@mingce/ui/round/closed-note'
import { NewsList } from '@mingce/ui/round/news-list'
import { RoundDue } from '@mingce/ui/round/round-due'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import { deliverableKind, packageAddress } from '../addresses.ts'
import { api } from '../api.ts'
import { useOwnActs } from '../own/acts.ts'
import { OwnBar } from '../own/own-bar.tsx'
import { OwnFeedback } from '../own/own-feedback.tsx'
import { OwnLetter } from '../own/own-letter.tsx'
import { owesOwn, ownOf, titleIn } from '../own/own-part.ts'
import { OwnReading } from '../own/own-reading.tsx'
import { OwnSections } from '../own/own-sections.tsx'
import { type PackageOpened, packageQuestion, type RoundHead, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'
import '../own/own.css'

/** 市（州）本级: the plan or summary the city itself owes in a round. */
export function OwnScreen() {
  const { round: id = '', kind: named } = useParams()
  const rounds = useQuery(roundsQuestion)
  const opened = useQuery(packageQuestion(id))
  const round = rounds.data?.find((each) => each.round === id)
  const kind = deliverableKind(named) ?? ''
  if (round && opened.data && owesOwn(round, kind)) return <Own round={round} opened={opened.data} kind={kind} />
  return (
    <Page title={t('own.panel')} path={[{ label: t('menu.workbench'), to: '/' }]}>
      <ErrorNotice error={rounds.error ?? opened.error} retry={() => opened.refetch()} />
      {round && opened.data ? t('own.notOwed') : rounds.data && !round ? t('round.none') : <Skeleton active />}
    </Page>
  )
}

type OwnProps = { readonly round: RoundHead; readonly opened: PackageOpened; readonly kind: DocumentKind }

function Own({ round, opened, kind }: OwnProps) {
  const { authority } = usePerson()
  const acts = useOwnActs()
  const own = ownOf(opened, kind)
  const isReviewer = usePostFor('reviewer') !== undefined
  const canWrite = isReviewer && round.status === 'open' && !own?.signed && !own?.enclosedAt
  const Text = canWrite ? OwnSections : OwnReading
  const heard = { round: round.round, opened, kind, answer: acts.answer }
  const titleOf = (id: string) => titleIn(own, id) ?? asked(round, kind, id)
  return (
    <Page
      title={t('own.title', { kind: say(deliverableWords[kind]) })}
      path={[
        { label: t('menu.workbench'), to: '/' },
        { label: t('package.title'), to: packageAddress(round.round, kind) },
      ]}
      about={
        <>
          {t('own.about', { city: nameOf(parseDivision(authority)) })}{' '}
          {!own?.enclosedAt && <RoundDue round={round} kind={kind} />}
        </>
      }
      actions={<OwnLetter round={round.round} kind={kind} />}
      footer={<OwnBar {...{ round, opened, kind, acts }} />}
    >
      <Notices
        of={[acts.sign, acts.takeBack, acts.enclose, acts.answer]}
        nameOf={(id) => titleOf(id) ?? opened.names[id]}
      />
      <ClosedNote round={round} />
      <NewsList api={api} of={{ round: round.round, kind, handedOnAt: own?.enclosedAt ?? null }} />
      <OwnFeedback {...heard} section={null} />
      <Text
        {...{ round, kind, own }}
        names={opened.names}
        below={(section) => <OwnFeedback {...heard} section={section} />}
      />
    </Page>
  )
}

function asked({ settings }: RoundHead, kind: DocumentKind, id: string): string | undefined {
  const sections = settings.templates.find((each) => each.kind === kind)?.sections
  return sections?.find((each) => each.id === id)?.title
}
