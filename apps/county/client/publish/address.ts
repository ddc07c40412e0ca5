/** Whether it is a whole address of a page: "https://www.qbj.gov.cn/zwgk/mulu.html". */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+\.\S+$/.test(text.trim())
}
