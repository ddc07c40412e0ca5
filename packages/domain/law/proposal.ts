import { versionOn } from './change.ts'
import type { LawChange, RegisteredLaw } from './evolve.ts'
import { citesVersion } from './flags.ts'
import { type ReadBasis, readBases } from './read-bases.ts'

/** A law and what happened to it. */
export type ChangedLaw = { readonly law: RegisteredLaw; readonly change: LawChange }

type Read = ReadBasis<RegisteredLaw>

/**
 * Whether these 公开依据 cite the law as it stood before the change: any citation of a repealed law; of an amended one those that name
 * neither number nor year of the version it made.
 */
export function citesFormer(
  legalBases: readonly string[],
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): boolean {
  return readBases(legalBases, registry).some((read) => isFormer(read, changed))
}

function isFormer(read: Read, { law, change }: ChangedLaw): boolean {
  if (read.law?.id !== law.id) return false
  return change.kind === 'repealed' || !citesVersion(read, versionOn(law, change.from))
}

/** `to` is null where only a person can say what stands in its place; `articles` are to be looked up in the new text. */
export type Replacement = {
  readonly cell: number
  readonly from: string
  readonly to: string | null
  readonly articles: readonly string[]
}

/** 公开依据 as they would read after a change; `isReady` when nothing is left for a person to word. */
export type BasisProposal = {
  readonly legalBases: readonly string[]
  readonly replaced: readonly Replacement[]
  readonly isReady: boolean
}

/**
 * What stands in place of each citation of the law as it was: of an amended law the same title with the version's number or year, of a
 * repealed one the law that takes its place. A citation that stands twice after that stands once.
 *
 * @returns undefined when nothing in these 公开依据 cites the law as it was
 */
export function proposeBases(
  legalBases: readonly string[],
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): BasisProposal | undefined {
  const reads = readBases(legalBases, registry)
  const replaced = reads
    .filter((read) => isFormer(read, changed))
    .map(
      (read): Replacement => ({
        ...{ cell: read.cell, from: read.written, to: inItsPlace(read, changed, registry), articles: read.articles },
      }),
    )
  if (replaced.length === 0) return undefined
  const cells = legalBases.map((text, cell) => reworded(text, { cell, reads, replaced }))
  return { legalBases: [...new Set(cells)], replaced, isReady: replaced.every(({ to }) => to !== null) }
}

type Rewording = { readonly cell: number; readonly reads: readonly Read[]; readonly replaced: readonly Replacement[] }

function reworded(text: string, { cell, reads, replaced }: Rewording): string {
  const own = replaced.filter((each) => each.cell === cell && each.to !== null)
  if (own.length === 0) return text
  const written = reads.filter((each) => each.cell === cell).map((each) => each.written)
  const instead = (each: string) => own.find(({ from }) => from === each)?.to ?? each
  return inPlace(text, written, instead) ?? written.map(instead).join('、')
}

/** One citation after the other, each where it stands: 教育法 is also in 义务教育法. Undefined where the text has them otherwise. */
function inPlace(text: string, written: readonly string[], instead: (each: string) => string): string | undefined {
  let now = ''
  let end = 0
  for (const each of written) {
    const start = text.indexOf(each, end)
    if (start < 0) return undefined
    now += text.slice(end, start) + instead(each)
    end = start + each.length
  }
  return now + text.slice(end)
}

function inItsPlace(read: Read, { law, change }: ChangedLaw, registry: readonly RegisteredLaw[]): string | null {
  const isMarked = read.written.includes('《')
  if (change.kind === 'repealed') {
    const successor = registry.find(({ id }) => id === change.replacedBy)
    return successor ? citationOf(successor, isMarked) : null
  }
  const { docNumber, year } = change
  if (docNumber === null && year === null) return null
  const title = law.title ?? read.citation.title
  return `${isMarked ? `《${title}》` : title}（${docNumber ?? `${year}年修正`}）${read.articles.join('、')}`
}

function citationOf({ title, docNumber }: RegisteredLaw, isMarked: boolean): string | null {
  if (title === null) return docNumber
  const name = isMarked ? `《${title}》` : title
  return docNumber === null ? name : `${name}（${docNumber}）`
}
