import { type CatalogImprovement, shareOf } from '@mingce/domain/improvement/catalog-improvement'
import { type Direction, directions } from '@mingce/domain/improvement/item-improvement'
import { directionWords, improvementText } from '../words/improvements.ts'
import { say } from '../words/language.ts'
import './improvement.css'

const radius = 70
const centre = { x: 130, y: 95 }

/** 五个提升 of a catalog, or of several together: five axes from 0 to 100 %, and the same figures as a table. */
export function ImprovementRadar({ title, found }: { readonly title: string; readonly found: CatalogImprovement }) {
  const shares = directions.map((direction) => ({ direction, share: shareOf(found, direction) }))
  if (found.held + found.beyond === 0) return <p>{improvementText('none')}</p>
  return (
    <figure className="improvement-radar">
      <svg viewBox="0 0 260 190" role="img" aria-label={chartWords(title, shares)}>
        {[0.25, 0.5, 0.75, 1].map((ring) => (
          <polygon key={ring} className="radar-ring" points={pointsOf(shares.map(() => ring))} />
        ))}
        {shares.map(({ direction }, at) => (
          <g key={direction}>
            <line className="radar-ring" x1={centre.x} y1={centre.y} {...end(pointAt(at, 1))} />
            <text {...pointAt(at, 1.22)} textAnchor="middle" dominantBaseline="middle">
              {say(directionWords[direction])}
            </text>
          </g>
        ))}
        <polygon className="radar-area" points={pointsOf(shares.map(({ share }) => share))} />
      </svg>
      <figcaption>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{improvementText('direction')}</th>
              <th scope="col">{improvementText('share')}</th>
              <th scope="col">{improvementText('items')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ direction, share }) => (
              <tr key={direction}>
                <th scope="row">{say(directionWords[direction])}</th>
                <td>{percent(share)}%</td>
                <td>{countWords(found, direction)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.absent > 0 && <p>{improvementText('absent', { absent: found.absent })}</p>}
      </figcaption>
    </figure>
  )
}

function countWords({ steps, held, beyond, isPartial }: CatalogImprovement, direction: Direction): string {
  const { better } = steps[direction]
  if (direction === 'scope' && isPartial && beyond > 0)
    return improvementText('scopePartial', { better, of: held, beyond })
  if (direction === 'scope' && !isPartial) return improvementText('scopeCount', { better, beyond })
  return improvementText('count', { better, of: held })
}

type Share = { readonly direction: Direction; readonly share: number }

function chartWords(title: string, shares: readonly Share[]): string {
  const parts = shares.map(({ direction, share }) =>
    improvementText('part', { direction: say(directionWords[direction]), share: percent(share) }),
  )
  return improvementText('chart', { title, words: parts.join(improvementText('separator')) })
}

export function percent(share: number): number {
  return Math.round(share * 100)
}

/** The first axis points up, the others follow clockwise. */
function pointAt(axis: number, share: number): { readonly x: number; readonly y: number } {
  const angle = (axis / directions.length) * 2 * Math.PI - Math.PI / 2
  const along = (way: number) => Math.round(way * radius * share * 10) / 10
  return { x: centre.x + along(Math.cos(angle)), y: centre.y + along(Math.sin(angle)) }
}

function end({ x, y }: { readonly x: number; readonly y: number }) {
  return { x2: x, y2: y }
}

function pointsOf(shares: readonly number[]): string {
  return shares
    .map((share, at) => pointAt(at, share))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ')
}
