import { say } from './words/language.ts'
import { type Status, statusWords } from './words/statuses.ts'
import './status-tag.css'

/**
 * Where a filing stands: word, colour and shape.
 *
 * @param note follows the word: "第2稿", "9月28日"
 */
export function StatusTag({ status, note }: { readonly status: Status; readonly note?: string | undefined }) {
  const said = statusWords[status]
  return (
    <span className={`status-tag is-${said.tone}`}>
      <span aria-hidden>{said.icon}</span> {say(said)}
      {note && <span className="status-tag-note"> {note}</span>}
    </span>
  )
}
