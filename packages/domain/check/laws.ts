import { contentFlagsOf } from '../law/content-flags.ts'
import { type LawFlag, type LawFlagKind, lapsedKinds, lawFlagKinds, lawFlagsOf } from '../law/flags.ts'
import type { Check } from './finding.ts'

/**
 * What the registry holds against a citation, in 公开依据 or in a line of 公开内容 that is laws and nothing else, on the day, each kind of it a check of its own: repealed, not yet in force, a former version,
 * unknown, garbled, another number, amended. What the text no longer stands on must be looked at; the rest is often right as it stands.
 * Without a registry at hand none of them finds anything.
 */
export const lawChecks: readonly Check[] = lawFlagKinds.map(lawCheck)

function lawCheck(kind: LawFlagKind): Check {
  return {
    id: `law_${kind}`,
    severity: lapsedKinds.includes(kind) ? 'must' : 'advice',
    source: 'law_registry',
    find: ({ legalBases, contentElements }, { laws }) => {
      if (!laws) return []
      const { registry, day } = laws
      const found = (element: 'legalBases' | 'contentElements', flags: readonly LawFlag[]) =>
        flags.filter((flag) => flag.kind === kind).map((flag) => ({ element, quoted: [flag.written], flag }))
      return [
        ...found('legalBases', lawFlagsOf(legalBases, registry, day)),
        ...found('contentElements', contentFlagsOf(contentElements, registry, day)),
      ]
    },
  }
}
