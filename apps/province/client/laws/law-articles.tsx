import { articlesOf, startOf, versionsOf } from '@mingce/domain/law/article'
import type { ArticleEntry } from '@mingce/domain/law/article-events'
import { articleName } from '@mingce/domain/law/article-number'
import { dayInWords } from '@mingce/ui/instant'
import { ArticleOnDay } from '@mingce/ui/law/cited-articles'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ArticledLaw } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

type LawArticlesProps = {
  readonly law: ArticledLaw
  readonly today: string
  /** Where the asker may enter articles: begins a new one, or puts one right. */
  readonly begin: ((entry: ArticleEntry | 'new') => void) | undefined
}

/** 条文: what was entered of the law's articles, as they stood on a day; each version can be put right where one may. */
export function LawArticles({ law, today, begin }: LawArticlesProps) {
  const [chosen, setChosen] = useState('')
  const day = chosen === '' ? today : chosen
  const articles = articlesOf(law)
  return (
    <>
      <div className="law-filter">
        <label htmlFor="articles-on">{text('articlesOn')}</label>
        <Input id="articles-on" type="date" value={day} onChange={(event) => setChosen(event.target.value)} />
        {begin && <Button onClick={() => begin('new')}>{text('enterArticle')}</Button>}
      </div>
      <p>{articles.length === 0 ? text('noArticles') : <Held law={law} />}</p>
      <ul className="law-changes">
        {articles.map((article) => (
          <li key={article}>
            <ArticleOnDay {...{ law, article, day }} />
            {begin && <Versions {...{ law, article, begin }} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How much of what was entered is the law's own text, and what to do about the rest. */
function Held({ law: { articles } }: Pick<LawArticlesProps, 'law'>) {
  const texts = articles.filter(({ wording }) => wording === 'text').length
  const gists = articles.length - texts
  return gists === 0 ? text('textsOnly', { texts }) : text('gistsHeld', { texts, gists })
}

type VersionsProps = {
  readonly law: ArticledLaw
  readonly article: string
  readonly begin: (entry: ArticleEntry) => void
}

function Versions({ law, article, begin }: VersionsProps) {
  return (
    <p>
      {versionsOf(law, article).map(({ recordedAt: _, ...entry }) => {
        const start = startOf(entry, law)
        const since = start === '' ? text('sinceInForce') : text('sinceDay', { day: dayInWords(start) })
        return (
          <Button
            key={start}
            size="small"
            aria-label={`${text('correctArticle')} ${articleName(article)} ${since}`}
            onClick={() => begin(entry)}
          >
            {text('correctArticle')} · {since}
          </Button>
        )
      })}
    </p>
  )
}
