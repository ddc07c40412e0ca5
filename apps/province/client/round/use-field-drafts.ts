import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { useState } from 'react'
import { draftsOf, type FieldDraft, type FieldFaults, faultsOf, readDraft } from './field-draft.ts'

/** The extra elements being written; `read` gives them once each is whole, and else shows what is wrong where. */
export function useFieldDrafts(begun: readonly ExtraField[]) {
  const [drafts, setDrafts] = useState(() => draftsOf(begun))
  const [faults, setFaults] = useState<ReadonlyMap<string, FieldFaults>>(new Map())
  const change = (next: readonly FieldDraft[]) => setDrafts(next)
  const read = async (): Promise<ExtraField[] | undefined> => {
    const found = await Promise.all(drafts.map(async (draft) => [draft.id, await faultsOf(draft)] as const))
    const wrong = found.filter(([, each]) => Object.keys(each).length > 0)
    setFaults(new Map(wrong))
    return wrong.length === 0 ? drafts.map(readDraft) : undefined
  }
  return { drafts, change, faults, read }
}
