import type { Finding } from '@mingce/domain/check/finding'
import { dayInWords } from '../instant.ts'
import { checkText, checkWords } from '../words/checks.ts'
import { elementName } from '../words/items.ts'
import { say } from '../words/language.ts'
import { lawFlagWords } from '../words/laws.ts'

const longestQuote = 40

/** A finding as a sentence with its element in front, where it is in one: "公开主体：“相关部门”太笼统，请写出具体名称". */
export function findingText(finding: Finding): string {
  if (finding.source === 'page_look') return findingWords(finding)
  return `${elementName(finding.element)}${checkText('colon')}${findingWords(finding)}`
}

/** The same without its element. */
export function findingWords({ check, source, quoted, flag }: Finding): string {
  if (flag) return lawFlagWords(flag)
  const said = source === 'page_look' ? quoted.map(dayInWords) : quoted
  const words = said.map((each) => (each.length > longestQuote ? `${each.slice(0, longestQuote)}…` : each))
  return say(checkWords[check]).replace('{words}', () => words.join(checkText('separator')))
}

/** How many findings must be looked at, and how many are advice. */
export function countFindings(findings: Iterable<Finding>): { readonly must: number; readonly advice: number } {
  const counts = { must: 0, advice: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
