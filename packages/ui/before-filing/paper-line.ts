import type { PaperFiling } from '@mingce/domain/submission/paper'
import { dayInWords } from '../instant.ts'
import { noteText as text } from '../words/before-filing.ts'

/** When it really came, how, and under which number: "纸质报送，实收日期2021年10月13日；邮寄；嘉教〔2021〕12号". */
export function paperLine({
  receivedOn,
  broughtBy,
  docNumber,
}: Pick<PaperFiling, 'receivedOn' | 'broughtBy' | 'docNumber'>): string {
  const number = docNumber ? `${text('and')}${docNumber}` : ''
  return text('paperLine', { received: dayInWords(receivedOn), bringer: text(`bringer.${broughtBy}`), number })
}
