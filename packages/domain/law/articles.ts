const count = String.raw`[\d一二三四五六七八九十百零〇]+`
const sub = `(?:之${count})?(?:第?${count}款)?(?:第?[(（]?${count}[)）]?项)?`
const article = new RegExp(String.raw`第${count}(?:\s*[、,，和至到-]\s*第?${count})*条${sub}`, 'gu')

/** The articles that a text names, as written: "《教育法》第二十六条、第三十条第二款" → `['第二十六条', '第三十条第二款']`. */
export function articlesIn(text: string): readonly string[] {
  return text.match(article) ?? []
}

/** Whether a text names articles and nothing else. */
export function isArticles(text: string): boolean {
  return text.replace(article, '').replace(/[\s、,，和及及其至的规定()（）]/g, '') === '' && articlesIn(text).length > 0
}

/** Text before the articles it ends with, and these: "教育法第二十六条" → `['教育法', '第二十六条']`. */
export function cutArticles(text: string): readonly [string, string] {
  const at = text.search(article)
  return at > 1 ? [text.slice(0, at), text.slice(at)] : [text, '']
}
