import { toSimplified } from './traditional.ts'

/** Pinyin that a mirror site inserted behind a character, e.g. `(zhèn)` in 民眾鎮(zhèn). */
export const pinyinAside = /[(（](?=[^()（）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/gu

/**
 * Text reduced to what comparison needs: half-width, simplified, without spaces, pinyin and invisible characters.
 * `fold('公 開\n時（shí）限')` is `'公开时限'`. Never stored.
 */
export function fold(text: string): string {
  return toSimplified(text.normalize('NFC').replace(pinyinAside, '').normalize('NFKC'))
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
}
