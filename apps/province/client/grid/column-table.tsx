import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { sayingOf, saysTheSame } from '@mingce/domain/lens/saying'
import { minuteOf } from '@mingce/ui/instant'
import { Button } from 'antd'
import { Link } from 'react-router'
import { countySameAddress, streamAddress } from '../addresses.ts'
import type { Column, ColumnItem } from '../questions.ts'
import { gridText as t } from '../words/grid.ts'
import { comparedElements, elementTexts, isSameText } from './element-texts.ts'
import { looks } from './marks.ts'

type ColumnTableProps = {
  readonly column: Column
  /** The item that is being written on. */
  readonly chosen: string | undefined
  /** Undefined where nothing can be written now. */
  readonly choose: ((item: ColumnItem) => void) | undefined
}

/** One item's texts side by side, the guide's first; what a county took from it word for word is told in two words. */
export function ColumnTable({ column, chosen, choose }: ColumnTableProps) {
  const { guideText, items, feedback } = column
  const given = guideText && elementTexts(guideText)
  const said = Map.groupBy(feedback, ({ about, part }) => `${about} ${part}`)
  return (
    <table className="plain-table column-table">
      <thead>
        <tr>
          <th scope="col">{t('county')}</th>
          {comparedElements.map((element) => (
            <th key={element} scope="col">
              {t(element)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {given && (
          <tr className="is-guide">
            <th scope="row">{t('guide')}</th>
            {comparedElements.map((element) => (
              <td key={element}>{given[element]}</td>
            ))}
          </tr>
        )}
        {items.map((item) => (
          <ItemRow
            key={`${item.county} ${item.part}`}
            {...{ item, given, guideText, choose, isChosen: item.part === chosen }}
            feedback={said.get(`${item.county} ${item.part}`) ?? []}
          />
        ))}
      </tbody>
    </table>
  )
}

type ItemRowProps = {
  readonly item: ColumnItem
  readonly given: ReturnType<typeof elementTexts> | null
  readonly guideText: Column['guideText']
  readonly feedback: Column['feedback']
  readonly isChosen: boolean
  readonly choose: ColumnTableProps['choose']
}

function ItemRow({ item, given, guideText, feedback, isChosen, choose }: ItemRowProps) {
  const texts = elementTexts(item.text)
  const county = pathName(parseDivision(item.county))
  return (
    <tr className={isChosen ? 'is-chosen' : ''} aria-current={isChosen ? 'true' : undefined} id={`part-${item.part}`}>
      <th scope="row">
        <Link to={streamAddress(item.submission)}>{county}</Link>
        <br />
        <Standing {...{ item, guideText }} />
        {choose && item.arrived && (
          <Button size="small" aria-label={`${t('note')} ${county}`} onClick={() => choose(item)}>
            {t('note')}
          </Button>
        )}
        {choose && !item.arrived && <small>{t('notArrived')}</small>}
        {feedback.map(({ key, sentAt, text, answer }) => (
          <p key={key} className="column-note">
            {t('sent', { day: minuteOf(sentAt).slice(0, 10), text })}
            <br />
            {answer ? t('answered', { text: answer.text }) : t('unanswered')}
          </p>
        ))}
      </th>
      {comparedElements.map((element) => (
        <td key={element}>
          {given && isSameText(texts[element], given[element]) ? (
            <span className="is-same" title={texts[element]}>
              ≡ {t('same')}
            </span>
          ) : (
            texts[element]
          )}
        </td>
      ))}
    </tr>
  )
}

type StandingProps = { readonly item: ColumnItem; readonly guideText: Column['guideText'] }

function Standing({ item: { county, standing, sameness, text }, guideText }: StandingProps) {
  const { icon, tone } = looks[standing]
  return (
    <span className="column-standing">
      <span className={`grid-sign is-${tone}`} aria-hidden>
        {icon}
      </span>{' '}
      {t(`standing.${standing}`)}
      {guideText && saysTheSame(sayingOf(text), sayingOf(guideText)) && (
        <Link to={countySameAddress(county)}>≡ {t('sameText')}</Link>
      )}
      {sameness === 'likely' && (
        <small>
          {' '}
          ? {text.name}（{t('likely')}）
        </small>
      )}
    </span>
  )
}
