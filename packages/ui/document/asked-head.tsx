import { editorText as t } from './editor-words.ts'
import type { Place } from './places.ts'

/** What the round calls the section and wants to read in it. */
export function AskedHead({ place: { asked, standing, begun } }: { readonly place: Place }) {
  if (!asked) return null
  return (
    <>
      <h2>
        {asked.title}
        {asked.required && (
          <span className="section-required" role="img" aria-label={t('document.required')}>
            *
          </span>
        )}
        {standing.seen === null && (
          <span className="section-unwritten">{t(begun.text === '' ? 'document.unwritten' : 'document.begun')}</span>
        )}
      </h2>
      {asked.guidance !== '' && <p className="section-guidance">{asked.guidance}</p>}
    </>
  )
}
