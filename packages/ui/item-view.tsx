import { extraText } from '@mingce/domain/catalog/completeness'
import { chosenIn } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { ReactNode } from 'react'
import { namesInOrder, useAskedFields } from './asked-fields.tsx'
import { TickBoxes } from './tick-boxes.tsx'
import { timeLimitText } from './time-limit-text.ts'
import {
  audienceWords,
  channelWords,
  codesOf,
  type Element,
  elementWords,
  type FieldName,
  levelWords,
  modeWords,
} from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'
import './item-view.css'

type ItemViewProps = {
  readonly item: DisclosureItem
  /** Stands below a field: its comments. */
  readonly below?: (element: FieldName) => ReactNode
  /** Elements to be marked as missing. */
  readonly missing?: readonly FieldName[]
}

/** One item, read only: its elements in the order of the official table, channels as ■ and □. */
export function ItemView({ item, below, missing = [] }: ItemViewProps) {
  const fields = useAskedFields()
  return (
    <dl className="item-view">
      {shownElements(item).map((element) => (
        <Row key={element} label={say(elementWords[element])} missing={missing.includes(element)}>
          {shownValue(element, item)}
          {below?.(element)}
        </Row>
      ))}
      {namesInOrder(fields, Object.keys(item.extra)).map((name) => (
        <Row key={`extra ${name}`} label={name} missing={missing.includes(`extra.${name}`)}>
          <ExtraValue field={fields.find((each) => each.name === name)} text={extraText(item, name)} />
          {below?.(`extra.${name}`)}
        </Row>
      ))}
    </dl>
  )
}

/** Choices as boxes, in the round's order, and behind them what is none of them. */
function ExtraValue({ field, text }: { readonly field: ExtraField | undefined; readonly text: string }) {
  if (!field || field.kind === 'text') return text.trim() === '' ? <Absent /> : text
  const { chosen, strange } = chosenIn(field, text)
  const words = Object.fromEntries(field.choices.map((choice) => [choice, { zh: choice, en: choice }]))
  return (
    <>
      <TickBoxes words={words} ticked={chosen} />
      {strange.length > 0 && (
        <span className="item-view-read"> {t('item.notAChoice', { words: strange.join(t('separator')) })}</span>
      )}
    </>
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
