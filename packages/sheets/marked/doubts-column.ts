/** Heads the last column of a marked-up copy. A file that has it is the copy come back: the column is no part of the catalog. */
export const doubtsHeading = '存疑说明（本列不导入）'

export function isDoubtsHeading(heading: string): boolean {
  return heading.replace(/\s/g, '').startsWith(doubtsHeading)
}
