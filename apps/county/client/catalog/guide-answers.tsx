import { dayInWords } from '@mingce/ui/instant'
import { elementName } from '@mingce/ui/words/items'
import { Link } from 'react-router'
import type { Draft, GuideUpgrade } from '../questions.ts'
import { upgradeText as text } from '../words/guide-upgrade.ts'

type GuideAnswersProps = { readonly answers: GuideUpgrade['answers']; readonly items: Draft['items'] }

/** What the county answered to the version that stands, the last first: what it took over, what it declined and why; each item a way to its form. */
export function GuideAnswers({ answers, items }: GuideAnswersProps) {
  if (answers.length === 0) return null
  return (
    <details className="guide-answers">
      <summary>{text('answered', { count: answers.length })}</summary>
      <ul>
        {answers.toReversed().map((each) => (
          <li key={`${each.item} ${each.rowName} ${each.at}`}>
            <NameOf answer={each} items={items} /> {saidIn(each)}
          </li>
        ))}
      </ul>
    </details>
  )
}

type Answer = GuideAnswersProps['answers'][number]

function NameOf({ answer: { item, rowName }, items }: { readonly answer: Answer } & Pick<GuideAnswersProps, 'items'>) {
  const row = items.find((each) => each.item === item)
  return row ? <Link to={`/catalog?item=${row.item}`}>{row.content.name}</Link> : <span>{rowName}</span>
}

function saidIn({ answer, taken, reason, at }: Answer): string {
  const elements = taken.map((each) => elementName(each)).join(text('separator'))
  const said = reason ?? (elements || text('whole'))
  return text('because', { answer: text(`answer.${answer}`), day: dayInWords(at), said })
}
