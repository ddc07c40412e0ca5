import { articleList, cutArticles, isArticles } from './articles.ts'
import { withOpened } from './opened-titles.ts'
import { runsOf } from './title-runs.ts'

/** One citation as it stands in a cell: its title, marks and all, and what is written behind it ("(国务院令第711号)", "第二十六条"). */
export type Piece = { readonly title: string; readonly tail: string; readonly isMarked: boolean }

const separator = /[、，,;；。\n●•■◆▪①-⑳]/
const connective = /^(?:以及|及其|和|及|与|或者|或|并)+/
const connectiveBehind = /(?:以及|及其|和|及|与|或者|或|并)\s*$/u
const filler =
  /^(?:[\s、,，;；。.()（）]|等|号|其他|有关|相关|上述|以上|法律法规|法律|法规|政策|文件|规定|要求|以及|及其|和|及|与|或|并|的)*$/u
const listMark = /^\s*(?:[●•◆■▪·]|[(（]?[\d一二三四五六七八九十]{1,2}[.．、)）](?!\d)|[①-⑳])\s*/u
const bracketed = '[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)]'
const bracket = new RegExp(`^${bracketed}$`, 'u')
/** Version and articles, behind a title. */
const own = new RegExp(`^(?:[\\s、]*(?:${bracketed}|${articleList}))+`, 'u')
/** 第五条 of the law before, and behind it what is no article: "、第五条和统计法". */
const furtherArticles = new RegExp(`^${articleList}(?:以及|和|及|与)`, 'u')
const ownBegins = new RegExp(`${bracketed}|${articleList}`, 'gu')
const numbered = /[\d０-９]|第[〇零一二三四五六七八九十百千]+号|[一二][〇零九][〇零一二三四五六七八九]{2}年/u
export const implementing = /^(?:及其?|和其?|以及其?)?\s*([实實]施(?:[细細][则則]|[办辦]法|[条條]例|意[见見]|[规規]定))/

/**
 * Cuts a cell into the citations it holds, as written. "及实施办法" behind a title is a law of its own; what is no citation ("等", "和")
 * is left out; everything else is a citation, known or not.
 */
export function piecesOf(cell: string, isKnown: (title: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let lead = ''
  for (const run of runsOf(withOpened(mended(cell, isKnown)))) {
    if (run.kind === 'title') {
      const [title, tail] = cutArticles(run.text)
      pieces.push({ title: `${lead}${title}`, tail, isMarked: true })
      lead = ''
    } else lead = between(run.text, pieces)
  }
  if (!filler.test(lead)) bare(lead, pieces)
  return pieces
}

/** Text between two titles: up to the first separator it belongs to the title before. @returns what belongs to the next title */
function between(text: string, pieces: Piece[]): string {
  const [attached = '', ...others] = cut(text)
  if (pieces.length === 0) others.unshift(attached)
  else behind(attached, pieces)
  const last = others.pop() ?? ''
  for (const each of others) bare(each, pieces)
  const lead = last.replace(listMark, '').replace(connective, '').trim()
  if (/^\p{Script=Han}{2,12}$/u.test(lead) && !/[条号和及与或并]$/.test(lead) && !filler.test(lead)) return lead
  bare(last, pieces)
  return ''
}

/** Behind a title: what is its own, and behind that perhaps a law of its own. */
function behind(attached: string, pieces: Piece[]): void {
  const last = pieces.at(-1)
  if (!last) return
  const tail = own.exec(attached)?.[0] ?? ''
  const rest = attached.slice(tail.length)
  const isAnother = connective.test(rest) || implementing.test(rest)
  pieces.splice(-1, 1, { ...last, tail: `${last.tail}${isAnother ? tail : attached}` })
  if (isAnother) another(rest, pieces)
}

/** "及实施办法" and "和教师法" behind a law. */
function another(text: string, pieces: Piece[]): void {
  const base = pieces
    .at(-1)
    ?.title.replace(/[《》]/g, '')
    .replace(ownBegins, '')
  const added = implementing.exec(text)?.[1]
  if (added === undefined) bare(text, pieces)
  else {
    pieces.push({ title: `${base}${added}`, tail: '', isMarked: true })
    behind(text.replace(implementing, ''), pieces)
  }
}

function bare(text: string, pieces: Piece[]): void {
  const law = text.replace(listMark, '').replace(connective, '').replace(connectiveBehind, '').trim()
  const last = pieces.at(-1)
  if (filler.test(law)) return
  if (last && bracket.test(law) && numbered.test(law)) pieces.splice(-1, 1, { ...last, tail: `${last.tail}${law}` })
  else if (last && isArticles(law)) pieces.splice(-1, 1, { ...last, tail: `${last.tail}、${law}` })
  else if (last && furtherArticles.test(law)) behind(`、${law}`, pieces)
  else {
    const end = endOfOwn(law)
    const [title, tail] = cutArticles(law.slice(0, end))
    pieces.push({ title, tail, isMarked: false })
    if (end < law.length) another(law.slice(end), pieces)
  }
}

/** Where the version and the articles of a law without marks end, if another one follows there: "教育法（2015年修正）及统计法". */
function endOfOwn(law: string): number {
  const begins = [...law.matchAll(ownBegins)].find(
    ({ 0: first, index }) => index > 1 && (!bracket.test(first) || numbered.test(first)),
  )
  if (!begins) return law.length
  const end = begins.index + (own.exec(law.slice(begins.index))?.[0].length ?? 0)
  return connective.test(law.slice(end)) ? end : law.length
}

/** Cut at separators outside round brackets. */
function cut(text: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of text) {
    if (/[(（〔[]/.test(character)) depth += 1
    if (/[)）〕\]]/.test(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separator.test(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

const ending = /^(.*?)((?:\s*[（(][^（()）]*[）)]|\s*第[\d一二三四五六七八九十百零〇]+条.*)*\s*)$/su

/** Where marks are nested or lost, but all between two separators is one law that is known: its marks as they should be. */
function mended(cell: string, isKnown: (title: string) => boolean): string {
  if ((cell.match(/[《》]/g) ?? []).length < 2) return cell
  return onOneLine(cell, isKnown).replace(/[^、，,;；\n●•■◆▪]+/g, (chunk) => {
    const [, title = '', tail = ''] = ending.exec(chunk) ?? []
    const inner = title
      .replace(listMark, '')
      .replace(/[《》]/g, '')
      .trim()
    if (/^\s*《[^《》]*》\s*$/.test(title)) return chunk
    return isKnown(inner) ? `《${inner}》${tail}` : chunk
  })
}

/** A title broken over lines, where it is a known law once they are joined. */
function onOneLine(cell: string, isKnown: (title: string) => boolean): string {
  return cell.replace(/《[^《》]*\n[^《》]*》/g, (title) => {
    const joined = title.replace(/\s*\n\s*/g, '')
    return isKnown(joined.slice(1, -1)) ? joined : title
  })
}
