/** A law as a catalog cites it. `title` is without its brackets and empty when only a number is cited. */
export type Citation = { readonly title: string; readonly docNumber: string | null; readonly year: number | null }

// 国办发〔2019〕54号, 教办厅函[2019]39号 · 国务院令第711号, 教育部第7号令 · GB/T 37668-2019
const agencyNumber = /\p{Script=Han}{1,12}[〔[(]((?:19|20)\d{2})[〕\])]\s*第?\d+[号號]/u
const decreeNumber = /\p{Script=Han}{1,12}令\s*第?\s*\d+\s*[号號]|\p{Script=Han}{1,12}?第\s*\d+\s*[号號]令/u
const standardNumber = /GB(?:\/T)?\s*\d+(?:\.\d+)?(?:-(\d{4}))?/
const cutOrder = [agencyNumber, decreeNumber, standardNumber]

/**
 * Reads one citation as written: "《中华人民共和国政府信息公开条例》(国务院令第711号)", "中华人民共和国教育法(2015)",
 * "国办发〔2019〕54号". A missing 》 and nested 〈〉 are read through; what stands after the title's 》 is not part of the title.
 */
export function parseCitation(text: string): Citation {
  const written = text.normalize('NFKC').trim()
  const { title, rest } = split(written)
  const number = cutOrder.map((pattern) => pattern.exec(rest)).find((found) => found !== null)
  const year = number?.[1] ?? /(?:19|20)\d{2}/.exec(rest.replace(number?.[0] ?? '', ''))?.[0]
  return {
    title: title.replace(/\s/g, ''),
    docNumber: number ? number[0].replace(/\s/g, '') : null,
    year: year ? Number(year) : null,
  }
}

/** The words in the outermost 《》 and what surrounds them; without 《》, the words before the first number or bracketed year. */
function split(written: string): { readonly title: string; readonly rest: string } {
  const open = written.indexOf('《')
  const close = written.lastIndexOf('》')
  if (open >= 0 && close > open) {
    return { title: written.slice(open + 1, close), rest: `${written.slice(0, open)} ${written.slice(close + 1)}` }
  }
  const bare = written.replace(/[《》]/g, '')
  const starts = [...cutOrder, /\((?=[^)]*\d)/].map((pattern) => bare.search(pattern)).filter((at) => at >= 0)
  const end = starts.length > 0 ? Math.min(...starts) : bare.length
  return { title: bare.slice(0, end).replace(/\($/, ''), rest: bare.slice(end) }
}

/**
 * A title by which two ways of writing it are the same law: "《中华人民共和国政府信息公开条例》" and "政府信息公开条例" both
 * give "政府信息公开条例". Widths, spaces, quotation marks, 中华人民共和国 in front and "(2018年修正)" behind do not count; "(试行)" does.
 */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>“”"「」]/g, '')
    .replace(/\((?:(?:19|20)\d{2}年?)?(?:第[一二三四五六七八九十]次)?(?:修正|修订|修改)?(?:本|版)?\)$/, '')
    .replace(/^中华人民共和国/, '')
}
