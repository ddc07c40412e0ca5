import { ReuseList } from '@mingce/ui/borrowing/reuse-list'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'react-router'
import type { Draft } from '../questions.ts'
import { t } from '../words.ts'
import { borrowedQuestion, reuseQuestion } from './questions.ts'

/** Over the draft: the items whose source moved, each a way to it; and who borrowed from here. */
export function SourcesMoved({ draft }: { readonly draft: Draft }) {
  const { data = [] } = useQuery(borrowedQuestion)
  const { data: reused = [] } = useQuery(reuseQuestion)
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
      <ReuseList reused={reused} named={false} />
    </>
  )
}
