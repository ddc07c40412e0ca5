import type { Catalog } from '../catalog/evolve.ts'
import type { Part } from '../submission/part.ts'
import { checkCatalog } from './check-catalog.ts'
import { type CheckContext, type Finding, isSameContext, type LawsOnDay } from './finding.ts'

/** A county's filing as far as checks are made on it. */
export type CheckedFiling = {
  readonly id: { readonly division: string }
  readonly submission: { readonly parts: readonly Part[] }
  readonly catalog: Pick<Catalog, 'texts'>
}

/** What of a filing's items must be looked at: of whose words some check says so, and of which a citation no longer holds, or not yet. */
export type ToLookAt = { readonly checked: ReadonlySet<string>; readonly lapsed: ReadonlySet<string> }

const known = new WeakMap<readonly Part[], { readonly context: CheckContext; readonly toLookAt: ToLookAt }>()

/** The items of a filing that must be looked at, by part; one that merely lacks an element is told as that elsewhere. */
export function partsToLookAt(
  { id: { division }, submission: { parts }, catalog }: CheckedFiling,
  laws?: LawsOnDay | undefined,
): ToLookAt {
  const context = { division, laws }
  const before = known.get(parts)
  if (before && isSameContext(before.context, context)) return before.toLookAt
  const items = parts.flatMap(({ part, digest }) => {
    const content = catalog.texts.get(digest)
    return content ? [{ item: part, content }] : []
  })
  const found = [...checkCatalog(items, context)]
  const where = (is: (finding: Finding) => boolean) =>
    new Set(found.flatMap(([item, findings]) => (findings.some((each) => isMust(each) && is(each)) ? [item] : [])))
  const toLookAt = {
    checked: where(({ source }) => source !== 'law_registry'),
    lapsed: where(({ source }) => source === 'law_registry'),
  }
  known.set(parts, { context, toLookAt })
  return toLookAt
}

function isMust({ check, severity }: Finding): boolean {
  return severity === 'must' && check !== 'element_missing'
}
