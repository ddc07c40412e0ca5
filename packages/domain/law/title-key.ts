import { fold } from '../script/fold.ts'
import { normaliseTitle } from './citation.ts'
import { inFigures } from './doc-number.ts'

const listMark = /^(?:[●•◆■▪·*-]+|[①-⑳]|\(?[\d一二三四五六七八九十]{1,3}[).、．])+/u

/**
 * The letters by which a law's title is known however it is written: "《中華人民共和國義務(wù)教育法》" and "义务教育法" both give
 * "义务教育法". Widths, script, spaces, inserted pinyin, brackets, punctuation and list marks do not count. Never stored or shown.
 */
export function titleKey(title: string): string {
  const plain = normaliseTitle(fold(title).replace(listMark, ''))
  return plain.replace(/[\p{P}\p{S}]/gu, '').replace(/^中华人民共和国/, '')
}

/** The same without what stands in no title of a law: letters, digits, addresses ("政府信息365bet公开条例" → "政府信息公开条例"). */
export function hanAlone(key: string): string {
  return key.replace(/[^\p{Script=Han}]/gu, '')
}

/**
 * The letters by which a number is known, whatever its brackets and whether its figures are words: "国办发〔2019〕54号", "国办发【2019】第五十四号" and "国办发2019年54号" are one, and
 * so are "中华人民共和国国务院令（第711号）", "国令第711号", "国务院第711号令" and "第711号国务院令". A 号 that was left out does not count, nor a year in the decrees that are counted on over the years.
 */
export function numberKey(docNumber: string): string {
  const plain = fold(inFigures(docNumber))
    .replace(/[\p{Ps}\p{Pe}<>第]/gu, '')
    .replace(/^(gb)\/?(t?)(?=\d)/, (_, gb, t) => (t ? `${gb}/${t}` : gb))
    .replace(/[—–-]+/g, '-')
    .replace(/^(\p{Script=Han}+?)((?:19|20)\d{2})(?:年|-)?0*(\d+)号?$/u, '$1$2/$3')
  return plain
    .replace(/^中华人民共和国/, '')
    .replace(/^国令/, '国务院令')
    .replace(/^(国务院|教育部)令\d{4}\//, '$1令')
    .replace(/^(\p{Script=Han}+?)(\d+)号令$/u, '$1令$2号')
    .replace(/^(\d+)号(\p{Script=Han}+令)$/u, '$2$1号')
    .replace(/号$/, '')
}
