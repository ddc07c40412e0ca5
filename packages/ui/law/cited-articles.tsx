import { articleOn, startOf } from '@mingce/domain/law/article'
import { articleName, articleNumbers } from '@mingce/domain/law/article-number'
import type { ArticledLaw, RegisteredLaw } from '@mingce/domain/law/evolve'
import { Skeleton, Tag } from 'antd'
import { ErrorNotice } from '../error-notice.tsx'
import { dayInWords } from '../instant.ts'
import { lawText } from '../words/laws.ts'
import { useArticlesOf } from './known-articles.tsx'
import './cited-articles.css'

type CitedArticlesProps = {
  readonly law: RegisteredLaw
  /** As a citation names them: "第二十六条". */
  readonly articles: readonly string[]
  /** The day on which they are asked for, "2021-10-14". */
  readonly day: string
}

/** What the registry holds of the articles that a citation points to, as they stood on a day; asked for once it is shown. */
export function CitedArticles({ law, articles, day }: CitedArticlesProps) {
  const numbers = articleNumbers(articles)
  return numbers.length === 0 ? null : <AskedArticles {...{ law, numbers, day }} />
}

type AskedArticlesProps = Pick<CitedArticlesProps, 'law' | 'day'> & {
  /** "26", "26-1". */
  readonly numbers: readonly string[]
}

/** The same, by the numbers of the articles. */
export function AskedArticles({ law, numbers, day }: AskedArticlesProps) {
  const { data, error, refetch } = useArticlesOf(law)
  if (error) return <ErrorNotice error={error} retry={() => refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: numbers.length }} />
  return (
    <ul className="cited-articles">
      {numbers.map((article) => (
        <li key={article}>
          <ArticleOnDay law={{ ...law, articles: data }} article={article} day={day} />
        </li>
      ))}
    </ul>
  )
}

type ArticleOnDayProps = { readonly law: ArticledLaw; readonly article: string; readonly day: string }

/** One article: its text, or what it says in our own words, which is marked; where it was met, and what was not checked. */
export function ArticleOnDay({ law, article, day }: ArticleOnDayProps) {
  const standing = articleOn(law, article, day)
  const name = <strong>{articleName(article)}</strong>
  if (!standing)
    return (
      <>
        {name} <span className="article-told">{lawText('noArticle')}</span>
      </>
    )
  const { version, amendedSince } = standing
  const start = startOf(version, law)
  const told = [
    start !== '' && lawText('articleFrom', { day: dayInWords(start) }),
    lawText('source', { source: version.source }),
    version.doubt && lawText('doubt', { doubt: version.doubt }),
  ].filter((each) => each)
  return (
    <>
      {name} <Tag color={version.wording === 'text' ? 'blue' : 'default'}>{lawText(version.wording)}</Tag>
      <span className="article-words">{version.text}</span>
      <small className="article-told">{told.join(' · ')}</small>
      {amendedSince && (
        <small className="article-amended">{lawText('amendedSince', { day: dayInWords(amendedSince.from) })}</small>
      )}
    </>
  )
}
