import { countCharacters, countOf } from '../script/chinese-count.ts'

const count = `[${countCharacters}]+`
const sub = `(?:之${count})?(?:第?${count}款)?(?:第?[(（]?${count}[)）]?项)?`
/** 第二十六条; 第五、六条; 第五至七条 and 第五条至第七条. */
export const articleRun = String.raw`第${count}(?:\s*(?:[、,，和]|条?\s*[至到\-－—–~～])\s*第?${count})*条`
const article = new RegExp(`${articleRun}${sub}`, 'gu')
const one = `(?:${articleRun}${sub}|第${count}[款项])`
/** Articles one after another, as written: 第二十六条、第三十条第二款和第五条, 第三条第一款和第二款. */
export const articleList = String.raw`${one}(?:\s*(?:[、,，]|以及|和|及|与)?\s*${one})*`
const paragraphs = new RegExp(`^(?:[\\s、,，和及与]*第${count}[款项])+$`, 'u')

/** The articles that a text names, as written: "《教育法》第二十六条、第三十条第二款" → `['第二十六条', '第三十条第二款']`. */
export function articlesIn(text: string): readonly string[] {
  return text.match(article) ?? []
}

/** Whether a text names articles, or paragraphs of the one before, and nothing else. */
export function isArticles(text: string): boolean {
  if (paragraphs.test(text)) return true
  return text.replace(article, '').replace(/[\s、,，和及及其至的规定()（）]/g, '') === '' && articlesIn(text).length > 0
}

/** Text before the articles it ends with, and these: "教育法第二十六条" → `['教育法', '第二十六条']`. */
export function cutArticles(text: string): readonly [string, string] {
  const at = text.search(article)
  return at > 1 ? [text.slice(0, at), text.slice(at)] : [text, '']
}

const everyList = new RegExp(String.raw`\s*${articleList}`, 'gu')

/** A text without the articles it names: "第三条、第五条及相关规定" → "及相关规定". */
export function withoutArticles(text: string): string {
  return text.replace(everyList, '')
}

/** By what articles are the same: 第3条 and 第三条, 第三条第1款 and 第三条第一款. */
export function articleKey(articles: readonly string[]): string {
  return articles.map((each) => each.replace(counts, (written) => `${countOf(written) ?? written}`)).join('、')
}

const counts = new RegExp(count, 'gu')
