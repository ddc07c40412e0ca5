const digits = '零一二三四五六七八九'

/** The characters a count may be written with, in a character class: figures, or 二十, 〇, 七百一十一. */
export const countCharacters = String.raw`\d０-９〇零一二两三四五六七八九十百千`

/** A count in figures or in words: "26", "二十六", "一百零五", "七百一十一"; null for what is none, as 一二. */
export function countOf(written: string): number | null {
  const figures = written.normalize('NFKC')
  if (/^\d+$/.test(figures)) return Number(figures)
  const match =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      plain(written),
    )
  if (!match || written === '') return null
  const [, thousands = '', hundreds = '', tens = '', ten, units = ''] = match
  const valueIn = (digit: string) => (digit === '' ? 0 : digits.indexOf(digit))
  const ones = (ten ? 10 * (tens === '' ? 1 : valueIn(tens)) : 0) + valueIn(units)
  return 1_000 * valueIn(thousands) + 100 * valueIn(hundreds) + ones
}

/** A number told digit by digit, as a year or a decree's may be: "七一一" is 711, "二〇一九" 2019; null for anything else. */
export function digitsOf(written: string): number | null {
  const said = plain(written)
  return /^[零一二三四五六七八九]{2,}$/.test(said)
    ? Number([...said].map((each) => digits.indexOf(each)).join(''))
    : null
}

function plain(written: string): string {
  return written.replaceAll('两', '二').replaceAll('〇', '零')
}
