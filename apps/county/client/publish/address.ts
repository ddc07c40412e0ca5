import { webAddress } from '@mingce/domain/script/web-address'

/** A whole address of a page as it is opened, "https://www.qbj.gov.cn/zwgk/mulu.html"; empty where none is written. */
export function addressIn(text: string): string {
  const address = webAddress(text)
  return /^https?:\/\/\S+\.\S+$/.test(address) ? address : ''
}

export function isAddress(text: string): boolean {
  return addressIn(text) !== ''
}
