import { newKey } from '@mingce/ui/command-key'
import { minuteOf } from '@mingce/ui/instant'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { isSendKey } from '@mingce/ui/keys'
import { usePerson } from '@mingce/ui/person'
import { Button, Checkbox, Input } from 'antd'
import { useRef, useState } from 'react'
import type { FilingName, FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'

type InternalNotesProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly part: FilingPart
}

/** 内部意见 on this part and on the filing as a whole. */
export function InternalNotes({
  filing,
  sheet,
  part,
  withdraw,
}: InternalNotesProps & { readonly withdraw: ReviewActs['withdrawNote'] }) {
  const { account } = usePerson()
  const notes = notesOn(sheet, part.part)
  if (notes.length === 0) return <p>{t('note.empty')}</p>
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.note} className="comment is-note">
          <header>
            <b>{t('note.only')}</b>
            {note.part === null && <span>{t('note.whole')}</span>}
          </header>
          <p>{note.text}</p>
          <header>
            <span>{sheet.names[note.writtenBy] ?? t('nameless')}</span>
            <span>{minuteOf(note.writtenAt)}</span>
            <span>{t('filing.turn', { turn: note.turn })}</span>
          </header>
          {note.writtenBy === account && (
            <div className="comment-acts">
              <Button
                size="small"
                loading={withdraw.busy}
                onClick={() => void withdraw.run({ filing, note: note.note })}
              >
                {t('remark.takeBack')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

export function notesOn({ notes }: FilingSheet, part: string): FilingSheet['notes'] {
  return notes.filter((each) => each.part === null || each.part === part)
}

/** Who may read it is said while one writes. */
export function NoteComposer({
  filing,
  sheet,
  part,
  note,
}: InternalNotesProps & { readonly note: ReviewActs['note'] }) {
  const [text, setText] = useKeptDraft(`note ${sheet.head.stream} ${part.part}`)
  const [onWhole, setOnWhole] = useState(false)
  const id = useRef(newKey())
  const send = async () => {
    if (text.trim() === '') return
    const about = onWhole ? null : part.part
    if (!(await note.run({ filing, note: id.current, part: about, text: text.trim() }))) return
    id.current = newKey()
    setText('')
  }
  return (
    <form
      className="composer is-note"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => isSendKey(event) && void send()}
    >
      <p className="composer-told" id="note-explained">
        {t('note.explained')}
      </p>
      <Input.TextArea
        aria-label={t('note.text')}
        aria-describedby="note-explained"
        placeholder={t('note.text')}
        className="growing"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="composer-line">
        <Button size="small" htmlType="submit" loading={note.busy} disabled={text.trim() === ''}>
          {t('note.send')}
        </Button>
        <Checkbox checked={onWhole} onChange={({ target }) => setOnWhole(target.checked)}>
          {t('note.onWhole')}
        </Checkbox>
      </div>
    </form>
  )
}
