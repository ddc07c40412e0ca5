import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { startOf } from './article.ts'
import type { ArticleEntry, ArticleEvent } from './article-events.ts'
import { articleName } from './article-number.ts'
import type { LawEntry } from './events.ts'
import type { LawState } from './evolve.ts'

export type ArticleCommand =
  | { readonly do: 'enterArticle'; readonly entry: ArticleEntry; readonly seen: number }
  | { readonly do: 'correctArticle'; readonly entry: ArticleEntry; readonly reason: string; readonly seen: number }
  | {
      readonly do: 'withdrawArticle'
      readonly article: string
      readonly from: string | null
      readonly reason: string
      readonly seen: number
    }

export type ArticleRefusal =
  | 'LAW_ARTICLE_ENTERED'
  | 'LAW_ARTICLE_TOO_EARLY'
  | 'LAW_ARTICLES_FULL'
  | 'LAW_ARTICLES_AGAINST_ENTRY'
  | 'NO_SUCH_LAW_ARTICLE'
  | 'NOTHING_CHANGED'

/** No law cited so far has half as many. */
export const mostArticles = 600

/**
 * What is entered of a law's articles, put right, or taken out again. Who may, and whether they saw the last act, is decided before.
 *
 * @returns the event to record, or the refusal
 */
export function decideArticle(
  command: ArticleCommand,
  { articles }: Pick<LawState, 'articles'>,
  law: Pick<LawEntry, 'inForceFrom'>,
): readonly ArticleEvent[] | Refusal<ArticleRefusal> {
  if (command.do === 'enterArticle') {
    const { entry } = command
    const start = startOf(entry, law)
    const isEntered = articles.some((each) => each.article === entry.article && startOf(each, law) === start)
    const refusal = firstRefusal<ArticleRefusal>(
      () => (isEntered ? refuse('LAW_ARTICLE_ENTERED') : undefined),
      () => tooEarly(entry, law),
      () => (articles.length >= mostArticles ? refuse('LAW_ARTICLES_FULL') : undefined),
    )
    return refusal ?? [{ type: 'LawArticleEntered', ...entry }]
  }
  const { article, from } = command.do === 'correctArticle' ? command.entry : command
  const before = articles.find((each) => each.article === article && each.from === from)
  if (!before) return refuse('NO_SUCH_LAW_ARTICLE')
  const { reason } = command
  if (command.do === 'withdrawArticle') return [{ type: 'LawArticleWithdrawn', article, from, reason }]
  const { entry } = command
  const keys = Object.keys(entry) as (keyof ArticleEntry)[]
  if (keys.every((key) => entry[key] === before[key])) return refuse('NOTHING_CHANGED')
  return [{ type: 'LawArticleCorrected', ...entry, reason }]
}

function tooEarly(
  { from }: ArticleEntry,
  { inForceFrom }: Pick<LawEntry, 'inForceFrom'>,
): Refusal<ArticleRefusal> | undefined {
  const isEarly = from !== null && inForceFrom !== null && from < inForceFrom
  return isEarly ? refuse('LAW_ARTICLE_TOO_EARLY', [inForceFrom]) : undefined
}

/**
 * Refuses to move the day from which a law is in force where an article that was entered would then hold before its law, or two versions
 * of one article would start on one day. It names those articles.
 */
export function articlesAgainst(
  law: Pick<LawEntry, 'inForceFrom'>,
  { articles }: Pick<LawState, 'articles'>,
): Refusal<ArticleRefusal> | undefined {
  const startsOf = ({ article }: ArticleEntry) =>
    articles.filter((each) => each.article === article).map((each) => startOf(each, law))
  const against = articles.filter((each) => tooEarly(each, law) || new Set(startsOf(each)).size < startsOf(each).length)
  const names = new Set(against.map(({ article }) => articleName(article)))
  return names.size > 0 ? refuse('LAW_ARTICLES_AGAINST_ENTRY', [...names]) : undefined
}
