import { parseDivision, shortNameOf } from '@mingce/domain/authority/division'
import { borrowingText } from '@mingce/ui/words/borrowing'
import { t as shared } from '@mingce/ui/words/t'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import type { Draft } from '../questions.ts'
import { t } from '../words.ts'
import { borrowedQuestion, reuseQuestion } from './questions.ts'

/** Over the draft: the items whose source moved, each a way to it; and who borrowed from here. */
export function SourcesMoved({ draft }: { readonly draft: Draft }) {
  const { data = [] } = useQuery(borrowedQuestion)
  const moved = new Set(data.filter(({ news }) => news).map(({ item }) => item))
  const items = draft.items.filter(({ item }) => moved.has(item))
  return (
    <>
      {items.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('borrowed.moved', { count: items.length })}
          description={
            <ul className="field-links">
              {items.map(({ item, name }) => (
                <li key={item}>
                  <Link to={`?item=${item}`}>{name}</Link>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Reused />
    </>
  )
}

function Reused() {
  const { data = [] } = useQuery(reuseQuestion)
  if (data.length === 0) return null
  const items = Map.groupBy(data, ({ source }) => source)
  return (
    <details>
      <summary>{t('borrowed.reuseTitle', { count: data.length })}</summary>
      <p>{borrowingText('reuse.about')}</p>
      <ul>
        {[...items].map(([source, by]) => (
          <li key={source}>
            {borrowingText('reuse.times', {
              name: by[0]?.name ?? '',
              count: by.length,
              counties: by.map((each) => shortNameOf(parseDivision(each.by))).join(shared('separator')),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
