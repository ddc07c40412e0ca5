import { inOrderOf } from '../in-order-of.ts'
import type { ArticleEntry, ArticleEvent } from './article-events.ts'
import { amendmentOn } from './change.ts'
import type { ArticledLaw, LawChange } from './evolve.ts'

/** An article as it was entered, from its day on, and when it was entered. */
export type ArticleVersion = ArticleEntry & { readonly recordedAt: string }

/** What is known of an article on a day. */
export type StandingArticle = {
  readonly version: ArticleVersion
  /** The law's last amendment since that version: whether it touched this article nobody has entered. */
  readonly amendedSince: LawChange | null
}

type Articled = Pick<ArticledLaw, 'articles' | 'changes' | 'inForceFrom'>

/** The article as it stood on a day, `"2021-10-14"`; undefined where nothing was entered that held then. */
export function articleOn(law: Articled, article: string, day: string): StandingArticle | undefined {
  const version = versionsOf(law, article).findLast((each) => startOf(each, law) <= day)
  if (!version) return undefined
  const amendment = amendmentOn(law, day)
  return { version, amendedSince: amendment && amendment.from > startOf(version, law) ? amendment : null }
}

/** Every version of an article, the earliest first; of two that start on one day the one that names the day holds. */
export function versionsOf(law: Articled, article: string): readonly ArticleVersion[] {
  return law.articles
    .filter((each) => each.article === article)
    .sort(
      inOrderOf(
        (each) => startOf(each, law),
        ({ from }) => from ?? '',
      ),
    )
}

/** The numbers of the articles of which anything was entered, in the order of the law: "26", "26-1", "27". */
export function articlesOf({ articles }: Pick<ArticledLaw, 'articles'>): readonly string[] {
  return [...new Set(articles.map(({ article }) => article))].sort((a, b) => orderOf(a) - orderOf(b))
}

/** The day from which a version holds; empty, before every day, where nobody knows since when the law is in force. */
export function startOf(
  { from }: Pick<ArticleEntry, 'from'>,
  { inForceFrom }: Pick<ArticledLaw, 'inForceFrom'>,
): string {
  return from ?? inForceFrom ?? ''
}

/** Articles after one more fact about them. */
export function evolveArticles(
  articles: readonly ArticleVersion[],
  event: ArticleEvent,
  at: string,
): readonly ArticleVersion[] {
  const isIt = (each: ArticleVersion) => each.article === event.article && each.from === event.from
  switch (event.type) {
    case 'LawArticleEntered': {
      const { type: _, ...entry } = event
      return [...articles, { ...entry, recordedAt: at }]
    }
    case 'LawArticleCorrected': {
      const { type: _, reason: __, ...entry } = event
      return articles.map((each) => (isIt(each) ? { ...entry, recordedAt: at } : each))
    }
    case 'LawArticleWithdrawn':
      return articles.filter((each) => !isIt(each))
  }
}

function orderOf(article: string): number {
  const [main = 0, added = 0] = article.split('-').map(Number)
  return main * 100 + added
}
