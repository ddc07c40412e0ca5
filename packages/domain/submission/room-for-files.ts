import type { EvidenceFile } from '../catalog/evidence-file.ts'
import { largestInCatalog, largestOnItem, mostInCatalog, mostOnItem } from '../catalog/evidence-limits.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'

type File = Pick<EvidenceFile, 'digest' | 'size'> & { readonly attachment: string; readonly section: string }

/** A document as far as its files ask. */
type WithFiles = {
  readonly sections: ReadonlyMap<string, unknown>
  readonly files: ReadonlyMap<string, File>
}

type UnfitFile =
  | 'NO_SUCH_PART'
  | 'EVIDENCE_EXISTS'
  | 'SAME_EVIDENCE_TWICE'
  | 'TOO_MUCH_EVIDENCE_ON_ITEM'
  | 'TOO_MUCH_EVIDENCE'

/** Why a document does not take a file with one of its sections; the limits are those of an item's evidence and of a catalog's, for the files that stand with a section. */
export function unfitBeside(file: File, document: WithFiles): Refusal<UnfitFile> | undefined {
  const { section, attachment, digest } = file
  const standing = standingIn(document)
  const own = standing.filter((each) => each.section === section)
  return firstRefusal<UnfitFile>(
    () => (document.sections.has(section) ? undefined : refuse('NO_SUCH_PART', [section])),
    () => (document.files.has(attachment) ? refuse('EVIDENCE_EXISTS', [attachment]) : undefined),
    () => (own.some((each) => each.digest === digest) ? refuse('SAME_EVIDENCE_TWICE', [section]) : undefined),
    () =>
      fits([...own, file], mostOnItem, largestOnItem) ? undefined : refuse('TOO_MUCH_EVIDENCE_ON_ITEM', [section]),
    () => fitsWhole([...standing, file]),
  )
}

/** Why a section that was taken out does not come back: its files come back with it, and the document has no room for them. */
export function unfitAgain(section: string, document: WithFiles): Refusal<'TOO_MUCH_EVIDENCE'> | undefined {
  if (document.sections.has(section)) return undefined
  const back = [...document.files.values()].filter((each) => each.section === section)
  return back.length === 0 ? undefined : fitsWhole([...standingIn(document), ...back])
}

function standingIn({ sections, files }: WithFiles): readonly File[] {
  return [...files.values()].filter((each) => sections.has(each.section))
}

function fitsWhole(files: readonly File[]): Refusal<'TOO_MUCH_EVIDENCE'> | undefined {
  return fits(files, mostInCatalog, largestInCatalog) ? undefined : refuse('TOO_MUCH_EVIDENCE')
}

function fits(files: readonly File[], most: number, largest: number): boolean {
  return files.length <= most && files.reduce((sum, { size }) => sum + size, 0) <= largest
}
