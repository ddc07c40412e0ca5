import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { ReactNode } from 'react'
import { TickBoxes } from './tick-boxes.tsx'
import { timeLimitText } from './time-limit-text.ts'
import {
  audienceWords,
  channelWords,
  codesOf,
  type Element,
  elementWords,
  levelWords,
  modeWords,
} from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'
import './item-view.css'

export type ItemViewProps = {
  readonly item: DisclosureItem
  /** Stands below a field: its comments. */
  readonly below?: (element: Element) => ReactNode
  /** Elements to be marked as missing. */
  readonly missing?: readonly Element[]
}

/** One item, read only: its elements in the order of the official table, channels as ■ and □. */
export function ItemView({ item, below, missing = [] }: ItemViewProps) {
  return (
    <dl className="item-view">
      {shownElements(item).map((element) => (
        <Row key={element} label={say(elementWords[element])} missing={missing.includes(element)}>
          {shownValue(element, item)}
          {below?.(element)}
        </Row>
      ))}
      {Object.entries(item.extra).map(([key, text]) => (
        <Row key={`extra ${key}`} label={key} missing={false}>
          {text}
        </Row>
      ))}
    </dl>
  )
}

function Row({
  label,
  missing,
  children,
}: {
  readonly label: string
  readonly missing: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={missing ? 'item-view-row is-missing' : 'item-view-row'}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Those that belong to another field, or are rare and empty, are not shown on a line of their own. */
function shownElements(item: DisclosureItem): readonly Element[] {
  return codesOf(elementWords).filter((element) => {
    if (element === 'otherChannelText' || element === 'extra') return false
    if (element === 'subcategories' || element === 'disclosureLevels') return item[element].length > 0
    return element !== 'audienceNote' || item.audienceNote !== null
  })
}

function shownValue(element: Element, item: DisclosureItem): ReactNode {
  switch (element) {
    case 'contentElements':
    case 'legalBases':
    case 'subcategories':
      return <Lines lines={item[element]} />
    case 'channels':
      return <TickBoxes words={channelWords} ticked={item.channels} notes={{ other: item.otherChannelText }} />
    case 'audiences':
      return <TickBoxes words={audienceWords} ticked={item.audiences} />
    case 'disclosureModes':
      return <TickBoxes words={modeWords} ticked={item.disclosureModes} />
    case 'disclosureLevels':
      return <TickBoxes words={levelWords} ticked={item.disclosureLevels} />
    case 'disclosureTimeLimit':
      return <TimeLimit limit={item.disclosureTimeLimit} />
    case 'extra':
      return null
    default:
      return item[element] ?? <Absent />
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <Absent />
  return (
    <ul className="item-view-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function TimeLimit({ limit }: { readonly limit: DisclosureItem['disclosureTimeLimit'] }) {
  if (!limit) return <Absent />
  const read = timeLimitText(limit)
  return (
    <>
      {limit.raw}
      {read && !limit.raw.includes(read) && <span className="item-view-read"> {t('item.readAs', { text: read })}</span>}
    </>
  )
}

export function Absent() {
  return <span className="item-view-absent">{t('absent')}</span>
}
