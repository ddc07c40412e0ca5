import { countOf } from '../script/chinese-count.ts'

/** The characters an amount may be written with, in a character class: figures, or 二十, 两, 一百二十. */
export const amountCharacters = '\\d零一二两三四五六七八九十百'

/** 20 and 二十 are 20, 两 is 2, 一百二十 is 120; null for what is no whole number from 1 to 3660. */
export function amountOf(written: string): number | null {
  const amount = countOf(written)
  return amount !== null && amount >= 1 && amount <= 3660 ? amount : null
}
