import type { Catalog } from '../catalog/evolve.ts'
import type { Part } from '../submission/part.ts'
import { checkCatalog } from './check-catalog.ts'

/** A county's filing as far as checks are made on it. */
export type CheckedFiling = {
  readonly id: { readonly division: string }
  readonly submission: { readonly parts: readonly Part[] }
  readonly catalog: Pick<Catalog, 'texts'>
}

const known = new WeakMap<readonly Part[], ReadonlySet<string>>()

/** The items of a filing of which some check says that they must be looked at; one that merely lacks an element is told as that elsewhere. */
export function partsToLookAt({ id, submission: { parts }, catalog }: CheckedFiling): ReadonlySet<string> {
  const before = known.get(parts)
  if (before) return before
  const items = parts.flatMap(({ part, digest }) => {
    const content = catalog.texts.get(digest)
    return content ? [{ item: part, content }] : []
  })
  const found = [...checkCatalog(items, id)].filter(([, findings]) =>
    findings.some(({ check, severity }) => severity === 'must' && check !== 'element_missing'),
  )
  const toLookAt = new Set(found.map(([item]) => item))
  known.set(parts, toLookAt)
  return toLookAt
}
