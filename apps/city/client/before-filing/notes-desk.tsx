import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { awaitedOf } from '@mingce/domain/before-filing/tally'
import { owedByCounties } from '@mingce/domain/round/owing'
import { useAct } from '@mingce/ui/act'
import { NoteForm } from '@mingce/ui/before-filing/note-form'
import { NoteList } from '@mingce/ui/before-filing/note-list'
import { type CountyNotesSent, foldedNotes, type NotesSent } from '@mingce/ui/before-filing/notes-sent'
import { SeveralSelect } from '@mingce/ui/several-select'
import { noteText } from '@mingce/ui/words/before-filing'
import { Button } from 'antd'
import { useId, useState } from 'react'
import type { RoundHead } from '../questions.ts'
import { CountyTallies } from './county-tallies.tsx'
import { Papers } from './papers.tsx'
import { sendNote } from './send-note.ts'

type NotesDeskProps = { readonly round: RoundHead; readonly sent: NotesSent }

/** The city's counties with what was noted of each, one form for one or several of them, and the notes themselves. */
export function NotesDesk({ round: { round, title, status, settings }, sent }: NotesDeskProps) {
  const { counties, names } = sent
  const kinds = owedByCounties(settings).map(({ kind }) => kind)
  const [looked, look] = useState<string>()
  const [chosen, choose] = useState<readonly string[]>([])
  const write = useAct(sendNote, noteText('sent'), () => choose([]))
  const answer = useAct(sendNote, noteText('answered'))
  const takeBack = useAct(sendNote, noteText('takenBack'))
  const shown = looked === undefined ? counties : counties.filter(({ county }) => county === looked)
  const isOpen = status === 'open'
  const awaited = counties.flatMap((each) => awaitedOf(foldedNotes(each), 'city')).length
  return (
    <>
      {awaited > 0 && <p className="note-awaits">{noteText('awaits', { count: awaited })}</p>}
      <CountyTallies counties={counties} looked={looked} look={look} />
      <Papers round={round} isOpen={isOpen} kinds={kinds} counties={counties} />
      {isOpen ? (
        <NoteForm
          round={{ round, title, isOpen, kinds }}
          whats={['guidance', 'consultation', 'research', 'opinion']}
          counties={counties.filter(({ county }) => chosen.includes(county))}
          act={write}
          nameOf={(county) => nameOf(parseDivision(county))}
        >
          <ChooseCounties counties={counties} chosen={chosen} choose={choose} />
        </NoteForm>
      ) : (
        <p>{noteText('closed')}</p>
      )}
      {looked !== undefined && shown[0]?.notes.length === 0 && (
        <p>{noteText('noneOf', { county: nameOf(parseDivision(looked)) })}</p>
      )}
      <NoteList {...{ round, isOpen, shown, names, answer, takeBack }} />
    </>
  )
}

type ChooseProps = {
  readonly counties: readonly CountyNotesSent[]
  readonly chosen: readonly string[]
  readonly choose: (counties: readonly string[]) => void
}

function ChooseCounties({ counties, chosen, choose }: ChooseProps) {
  const id = useId()
  const options = counties.map(({ county }) => ({ value: county, label: nameOf(parseDivision(county)) }))
  return (
    <div className="note-counties">
      <label htmlFor={id}>{noteText('toCounties')}</label>
      <SeveralSelect
        id={id}
        label={noteText('toCounties')}
        style={{ minWidth: 320 }}
        value={[...chosen]}
        options={options}
        optionFilterProp="label"
        onChange={choose}
      />{' '}
      <Button size="small" onClick={() => choose(counties.map(({ county }) => county))}>
        {noteText('everyCounty')}
      </Button>
    </div>
  )
}
