import { documentUnfinished } from '../document/unfinished.ts'
import type { TemplateSection } from '../round/section-template.ts'
import type { CityPart, CitySection } from './city-part.ts'
import { isReported, type PackageStage } from './stage.ts'

type Unfinished = 'unfinished' | 'unclear'

/** What a city still has to do with a document that it owes itself, and whose act it is. */
export type OwnDuty =
  | { readonly task: 'to_write'; readonly role: 'reviewer'; readonly reason: 'unwritten' | Unfinished }
  | { readonly task: 'to_sign'; readonly role: 'leader'; readonly reason: 'unsigned' }
  | { readonly task: 'to_assemble'; readonly role: 'reviewer'; readonly reason: 'not_assembled' | 'package_withdrawn' }
  | { readonly task: 'to_enclose'; readonly role: 'leader'; readonly reason: 'package_filed' }

/** The document as far as it has come: nothing at all where the city has not begun. */
export type OwnStanding = {
  readonly sections: readonly Pick<CitySection, 'section' | 'text'>[]
  readonly signed: CityPart['signed']
  readonly isEnclosed: boolean
  /** How far its package is; undefined where nothing was put together yet. */
  readonly stage: PackageStage | undefined
}

/**
 * Undefined once it is with the province, and while it is signed and its package is put together: that waits on a desk of its own, to be
 * signed or filed (`queue/package-turns.ts`). Before, nothing else tells that it is to be put together. A city that stated why it is missing owes it still.
 *
 * @param asked the sections of the round's template
 */
export function ownDuty(asked: readonly TemplateSection[], own: OwnStanding): OwnDuty | undefined {
  const { sections, signed, isEnclosed, stage } = own
  if (isEnclosed) return undefined
  if (signed) return dutyOfSigned(stage)
  if (sections.length === 0) return { task: 'to_write', role: 'reviewer', reason: 'unwritten' }
  const lacks = documentUnfinished(asked, sections)
  if (lacks) return { task: 'to_write', role: 'reviewer', reason: lackOf[lacks.refused] }
  return { task: 'to_sign', role: 'leader', reason: 'unsigned' }
}

const lackOf = { SECTIONS_MISSING: 'unfinished', MILESTONES_UNCLEAR: 'unclear' } as const

function dutyOfSigned(stage: PackageStage | undefined): OwnDuty | undefined {
  if (isReported(stage)) return { task: 'to_enclose', role: 'leader', reason: 'package_filed' }
  if (stage === 'assembled') return undefined
  return { task: 'to_assemble', role: 'reviewer', reason: stage ? 'package_withdrawn' : 'not_assembled' }
}
