import { articleNumbers } from '@mingce/domain/law/article-number'
import { readBases } from '@mingce/domain/law/read-bases'
import { useMemo, useState } from 'react'
import { useToday } from '../desk-day.ts'
import { lawText } from '../words/laws.ts'
import { CitedArticles } from './cited-articles.tsx'
import { useKnownLaws } from './known-laws.tsx'

/** The articles that these 公开依据 point to, folded away until they are asked for; nothing where none is named. */
export function ArticlesBeside({ legalBases }: { readonly legalBases: readonly string[] }) {
  const laws = useKnownLaws()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const cited = useMemo(
    () =>
      readBases(legalBases, laws ?? []).flatMap(({ cell, written, law, articles }) =>
        law && articles.length > 0 ? [{ key: `${cell} ${written}`, law, articles }] : [],
      ),
    [legalBases, laws],
  )
  if (cited.length === 0) return null
  const count = cited.reduce((sum, { articles }) => sum + articleNumbers(articles).length, 0)
  return (
    <details className="articles-beside" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{lawText('articlesBeside', { count })}</summary>
      {cited.map(({ key, law, articles }) => (
        <div key={key}>
          {lawText('known', { title: law.title ?? law.docNumber ?? law.id })}
          {isOpen && <CitedArticles law={law} articles={articles} day={today} />}
        </div>
      ))}
    </details>
  )
}
