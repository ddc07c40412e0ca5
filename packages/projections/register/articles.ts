import { articleOn } from '@mingce/domain/law/article'
import { articleName, articleNumbers } from '@mingce/domain/law/article-number'
import type { LawEvent } from '@mingce/domain/law/events'
import { evolveLaw, type LawChange, type LawState, unregisteredLaw } from '@mingce/domain/law/evolve'
import { readBases } from '@mingce/domain/law/read-bases'
import { type Asking, held } from '../asking.ts'
import { folding, type Held, type Standing, table, under } from '../definition.ts'

/** By what a law is known when an item cites it, and what became of it. */
export type RegisterLawRow = Standing & {
  readonly law: string
  readonly title: string | null
  readonly aliases: readonly string[]
  readonly docNumber: string | null
  readonly inForceFrom: string | null
  readonly changes: readonly LawChange[]
}

/** A version of an article. Only 原文 has its words here: a gist in our own words is for offices. */
export type RegisterArticleRow = Standing & {
  readonly law: string
  readonly article: string
  readonly holdsFrom: string | null
  readonly text: string | null
  readonly source: string
  readonly doubt: string | null
}

export const registerArticleTables = {
  registerLaw: table<RegisterLawRow>(
    { law: 'text', title: 'text', aliases: 'jsonb', docNumber: 'text', inForceFrom: 'date', changes: 'jsonb' },
    { open: true },
  ),
  registerArticle: table<RegisterArticleRow>(
    { law: 'text', article: 'text', holdsFrom: 'date', text: 'text', source: 'text', doubt: 'text' },
    { open: true, indexes: [['law']] },
  ),
} as const

export const registerArticleSource = folding<LawState, LawEvent>({
  covers: under('law'),
  initial: unregisteredLaw,
  evolve: evolveLaw,
  rows(stream, { entry, changes, articles }) {
    if (!entry) return {}
    const law = stream.slice('law/'.length)
    const { title, aliases, docNumber, inForceFrom } = entry
    const known = { title, aliases, docNumber, inForceFrom, changes }
    const registerLaw: RegisterLawRow[] = [{ key: 'law', ...forAll, law, ...known }]
    const registerArticle = articles.map(({ article, from, wording, text, source, doubt }): RegisterArticleRow => {
      const place = { key: `${article} ${from ?? ''}`, ...forAll, law, article, holdsFrom: from }
      return { ...place, text: wording === 'text' ? text : null, source, doubt }
    })
    return { registerLaw, registerArticle }
  },
})

const forAll = { division: '', height: 3 } as const

/** An article that an item cites, word for word as it stands on a day, with where it was published. */
export type PublicArticle = {
  /** "《中华人民共和国政府信息公开条例》第二十六条" */
  readonly name: string
  readonly text: string
  readonly source: string
  readonly doubt: string | null
  /** The day of the law's last amendment, of which nobody entered whether it touched this article; null where there is none. */
  readonly amendedSince: string | null
}

/** The text of the articles that these 公开依据 cite, on a day `"2021-10-14"`, as far as it was entered word for word; in their order. */
export async function citedTexts(
  tx: Asking,
  legalBases: readonly string[],
  day: string,
): Promise<readonly PublicArticle[]> {
  if (!legalBases.some((each) => /第.{1,9}条/u.test(each))) return []
  const laws = await tx.selectFrom('registerLaw').selectAll().where(held('registerLaw', {})).execute()
  const reads = readBases(legalBases, laws.map(lawOf)).flatMap(({ law, articles }) =>
    law && articles.length > 0 ? [{ law, numbers: articleNumbers(articles) }] : [],
  )
  if (reads.length === 0) return []
  const cited = reads.map(({ law }) => law.id)
  const entered = tx.selectFrom('registerArticle').selectAll().where('law', 'in', cited)
  const rows = await entered.where(held('registerArticle', {})).orderBy('key').execute()
  return reads.flatMap(({ law, numbers }) => {
    const articles = rows.filter((each) => each.law === law.id).map(versionOf)
    return numbers.flatMap((number) => {
      const standing = articleOn({ ...law, articles }, number, day)
      if (standing?.version.wording !== 'text') return []
      const { text, source, doubt } = standing.version
      const name = `${law.title === null ? law.docNumber : `《${law.title}》`}${articleName(number)}`
      return [{ name, text, source, doubt, amendedSince: standing.amendedSince?.from ?? null }]
    })
  })
}

function lawOf({ law: id, title, aliases, docNumber, inForceFrom, changes }: Held<RegisterLawRow>) {
  return { id, title, aliases, docNumber, inForceFrom, changes }
}

function versionOf({ article, holdsFrom: from, text, source, doubt }: Held<RegisterArticleRow>) {
  const wording = text === null ? ('gist' as const) : ('text' as const)
  return { article, from, wording, text: text ?? '', source, doubt, recordedAt: '' }
}
