import { Link } from 'react-router'
import { dayInWords } from '../instant.ts'
import { absenceText as text } from '../words/absence.ts'
import { useNameOf, useOwnAbsence, useStoodInFor } from './standing-in.ts'
import '../strip.css'

/** On every page: for whom this person acts and until when; and, to one who is away, who acts for them. */
export function AbsenceStrip() {
  const stoodInFor = useStoodInFor()
  const own = useOwnAbsence()
  const nameOf = useNameOf()
  const said = (account: string, until: string) => ({ name: nameOf(account) ?? '', day: dayInWords(until) })
  if (stoodInFor.length === 0 && !own) return null
  return (
    <aside className="strip is-absence" aria-label={text('title')}>
      {stoodInFor.map(({ absence, account, until }) => (
        <span key={absence}>{text('standIn', said(account, until))}</span>
      ))}
      {own && <span>{text('own', said(own.substitute, own.until))}</span>}
      <Link to="/absence">{text(own ? 'backEarly' : 'look')}</Link>
    </aside>
  )
}
