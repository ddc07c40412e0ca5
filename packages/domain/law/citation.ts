import { numbersIn, yearOf, yearPattern } from './doc-number.ts'

/** A law as a catalog cites it. `title` is without its brackets and empty when only a number is cited. */
export type Citation = { readonly title: string; readonly docNumber: string | null; readonly year: number | null }

const anyYear = new RegExp(yearPattern, 'g')
/** A bracket behind a title that holds a figure, or a year in words. */
const numberedBracket = new RegExp(`\\((?=[^)]*(?:\\d|${yearPattern}))`)

/**
 * Reads one citation as written: "《中华人民共和国政府信息公开条例》(国务院令第711号)", "中华人民共和国教育法(2015)",
 * "国办发〔2019〕54号". A missing 》 and nested 〈〉 are read through; what stands after the title's 》 is not part of the title. Behind a title the last
 * number and the latest year are those of the version that is meant ("2007年…第492号公布，2019年…第711号修订"), else the year in its marks.
 */
export function parseCitation(text: string): Citation {
  const written = text.normalize('NFKC').trim()
  const { title, rest } = split(written)
  const numbers = numbersIn(rest)
  const number = title === '' ? numbers[0] : numbers.at(-1)
  const year = number?.year ?? latestOutside(numbers, rest) ?? ofVersion.exec(title)?.[1]
  return { title: title.replace(/\s/g, ''), docNumber: number?.written ?? null, year: yearOf(year) }
}

/** The latest year beside the numbers, in whatever order they stand: "2019年修订，2007年公布". */
function latestOutside(numbers: ReturnType<typeof numbersIn>, rest: string): string | undefined {
  const bare = numbers.reduce((left, { written }) => left.replace(written, ' '), rest)
  return bare
    .match(anyYear)
    ?.toSorted((one, other) => (yearOf(one) ?? 0) - (yearOf(other) ?? 0))
    .at(-1)
}

/** The words in the outermost 《》 and what surrounds them; without 《》, the words before the first number or bracketed year. */
function split(written: string): { readonly title: string; readonly rest: string } {
  const open = written.indexOf('《')
  const close = written.lastIndexOf('》')
  if (open >= 0 && close > open) {
    return { title: written.slice(open + 1, close), rest: `${written.slice(0, open)} ${written.slice(close + 1)}` }
  }
  const bare = written.replace(/[《》]/g, '')
  const starts = [numbersIn(bare)[0]?.at ?? -1, bare.search(numberedBracket)].filter((at) => at >= 0)
  const end = starts.length > 0 ? Math.min(...starts) : bare.length
  return { title: bare.slice(0, end).replace(/\($/, ''), rest: bare.slice(end) }
}

const ofVersion = new RegExp(
  `\\((?:(${yearPattern})年?)?(?:第[一二三四五六七八九十]次)?(?:修正|修订|修改)?(?:本|版)?\\)$`,
)

/**
 * A title by which two ways of writing it are the same law: "《中华人民共和国政府信息公开条例》" and "政府信息公开条例" both
 * give "政府信息公开条例". Widths, spaces, quotation marks, 中华人民共和国 in front and "(2018年修正)" behind do not count; "(试行)" does.
 */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>“”"「」]/g, '')
    .replace(ofVersion, '')
    .replace(/^中华人民共和国/, '')
}
