import { Fragment, type ReactNode } from 'react'
import { dayInWords } from '../instant.ts'
import { guideUpgradeText as t } from '../words/guide-upgrade.ts'
import './province-notes.css'

export type ProvinceNote = { readonly text: string; readonly writtenOn: string }

type ProvinceNotesProps<Note> = {
  readonly notes: readonly Note[]
  /** Stands below a note: what is done with it. */
  readonly actOn?: (note: Note) => ReactNode
}

/** 省厅说明 of a row of the guide: what the province says to it, set apart and named, since it is no word of the ministry's text. */
export function ProvinceNotes<Note extends ProvinceNote>({ notes, actOn }: ProvinceNotesProps<Note>) {
  if (notes.length === 0) return null
  return (
    <aside className="province-notes" aria-label={t('notes')}>
      <strong>{t('notes')}</strong> <small>{t('notesApart')}</small>
      {notes.map((note) => (
        <Fragment key={`${note.writtenOn} ${note.text}`}>
          <p>{t('note', { text: note.text, day: dayInWords(note.writtenOn) })}</p>
          {actOn?.(note)}
        </Fragment>
      ))}
    </aside>
  )
}
