import type { SettingsChange } from '@mingce/domain/round/changes'
import { changeTexts } from './change-text.ts'
import './change-list.css'

/** What an amendment changes, a line each: what it is about, what it was and what it is. */
export function ChangeList({ changes }: { readonly changes: readonly SettingsChange[] }) {
  return (
    <ul className="change-list">
      {changeTexts(changes).map(({ about, was, is }) => (
        <li key={`${about} ${was} ${is}`}>
          <span className="change-about">{about}</span>
          {was !== '' && (
            <>
              <del>{was}</del> <span aria-hidden>→</span>{' '}
            </>
          )}
          <ins>{is}</ins>
        </li>
      ))}
    </ul>
  )
}
