const digits = '零一二三四五六七八九'

/** The characters an amount may be written with, in a character class: figures, or 二十, 两, 一百二十. */
export const amountCharacters = '\\d零一二两三四五六七八九十百'

/** 20 and 二十 are 20, 两 is 2, 一百二十 is 120; null for what is no whole number from 1 to 3660. */
export function amountOf(written: string): number | null {
  const amount = /^\d+$/.test(written) ? Number(written) : chineseAmount(written)
  return amount !== null && amount >= 1 && amount <= 3660 ? amount : null
}

function chineseAmount(written: string): number | null {
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    written.replaceAll('两', '二'),
  )
  if (!match || written === '') return null
  const [, hundreds = '', tens = '', ten, units = ''] = match
  const valueIn = (digit: string) => (digit === '' ? 0 : digits.indexOf(digit))
  return 100 * valueIn(hundreds) + (ten ? 10 * (tens === '' ? 1 : valueIn(tens)) : 0) + valueIn(units)
}
