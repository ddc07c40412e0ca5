import { dayInWords } from './instant.ts'
import type { Session } from './person.ts'
import { t } from './words/t.ts'
import './strip.css'

/** Says on every page of a demonstration that everything there is made up, and from which day its clock ran on. */
export function DemonstrationStrip({ demonstration }: Pick<Session, 'demonstration'>) {
  if (!demonstration) return <span />
  return (
    <aside className="strip" aria-label={t('frame.demoMark')}>
      {t('frame.demo', { since: dayInWords(demonstration.continuesFrom) })}
    </aside>
  )
}
