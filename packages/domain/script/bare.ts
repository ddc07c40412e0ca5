/**
 * Text as it is compared: half-width, without spaces, punctuation and bullets. What makes a figure another figure stays: "1.5%" is not
 * "15", nor "2019-1" "20191"; nor do signs such as ≥ and ￥ go.
 */
export function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/((?<=\d)[.:/-](?=\d)|[%‰])|[\p{P}\p{So}\p{Sk}\p{Z}\s]/gu, '$1')
}
