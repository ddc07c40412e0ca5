import { sectionsMissing } from '../document/outline.ts'
import type { TemplateSection } from '../round/section-template.ts'
import type { CityPart } from './city-part.ts'

/** What a city still has to do with a document that it owes itself, and whose act it is. */
export type OwnDuty =
  | { readonly task: 'to_write'; readonly role: 'reviewer'; readonly reason: 'unwritten' | 'unfinished' }
  | { readonly task: 'to_sign'; readonly role: 'leader'; readonly reason: 'unsigned' }
  | { readonly task: 'to_enclose'; readonly role: 'leader'; readonly reason: 'package_filed' }

/** The document as far as it has come: nothing at all where the city has not begun. */
export type OwnStanding = {
  readonly sections: readonly { readonly part: string }[]
  readonly signed: CityPart['signed']
  readonly isEnclosed: boolean
  /** Whether its package is with the province, without it. */
  readonly isPackageFiled: boolean
}

/**
 * Undefined once it is with the province, and while it is signed and waits for its package, which then waits on a desk itself. A city that
 * stated why it is missing owes it still.
 *
 * @param asked the sections of the round's template
 */
export function ownDuty(asked: readonly TemplateSection[], own: OwnStanding): OwnDuty | undefined {
  const { sections, signed, isEnclosed, isPackageFiled } = own
  if (isEnclosed) return undefined
  if (signed) return isPackageFiled ? { task: 'to_enclose', role: 'leader', reason: 'package_filed' } : undefined
  if (sections.length === 0) return { task: 'to_write', role: 'reviewer', reason: 'unwritten' }
  if (sectionsMissing(asked, sections).length > 0) return { task: 'to_write', role: 'reviewer', reason: 'unfinished' }
  return { task: 'to_sign', role: 'leader', reason: 'unsigned' }
}
