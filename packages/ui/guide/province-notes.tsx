import { dayInWords } from '../instant.ts'
import { guideUpgradeText as t } from '../words/guide-upgrade.ts'
import './province-notes.css'

export type ProvinceNote = { readonly text: string; readonly writtenOn: string }

/** 省厅说明 of a row of the guide: what the province says to it, set apart and named, since it is no word of the ministry's text. */
export function ProvinceNotes({ notes }: { readonly notes: readonly ProvinceNote[] }) {
  if (notes.length === 0) return null
  return (
    <aside className="province-notes" aria-label={t('notes')}>
      <strong>{t('notes')}</strong> <small>{t('notesApart')}</small>
      {notes.map(({ text, writtenOn }) => (
        <p key={`${writtenOn} ${text}`}>{t('note', { text, day: dayInWords(writtenOn) })}</p>
      ))}
    </aside>
  )
}
