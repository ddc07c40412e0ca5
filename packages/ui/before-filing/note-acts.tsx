import type { PreparatoryNote } from '@mingce/domain/before-filing/evolve'
import { Button, Input } from 'antd'
import { useAct } from '../act.tsx'
import { useKeptDraft } from '../kept-draft.ts'
import { Notices } from '../notices.tsx'
import { usePerson } from '../person.ts'
import { noteText as text } from '../words/before-filing.ts'
import { ChooseFile } from './choose-file.tsx'
import type { NoteAct } from './notes-sent.ts'
import { sendNoteFile } from './send-note-file.ts'
import { TakeBack } from './take-back.tsx'

type NoteActsProps = {
  readonly round: string
  readonly county: string
  readonly note: PreparatoryNote
  readonly answer: NoteAct
  readonly takeBack: NoteAct
}

/** What this person may do with a note that stands: answer the other side's question, add a scan to the bureau's own, take back one's own. */
export function NoteActs({ round, county, note, answer, takeBack }: NoteActsProps) {
  const { account, authority } = usePerson()
  const scan = useAct(sendNoteFile, text('fileAdded'))
  if (note.withdrawn) return null
  const isOurs = note.by.authority === authority
  const isAnswered = note.what === 'consultation' && note.answers.length > 0
  const about = { round, counties: [county] }
  return (
    <>
      {note.what === 'consultation' && !isOurs && !isAnswered && (
        <AnswerBox
          note={note.note}
          busy={answer.busy}
          send={(words) =>
            answer.run({ ...about, command: { do: 'answerConsultation', note: note.note, text: words } })
          }
        />
      )}
      <Notices of={[scan]} />
      <p className="note-acts">
        {isOurs && (
          <ChooseFile
            label={text('addFile')}
            busy={scan.busy}
            choose={(file) => file && void scan.run({ ...about, note: note.note, file })}
          />
        )}
        {isOurs && note.by.account === account && !isAnswered && (
          <TakeBack
            busy={takeBack.busy}
            send={(reason) =>
              takeBack.run({ ...about, command: { do: 'withdrawPreparatoryNote', note: note.note, reason } })
            }
          />
        )}
      </p>
    </>
  )
}

type BoxProps = { readonly busy: boolean; readonly send: (words: string) => Promise<object | undefined> }

function AnswerBox({ note, busy, send }: BoxProps & { readonly note: string }) {
  const [words, setWords] = useKeptDraft(`answer ${note}`)
  const isEmpty = words.trim() === ''
  return (
    <form
      className="note-answering"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void send(words.trim()).then((receipt) => receipt && setWords(''))
      }}
    >
      <Input.TextArea
        aria-label={text('answerHint')}
        placeholder={text('answerHint')}
        rows={1}
        maxLength={2000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button htmlType="submit" type="primary" disabled={isEmpty} loading={busy}>
        {text('answer')}
      </Button>
    </form>
  )
}
