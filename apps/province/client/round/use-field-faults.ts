import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { refusalWords } from '@mingce/ui/words/refusals'
import { useState } from 'react'
import { type FieldDraft, type FieldFaults, faultsOf, readDraft } from './field-draft.ts'

type Faults = ReadonlyMap<string, FieldFaults>

/**
 * What is wrong with the extra elements being written, begun from those the round has: `read` gives them once the decider would take them, and
 * else shows what is wrong where, until that one is touched.
 */
export function useFieldFaults(begun: readonly ExtraField[]) {
  const [faults, setFaults] = useState<Faults>(new Map())
  const touch = (before: readonly FieldDraft[], next: readonly FieldDraft[]) => {
    const touched = next.filter((each) => !before.includes(each)).map(({ id }) => id)
    if (touched.length > 0) setFaults(new Map([...faults].filter(([id]) => !touched.includes(id))))
  }
  const read = async (drafts: readonly FieldDraft[]): Promise<ExtraField[] | undefined> => {
    const fields = drafts.map(readDraft)
    const found = await malformed(drafts)
    const wrong = found.size > 0 ? found : await refused(drafts, fields, begun)
    setFaults(wrong)
    return wrong.size === 0 ? fields : undefined
  }
  return { faults, touch, read }
}
async function malformed(drafts: readonly FieldDraft[]): Promise<Faults> {
  const found = await Promise.all(drafts.map(async (draft) => [draft.id, await faultsOf(draft)] as const))
  return new Map(found.filter(([, each]) => Object.keys(each).length > 0))
}

/** What the decider would say, at the field it is about; the server asks it again. */
async function refused(
  drafts: readonly FieldDraft[],
  fields: readonly ExtraField[],
  begun: readonly ExtraField[],
): Promise<Faults> {
  const { extraFieldsFault, kindsWith } = await import('@mingce/domain/round/extra-fields')
  const { refused: code, about = [] } = extraFieldsFault(fields, kindsWith(new Map(), begun)) ?? {}
  if (!code) return new Map()
  const part = code === 'EXTRA_CHOICE_TWICE' ? 'choices' : 'name'
  const wrong = drafts.filter(({ name }) => about.includes(name.trim()))
  return new Map(wrong.map(({ id }) => [id, { [part]: refusalWords(code) }]))
}
