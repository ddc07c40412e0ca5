import { type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import type { Sameness } from '@mingce/domain/lens/same-item'
import type { ItemDecision } from '@mingce/domain/submission/events'
import { Link } from 'react-router'
import { signerOf } from '../absence/signer.ts'
import { dayInWords } from '../instant.ts'
import { elementName } from '../words/items.ts'
import { lensText } from '../words/lens.ts'
import { postName } from '../words/posts.ts'
import './ruling-list.css'

/** What a city ruled on a county's item in a turn, as a server sends it. */
export type ShownRuling = {
  readonly stream: string
  readonly key: string
  readonly part: string
  readonly county: string
  readonly decision: ItemDecision
  readonly reason: string | null
  /** The elements it was about; empty for the text as a whole. */
  readonly elements: readonly string[]
  readonly account: string
  /** In whose place (代办); null for one's own act. */
  readonly onBehalfOf: string | null
  readonly post: string
  readonly round: string
  readonly turn: number
  /** A UTC instant. */
  readonly ruledAt: string
  readonly sent: boolean
  readonly sameness: Sameness
  /** What the county calls the item. */
  readonly name: string
}

type RulingListProps = {
  readonly title: string
  readonly rulings: readonly ShownRuling[]
  readonly names: Readonly<Record<string, string>>
  readonly placeOf: (county: DivisionCode) => string
  /** What a round is called, by its id. */
  readonly roundTitles: Readonly<Record<string, string>>
  readonly addressOf: (ruling: ShownRuling) => string
}

/** Rulings on the same item one by one, each with its reason, who gave it and when, and the way to its filing. Nothing where there is none. */
export function RulingList({ title, rulings, ...shown }: RulingListProps) {
  if (rulings.length === 0) return null
  return (
    <section className="ruling-list" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rulings.map((each) => (
          <RulingLine key={`${each.stream} ${each.key}`} ruling={each} {...shown} />
        ))}
      </ul>
    </section>
  )
}

type RulingLineProps = Omit<RulingListProps, 'title' | 'rulings'> & { readonly ruling: ShownRuling }

function RulingLine({ ruling, names, placeOf, roundTitles, addressOf }: RulingLineProps) {
  const {
    county,
    decision,
    reason,
    round,
    turn,
    ruledAt,
    account: by,
    onBehalfOf,
    elements,
    sent,
    sameness,
    name,
  } = ruling
  const ruler = { post: postName(ruling.post), name: signerOf({ by, onBehalfOf }, names) }
  const about = elements.map(elementName).join(lensText('separator'))
  return (
    <li className={`ruling is-${decision}`}>
      <header>
        <b>{placeOf(parseDivision(county))}</b> <span>{lensText(`ruled.${decision}`)}</span>{' '}
        <Link to={addressOf(ruling)}>{lensText('open')}</Link>
      </header>
      {reason && <p>{reason}</p>}
      {about && <p>{lensText('about', { elements: about })}</p>}
      <small>
        {lensText('by', ruler)} ·{' '}
        {lensText('ruling', { round: roundTitles[round] ?? round, turn, day: dayInWords(ruledAt) })}
      </small>
      {!sent && <small className="is-doubt">{lensText('unsent')}</small>}
      {sameness === 'likely' && <small className="is-doubt">{lensText('likely', { name })}</small>}
    </li>
  )
}
