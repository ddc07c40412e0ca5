import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { deliverableKind } from '../addresses.ts'

/** How a refusal's ids are called here: counties by their names, deliverables by theirs. */
export function nameInPackage(id: string): string | undefined {
  const kind = deliverableKind(id)
  if (kind) return say(deliverableWords[kind])
  return /^\d{6}$/.test(id) ? nameOf(parseDivision(id)) : undefined
}

/** A county's name, by its code. */
export function countyName(division: string): string {
  return nameOf(parseDivision(division))
}
