import { articlesIn, cutArticles } from './articles.ts'
import { numberAhead, yearPattern } from './doc-number.ts'

const bracket = /^\s*[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)]/u
const numbered = new RegExp(`\\d|${yearPattern}|第[〇零一二三四五六七八九十百千]+号`, 'u')

/** What stands before and behind a title and its version: 根据 and 第三条等法律法规 of "根据《…》（2015）第三条等法律法规". A citation without marks begins with its title. */
export function wordsAround(written: string): { readonly lead: string; readonly behind: string } {
  const open = written.indexOf('《')
  const close = written.lastIndexOf('》')
  const lead = open < 0 ? '' : written.slice(0, open)
  if (close > open) return { lead, behind: withoutVersion(written.slice(close + 1)) }
  return { lead, behind: articlesIn(written).length > 0 ? cutArticles(written)[1] : '' }
}

function withoutVersion(behind: string): string {
  const [version = ''] = bracket.exec(behind) ?? []
  const length = numbered.test(version) ? version.length : numberAhead(behind)
  return length === 0 ? behind : withoutVersion(behind.slice(length))
}
