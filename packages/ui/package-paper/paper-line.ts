import { dayInWords } from '../instant.ts'
import { packagePaperText as text } from '../words/package-paper.ts'
import type { PackagePaperSent } from './paper-sent.ts'

/** When it really came, how, and under which number: "2021年10月15日收到；邮寄、阿教〔2021〕9号". */
export function packagePaperLine({
  receivedOn,
  broughtBy,
  docNumber,
}: Pick<PackagePaperSent, 'receivedOn' | 'broughtBy' | 'docNumber'>): string {
  const number = docNumber ? `${text('and')}${docNumber}` : ''
  return text('line', { received: dayInWords(receivedOn), bringer: text(`bringer.${broughtBy}`), number })
}
