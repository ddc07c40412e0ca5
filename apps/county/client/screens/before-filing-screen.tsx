import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { awaitedOf } from '@mingce/domain/before-filing/tally'
import { owedByCounties } from '@mingce/domain/round/owing'
import { NoteForm } from '@mingce/ui/before-filing/note-form'
import { NoteList } from '@mingce/ui/before-filing/note-list'
import { foldedNotes } from '@mingce/ui/before-filing/notes-sent'
import { PaperList } from '@mingce/ui/before-filing/paper-list'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { noteText } from '@mingce/ui/words/before-filing'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useParams } from 'react-router'
import { useAct } from '../act.ts'
import { sendNote } from '../before-filing/send-note.ts'
import { notesQuestion, type RoundHead, roundsQuestion } from '../questions.ts'
import { t } from '../words.ts'

const path = [{ label: t('workbench.title'), to: '/' }]

/** 报送前沟通 of the own county: ask the city, answer it, note research and other bodies' opinions; what the city noted. */
export function BeforeFilingScreen() {
  const { round: id = '' } = useParams()
  const rounds = useQuery(roundsQuestion)
  const round = rounds.data?.find((each) => each.round === id && each.owes)
  return (
    <Page
      title={noteText('title')}
      path={path}
      about={round?.title ?? noteText('about')}
      actions={<Button onClick={() => window.print()}>{noteText('print')}</Button>}
    >
      <ErrorNotice error={rounds.error} retry={() => rounds.refetch()} />
      {!rounds.data && !rounds.error && <Skeleton active />}
      {rounds.data && !round && <p>{noteText('noRound')}</p>}
      {round && <Notes round={round} />}
    </Page>
  )
}

function Notes({ round: { round, title, status, settings } }: { readonly round: RoundHead }) {
  const { data, error, refetch } = useQuery(notesQuestion(round))
  const write = useAct(sendNote, noteText('sent'))
  const answer = useAct(sendNote, noteText('answered'))
  const takeBack = useAct(sendNote, noteText('takenBack'))
  const [own] = data?.counties ?? []
  if (!data || !own) return error ? <ErrorNotice error={error} retry={() => refetch()} /> : <Skeleton active />
  const isOpen = status === 'open'
  const kinds = owedByCounties(settings).map(({ kind }) => kind)
  const awaited = awaitedOf(foldedNotes(own), 'county').length
  return (
    <>
      <ErrorNotice error={error} retry={() => refetch()} />
      {awaited > 0 && <p className="note-awaits">{noteText('awaits', { count: awaited })}</p>}
      <PaperList counties={data.counties} />
      {isOpen ? (
        <NoteForm
          round={{ round, title, isOpen, kinds }}
          whats={['consultation', 'research', 'opinion']}
          counties={data.counties}
          act={write}
          nameOf={(county) => nameOf(parseDivision(county))}
        />
      ) : (
        <p>{noteText('closed')}</p>
      )}
      <NoteList {...{ round, isOpen, answer, takeBack }} shown={data.counties} names={data.names} />
    </>
  )
}
