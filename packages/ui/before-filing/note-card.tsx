import { bureauName, nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { PreparatoryNote, Written } from '@mingce/domain/before-filing/evolve'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { fileSize } from '../evidence/file-size.ts'
import { dayInWords, minuteOf } from '../instant.ts'
import { noteText as text } from '../words/before-filing.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import './before-filing.css'

type NoteCardProps = {
  readonly round: string
  readonly county: string
  readonly note: PreparatoryNote
  readonly names: Readonly<Record<string, string>>
  /** Says whose it is, where notes of several counties stand together. */
  readonly namesCounty: boolean
  /** What may be done with it. */
  readonly children?: ReactNode
}

/** One note: what it is, who wrote it, what it says, its scans, and what became of it. */
export function NoteCard({ round, county, note, names, namesCounty, children }: NoteCardProps) {
  const { withdrawn, files } = note
  return (
    <li className={withdrawn ? 'note is-withdrawn' : 'note'}>
      <header>
        <Tag>{text(`what.${note.what}`)}</Tag>
        {namesCounty && <strong>{nameOf(parseDivision(county))}</strong>}
        <span>{aboutLine(note)}</span>
        <span className="note-by">{text('byLine', byOf(note, names))}</span>
      </header>
      <p className="note-text">{note.text}</p>
      {note.what === 'guidance' && note.askedFor && (
        <p className="note-text">{text('askedForLine', { text: note.askedFor })}</p>
      )}
      {files.length > 0 && (
        <ul className="note-files">
          {files.map(({ attachment, name, size }) => (
            <li key={attachment}>
              <a href={`/api/note-file/${round}/${county}/${attachment}`} download={name}>
                {name}
              </a>{' '}
              {fileSize(size)}
            </li>
          ))}
        </ul>
      )}
      {note.what === 'consultation' &&
        note.answers.map((answer) => (
          <p key={answer.at} className="note-answer">
            {text('answerBy', { ...byOf(answer, names), text: answer.text })}
          </p>
        ))}
      {withdrawn && (
        <p className="note-answer">{text('withdrawn', { ...byOf(withdrawn, names), reason: withdrawn.reason })}</p>
      )}
      {children}
    </li>
  )
}

function aboutLine(note: PreparatoryNote): string {
  switch (note.what) {
    case 'consultation':
      return `${text(`aim.${note.aim}`)} · ${kindWords([note.kind])}${note.answers.length === 0 && !note.withdrawn ? ` · ${text('unanswered')}` : ''}`
    case 'guidance':
      return `${dayInWords(note.on)} · ${text(`way.${note.way}`)} · ${kindWords(note.kinds)}`
    case 'research':
      return `${dayInWords(note.on)} · ${note.subject} · ${kindWords(note.kinds)}`
    case 'opinion':
      return [dayInWords(note.on), note.bodyName, note.docNumber, kindWords([note.kind])].filter(Boolean).join(' · ')
  }
}

function kindWords(kinds: readonly DeliverableKind[]): string {
  return kinds.map((kind) => say(deliverableWords[kind])).join(text('and'))
}

function byOf({ by, at }: Written, names: NoteCardProps['names']) {
  return {
    bureau: bureauName(parseDivision(by.authority)),
    name: names[by.account] ?? text('nameless'),
    at: minuteOf(at),
  }
}
