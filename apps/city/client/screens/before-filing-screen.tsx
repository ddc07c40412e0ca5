import { ErrorNotice } from '@mingce/ui/error-notice'
import { Page } from '@mingce/ui/page'
import { usePerson } from '@mingce/ui/person'
import { noteText } from '@mingce/ui/words/before-filing'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useParams } from 'react-router'
import { NotesDesk } from '../before-filing/notes-desk.tsx'
import { notesQuestion, roundsQuestion } from '../questions.ts'
import { owingIn } from '../rounds.ts'
import { t } from '../words.ts'

/** 报送前沟通 with the own counties: answer and ask them, record guidance of one or several at once, note research and opinions. */
export function BeforeFilingScreen() {
  const { round: id = '' } = useParams()
  const { authority } = usePerson()
  const rounds = useQuery(roundsQuestion)
  const notes = useQuery(notesQuestion(id))
  const round = rounds.data?.find((each) => each.round === id)
  const owing = round ? owingIn(round, authority) : []
  const error = rounds.error ?? notes.error
  const counties = notes.data?.counties.filter(({ county }) => owing.includes(county)) ?? []
  return (
    <Page
      title={noteText('title')}
      path={[{ label: t('menu.workbench'), to: '/' }]}
      about={round?.title ?? noteText('about')}
      actions={<Button onClick={() => window.print()}>{noteText('print')}</Button>}
    >
      <ErrorNotice error={error} retry={() => notes.refetch()} />
      {!error && !(rounds.data && notes.data) && <Skeleton active />}
      {rounds.data && notes.data && !(round && counties.length > 0) && <p>{noteText('noRound')}</p>}
      {round && notes.data && counties.length > 0 && (
        <NotesDesk round={round} sent={{ counties, names: notes.data.names }} />
      )}
    </Page>
  )
}
