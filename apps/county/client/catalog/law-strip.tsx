import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { lawsWaitingQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import './law-changes.css'

/** "《教育法》自 2021年4月30日 起修改，本县 3 项引用的是旧文本，待处理", a line a change, until each item is reworded or answered. */
export function LawStrip() {
  const { data } = useQuery(lawsWaitingQuestion)
  const look = <Link to="/catalog/law-changes">{text('look')}</Link>
  return data?.map(({ law, title, change, kind, from, count }) => (
    <Alert
      key={`${law}:${change}`}
      className="law-changed"
      type="warning"
      showIcon
      title={text('waiting', { what: text(kind, { title, day: dayInWords(from), count }) })}
      action={look}
    />
  ))
}
