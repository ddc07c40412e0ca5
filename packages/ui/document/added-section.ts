import { newKey } from '../command-key.ts'
import { useKeptDraft } from '../kept-draft.ts'

/**
 * The section that is being added to a document and is not recorded yet: kept in this tab as its words are, so that both are found again on
 * coming back.
 *
 * @param of names the document, e.g. "2021-pilot implementation_plan"
 * @param written the sections that are recorded: one of them is added no more
 * @returns `begin` takes the id the section gets, or gives it one
 */
export function useAddedSection(of: string, written: readonly string[]) {
  const [kept, keep] = useKeptDraft(`added ${of}`)
  const adding = kept === '' || written.includes(kept) ? undefined : kept
  return { adding, begin: (section = newKey()) => keep(section), end: () => keep('') }
}
