import { Button, Segmented } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useAct } from '../act.tsx'
import { newKey } from '../command-key.ts'
import { useToday } from '../desk-day.ts'
import { useKeptDraft } from '../kept-draft.ts'
import { Notices } from '../notices.tsx'
import { noteText as text } from '../words/before-filing.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { ChooseFile } from './choose-file.tsx'
import { commandOf, lackingIn, type NoteDraft, type What } from './note-draft.ts'
import { NoteFields } from './note-fields.tsx'
import type { CountyNotesSent, NoteAct, NotesRound } from './notes-sent.ts'
import { type NoteFileSent, sendNoteFile } from './send-note-file.ts'

type NoteFormProps = {
  readonly round: NotesRound
  /** What this desk may note, the usual first. */
  readonly whats: readonly [What, ...What[]]
  /** Those that the note is about. */
  readonly counties: readonly CountyNotesSent[]
  readonly act: NoteAct
  readonly nameOf: (county: string) => string
  /** The city's choice of counties. */
  readonly children?: ReactNode
}

/** One form for a question, guidance, research or another body's opinion; what was typed stays until it is recorded. */
export function NoteForm({ round, whats, counties, act, nameOf, children }: NoteFormProps) {
  const today = useToday()
  const [kept, keep] = useKeptDraft(`before filing ${round.round}`)
  const [rest, setRest] = useState<Omit<NoteDraft, 'text'>>(() => blank(whats[0], today))
  const [file, setFile] = useState<File>()
  const [left, setLeft] = useState<readonly NoteFileSent[]>([])
  const leave = (key: string) => setLeft((before) => before.filter((each) => each.key !== key))
  const scan = useAct(sendLeft, text('fileAdded'), (sent) => leave(sent.left.key))
  const noteId = useRef(newKey())
  const draft: NoteDraft = { ...rest, text: kept }
  const set = ({ text: words, ...part }: Partial<NoteDraft>) => {
    if (words !== undefined) keep(words)
    setRest((before) => ({ ...before, ...part }))
  }
  const why = obstacle(draft, counties, today)
  const send = async () => {
    if (why || act.busy || scan.busy) return
    if (act.refusal) noteId.current = newKey()
    const note = noteId.current
    const named = counties.map(({ county }) => county)
    const receipt = await act.run({ round: round.round, counties: named, command: commandOf(draft, note) })
    if (!receipt) return
    noteId.current = newKey()
    keep('')
    setRest((before) => ({ ...blank(before.what, today), kinds: before.kinds }))
    setFile(undefined)
    if (!file) return
    const sent = { key: newKey(), round: round.round, counties: named, note, file }
    setLeft((before) => [...before, sent])
    await scan.run({ left: sent })
  }
  return (
    <form
      className="note-form"
      aria-label={text('new')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Notices of={[act, scan]} nameOf={nameOf} />
      <Segmented<What>
        aria-label={text('new')}
        value={draft.what}
        options={whats.map((value) => ({ value, label: text(`what.${value}`) }))}
        onChange={(what) => set({ what, kinds: draft.kinds.slice(0, 1) })}
      />
      {children}
      <NoteFields draft={draft} set={set} kinds={round.kinds} today={today} />
      <div className="note-form-foot">
        <Button type="primary" htmlType="submit" disabled={why !== undefined} loading={act.busy || scan.busy}>
          {text(draft.what === 'consultation' ? 'send.consultation' : 'send')}
        </Button>
        <ChooseFile file={file} choose={setFile} />
        <span role="status">{why}</span>
      </div>
      {!scan.busy &&
        left.map((each) => (
          <ScanLeft
            key={each.key}
            name={each.file.name}
            again={() => void scan.run({ left: each })}
            leave={() => leave(each.key)}
          />
        ))}
    </form>
  )
}

/** Each scan keeps the key it had at first, also where another was sent since. */
function sendLeft({ left }: { readonly key: string; readonly left: NoteFileSent }) {
  return sendNoteFile(left)
}

type ScanLeftProps = { readonly name: string; readonly again: () => void; readonly leave: () => void }

/** The note is recorded and its scan is not: it is kept to be sent again. */
function ScanLeft({ name, again, leave }: ScanLeftProps) {
  return (
    <div className="note-form-foot">
      <span role="alert">{text('fileLeft', { name })}</span>
      <Button size="small" onClick={again}>
        {text('fileAgain')}
      </Button>
      <Button size="small" type="text" onClick={leave}>
        {text('fileLeave')}
      </Button>
    </div>
  )
}

function blank(what: What, today: string): Omit<NoteDraft, 'text'> {
  const words = { subject: '', bodyName: '', docNumber: '', askedFor: '' }
  return {
    what,
    kinds: ['disclosure_catalog'],
    aim: 'question',
    way: 'on_site',
    on: today,
    body: 'legal_office',
    ...words,
  }
}

/** Why it cannot be sent yet; undefined when it can. */
function obstacle(draft: NoteDraft, counties: readonly CountyNotesSent[], today: string): string | undefined {
  const lacking = lackingIn(draft).map((each) => text(each === 'text' ? `text.${draft.what}` : each))
  if (counties.length === 0) lacking.unshift(text('county'))
  if (lacking.length > 0) return text('lacking', { what: lacking.join(text('and')) })
  if (draft.what !== 'consultation') return draft.on > today ? text('day.future') : undefined
  const kind = draft.kinds.find((each) => counties.some(({ filed }) => filed.includes(each)))
  return kind && text('filed', { kind: say(deliverableWords[kind]) })
}
