import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { createContext, useContext } from 'react'

const Asked = createContext<readonly ExtraField[]>([])

/** Says to every form, table and comparison below which extra elements the round asks for, and how. */
export const AskedFieldsProvider = Asked.Provider

/** The extra elements the round asks for, in its order; `[]` where none is at hand. */
export function useAskedFields(): readonly ExtraField[] {
  return useContext(Asked)
}

/** Names of extra elements as a table shows them: the round's in its order, whether filled in or not, then those of the county's own. */
export function namesInOrder(fields: readonly ExtraField[], met: Iterable<string>): readonly string[] {
  return [...new Set([...fields.map(({ name }) => name), ...met])]
}
