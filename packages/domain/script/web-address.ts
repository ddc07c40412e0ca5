/**
 * A web address as a browser opens it: what an input method wrote in full width is half-width. `ｈｔｔｐｓ：／／qbj.gov.cn／ａ` is
 * `https://qbj.gov.cn/a`; one that begins in half width stays as it is, since its page may be called so.
 */
export function webAddress(written: string): string {
  const address = written.trim()
  if (/^https?:\/\//i.test(address)) return address
  const halfWidth = address.replaceAll(/[！-～]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
  return /^https?:\/\//i.test(halfWidth) ? halfWidth : address
}
