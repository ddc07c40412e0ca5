import { editorText as t } from './editor-words.ts'
import type { Place } from './places.ts'
import { useSectionWords } from './section-words.ts'

/** What the round calls the section and wants to read in it. `of` names the document, as `SectionDesk` has it. */
export function AskedHead({ of, place }: { readonly of: string; readonly place: Place }) {
  const { isTyped } = useSectionWords(of, place)
  const { asked, standing, begun } = place
  if (!asked) return null
  const state = isTyped ? 'document.unsaved' : begun.text === '' ? 'document.unwritten' : 'document.begun'
  return (
    <>
      <h2>
        {asked.title}
        {asked.required && (
          <span className="section-required" role="img" aria-label={t('document.required')}>
            *
          </span>
        )}
        {standing.seen === null && <span className="section-unwritten">{t(state)}</span>}
      </h2>
      {asked.guidance !== '' && <p className="section-guidance">{asked.guidance}</p>}
    </>
  )
}
