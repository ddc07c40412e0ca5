import type { PackageTotals } from '@mingce/domain/joint-package/totals'
import { t } from '../words.ts'

/** Of one filing: the line, or that the city owes it alone and it names no county. */
export function accountLine(totals: PackageTotals): string {
  return totals.owed === 0 ? t('totals.ofCity') : totalsLine(totals)
}

/** How a joint filing accounts for every county: "应报 5：完整 3，部分 1，例外 1". */
export function totalsLine({ owed, whole, inPart, outstanding, addenda }: PackageTotals): string {
  const line = t('totals.line', { owed, whole, inPart, outstanding })
  return addenda > 0 ? line + t('totals.addenda', { addenda }) : line
}
