import { articleOn } from '@mingce/domain/law/article'
import { articleName, articleNumbers } from '@mingce/domain/law/article-number'
import { repealOn } from '@mingce/domain/law/change'
import type { LawEvent } from '@mingce/domain/law/events'
import { evolveLaw, type LawChange, type LawState, unregisteredLaw } from '@mingce/domain/law/evolve'
import { readBases } from '@mingce/domain/law/read-bases'
import { type Asking, held } from '../asking.ts'
import { folding, type Standing, table, under } from '../definition.ts'

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
  /** From when the law is repealed; null while it stands. */
  readonly repealedFrom: string | null
}

/** The text of the articles that these 公开依据 cite, on a day `"2021-10-14"`, as far as it was entered word for word; each once, in their order. */
export async function citedTexts(
  tx: Asking,
  legalBases: readonly string[],
  day: string,
): Promise<readonly PublicArticle[]> {
  if (!legalBases.some((each) => /第.{1,9}条/u.test(each))) return []
  const laws = await tx.selectFrom('registerLaw').selectAll().where(held('registerLaw', {})).execute()
  const cited = articlesCited(legalBases, laws)
  if (cited.length === 0) return []
  const entered = tx.selectFrom('registerArticle').selectAll()
  const ofLaws = entered.where(
    'law',
    'in',
    cited.map(({ law }) => law.id),
  )
  const rows = await ofLaws.where(held('registerArticle', {})).orderBy('key').execute()
  return standingTexts(cited, rows, day)
}

type PublicLaw = Pick<RegisterLawRow, 'title' | 'aliases' | 'docNumber' | 'inForceFrom' | 'changes'> & {
  readonly id: string
}
/** Articles of a law that are cited, by their numbers: "26", "26-1". */
type Cited = { readonly law: PublicLaw; readonly numbers: readonly string[] }

/** Which articles of which of these laws are cited, by law in the order in which it is cited first. */
export function articlesCited(legalBases: readonly string[], laws: readonly RegisterLawRow[]): readonly Cited[] {
  const reads = readBases(legalBases, laws.map(lawOf)).flatMap(({ law, articles }) => (law ? [{ law, articles }] : []))
  return [...Map.groupBy(reads, ({ law }) => law)].flatMap(([law, own]) => {
    const numbers = articleNumbers(own.flatMap(({ articles }) => articles))
    return numbers.length > 0 ? [{ law, numbers }] : []
  })
}

/** What stands of them on a day; an article of which only a gist was entered, or nothing, is left out. */
export function standingTexts(
  cited: readonly Cited[],
  entered: readonly RegisterArticleRow[],
  day: string,
): readonly PublicArticle[] {
  return cited.flatMap(({ law, numbers }) => {
    const articles = entered.filter((each) => each.law === law.id).map(versionOf)
    const named = law.title === null ? (law.docNumber ?? '') : `《${law.title}》`
    const repealedFrom = repealOn(law, day)?.from ?? null
    return numbers.flatMap((number) => {
      const standing = articleOn({ ...law, articles }, number, day)
      if (standing?.version.wording !== 'text') return []
      const { text, source, doubt } = standing.version
      const amendedSince = standing.amendedSince?.from ?? null
      return [{ name: `${named}${articleName(number)}`, text, source, doubt, amendedSince, repealedFrom }]
    })
  })
}

function lawOf({ law: id, title, aliases, docNumber, inForceFrom, changes }: RegisterLawRow): PublicLaw {
  return { id, title, aliases, docNumber, inForceFrom, changes }
}

function versionOf({ article, holdsFrom: from, text, source, doubt }: RegisterArticleRow) {
  const wording = text === null ? ('gist' as const) : ('text' as const)
  return { article, from, wording, text: text ?? '', source, doubt, recordedAt: '' }
}
