import { cityOf, levelOf, parseDivision } from '@mingce/domain/authority/division'

const citysOwn: ReadonlySet<string> = new Set([
  'SigningOpened',
  'SignatureGiven',
  'SignerAdded',
  'SignerRemoved',
  'SigningClosed',
  'Recused',
  'RecusalLifted',
  'InternalNoteAdded',
  'InternalNoteWithdrawn',
])

/** Whether an event on a county's filing is the city's own to know: who signs, who is recused, what is noted within its office. */
export function staysWithCity(type: string): boolean {
  return citysOwn.has(type)
}

/** The city above a county, whose own a row then is: the wall keeps it from the county. */
export function cityAbove(division: string): string {
  const code = parseDivision(division)
  return levelOf(code) === 'county' ? cityOf(code) : code
}
