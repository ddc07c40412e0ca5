import { Link } from 'react-router'
import { lawSweepText as text } from '../words/law-sweep.ts'
import { changeWords, lawTitle, type SweepSent } from './sweep-sent.ts'
import './swept-counties.css'

/** The changes that ask something of the counties within reach, a line each, leading to how far these have come. */
export function ChangeLines({
  sweeps,
  addressOf,
}: {
  readonly sweeps: readonly SweepSent[]
  readonly addressOf: (changed: SweepSent['changed']) => string
}) {
  if (sweeps.length === 0) return <p>{text('noneAsked')}</p>
  return (
    <ul className="swept-items">
      {sweeps.map(({ changed, counties }) => {
        const count = (step: 'open' | 'declined' | 'taken') => counties.reduce((sum, { steps }) => sum + steps[step], 0)
        const told = {
          counties: counties.length,
          open: count('open'),
          declined: count('declined'),
          taken: count('taken'),
        }
        return (
          <li key={`${changed.law.id} ${changed.change.change}`}>
            <Link to={addressOf(changed)}>
              {lawTitle(changed.law)} · {changeWords(changed.change)}
            </Link>{' '}
            {text('lineCounts', told)}
          </li>
        )
      })}
    </ul>
  )
}
