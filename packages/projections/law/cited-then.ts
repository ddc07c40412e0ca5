import type { Office } from '@mingce/domain/authority/jurisdiction'
import { citesFormer } from '@mingce/domain/law/proposal'
import type { Asking } from '../asking.ts'
import { citationsOf } from '../catalog/citations.ts'
import { registryOf } from './law.ts'
import { recordedAt } from './sweep.ts'

/** How many items within reach cited a law as it was when a change of it was recorded, whatever became of them and of the change since. */
export async function citedThen(
  tx: Asking,
  office: Office,
  { law: id, change: number }: { readonly law: string; readonly change: number },
): Promise<{ readonly title: string; readonly items: number }> {
  const at = await recordedAt(tx, id, number)
  const [registry, rows] = await Promise.all([registryOf(tx, { at }), citationsOf(tx, office, { at })])
  const law = registry.find((each) => each.id === id)
  const change = law?.changes.find((each) => each.change === number)
  if (!law || !change) throw new Error(`the change ${number} of ${id} stands in no row at ${at}`)
  const known = new Map<string, boolean>()
  const cites = (cells: readonly string[]) => {
    const key = cells.join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    const now = citesFormer(cells, { law, change }, registry)
    known.set(key, now)
    return now
  }
  const citing = rows.filter(({ legalBases, contentLaws }) => cites([...legalBases, ...contentLaws]))
  const items = new Set(citing.map(({ division, item }) => `${division}/${item}`)).size
  return { title: law.title ?? law.docNumber ?? id, items }
}
