import type { Finding } from '@mingce/domain/check/finding'
import { checkText } from '../words/checks.ts'
import { countFindings } from './finding-text.ts'
import './finding-list.css'

/** How much the checks found in one item, at its line in a list: "须看 1 建议 2"; nothing where they found nothing. */
export function CheckMark({ findings = [] }: { readonly findings: readonly Finding[] | undefined }) {
  const counts = countFindings(findings)
  const found = (['must', 'advice'] as const).filter((each) => counts[each] > 0)
  if (found.length === 0) return null
  return (
    <span className="check-mark">
      {found.map((severity) => (
        <span key={severity} className={`finding-severity is-${severity}`}>
          {checkText(severity)} {counts[severity]}
        </span>
      ))}
    </span>
  )
}
