import { elementName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { answerStanceWords } from '@mingce/ui/words/reviews'
import type { FilingComment, Outlook } from '../questions.ts'
import { t } from '../words.ts'

/** One thing that came back and must be answered. */
export type Ask = Outlook['asks'][number]

/** Where on the page it is answered. */
export function askAnchor({ part, comment }: Pick<Ask, 'part' | 'comment'>): string {
  return `ask-${comment ?? part}`
}

/** The field it is about, in words; an extra element is its own name. */
export function askField({ element }: Pick<Ask, 'element'>): string {
  if (element === null) return t('ask.whole')
  return elementName(element)
}

/** An answer as a line: "不采纳：依据现行有效". */
export function saidIn({ stance, text }: Pick<NonNullable<FilingComment['answer']>, 'stance' | 'text'>): string {
  return stance === null ? text : `${say(answerStanceWords[stance])}：${text}`
}

/** How many were answered, and how. */
export function countsOf(asks: readonly Ask[]) {
  const count = (met: Ask['met']) => asks.filter((each) => each.met === met).length
  return {
    all: asks.length,
    ...{ revised: count('revised'), declined: count('declined'), answered: count('answered'), open: count(null) },
  }
}
