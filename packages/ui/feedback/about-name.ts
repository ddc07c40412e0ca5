import { levelOf, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { t } from '../words/t.ts'

/** Whose document feedback of the province is on: "雁江区", or "资阳市本级" of the city's own; undefined of the package as a whole. */
export function aboutName(division: string | null): string | undefined {
  if (division === null) return undefined
  const code = parseDivision(division)
  return levelOf(code) === 'city' ? t('feedback.own', { city: nameOf(code) }) : nameOf(code)
}
