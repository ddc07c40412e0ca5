import { pinyinAside } from '@mingce/domain/script/fold'
import { traditionalIn } from '@mingce/domain/script/traditional'

const redaction = /[*＊]{2,}|×{2,}|[xX]{3,}|[〇○]{2,}|█{2,}/
const spacedHan = /\p{Script=Han}[ \u3000\u00A0]+\p{Script=Han}/u
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/
/** What no font has, GBK taken for UTF-8 or Latin-1, boxes and question marks where characters were lost. */
const mojibake = /\uFFFD|锟斤拷|烫烫烫|ï»¿|[\u00A1-\u00FF]{4,}|[?？]{4,}|\p{Script=Han}[□▯?？]{2,}\p{Script=Han}/u

/**
 * Signs that a text is not what its author wrote, each as a sentence for the officer. The text itself is left as found.
 * The sentences hold no text of their row where one remark on the whole column is enough.
 */
export function suspicionsIn(text: string): string[] {
  const doubts: string[] = []
  if (new RegExp(pinyinAside).test(text.normalize('NFC')))
    doubts.push('文字里夹有拼音，可能是网页转换造成的，已原样保留')
  if (traditionalIn(text) > 0) doubts.push('文字里有繁体字，已原样保留')
  if (redaction.test(text)) doubts.push('文字里有遮盖符号（如 **、××），已原样保留，请补全')
  if (spacedHan.test(text)) doubts.push('汉字之间有空格，可能是排版造成的，已原样保留')
  if (invisible.test(text)) doubts.push('文字里有不可见的字符，已原样保留')
  if (mojibake.test(text)) doubts.push('文字里有乱码，请核对原文')
  return doubts
}
