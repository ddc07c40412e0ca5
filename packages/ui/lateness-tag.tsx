import type { Lateness } from '@mingce/domain/board/lateness'
import { say } from './words/language.ts'
import { latenessWords } from './words/lateness.ts'
import './status-tag.css'

/** 缺报, 逾期, 迟报 beside where a filing stands: word, colour and shape; nothing where it is not late. */
export function LatenessTag({ lateness }: { readonly lateness: Lateness | null | undefined }) {
  if (!lateness) return null
  const said = latenessWords[lateness]
  return (
    <span className={`status-tag is-${said.tone}`}>
      <span aria-hidden>{said.icon}</span> {say(said)}
    </span>
  )
}
