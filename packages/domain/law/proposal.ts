import { askingChanges, versionsFrom } from './change.ts'
import { yearPattern } from './doc-number.ts'
import type { LawChange, RegisteredLaw } from './evolve.ts'
import { citesVersion } from './flags.ts'
import { type ReadBasis, readBases } from './read-bases.ts'

/** A law and what happened to it. */
export type ChangedLaw = { readonly law: RegisteredLaw; readonly change: LawChange }

type Read = ReadBasis<RegisteredLaw>

/**
 * Whether these 公开依据 cite the law as it stood before the change: any citation of a repealed law; of an amended one those that name
 * neither number nor year of the version it made, or of one that was made since.
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
  return change.kind === 'repealed' || !versionsFrom(law, change.from).some((version) => citesVersion(read, version))
}

/** `to` is null where only a person can say what stands in its place; `articles` are to be looked up in the new text. */
export type Replacement = {
  readonly cell: number
  readonly from: string
  readonly to: string | null
  readonly articles: readonly string[]
}

/** An item's 公开依据, and the lines of its 公开内容 that name laws and nothing else (`citing-lines.ts`). */
export type CitingTexts = { readonly legalBases: readonly string[]; readonly contentLaws: readonly string[] }

/** An item as it would read: `contentLines` are the lines of its content that change. */
export type ItemProposal = BasisProposal & {
  readonly contentLines: readonly { readonly from: string; readonly to: string }[]
}

/** 公开依据 as they would read after a change; `isReady` when nothing is left for a person to word. */
export type BasisProposal = {
  readonly legalBases: readonly string[]
  readonly replaced: readonly Replacement[]
  readonly isReady: boolean
}

/** The same, on a day: undefined too while the change does not hold yet, and once another one of this law stands in its place. */
export function proposalOn(
  texts: CitingTexts,
  { law, change, day }: ChangedLaw & { readonly day: string },
  registry: readonly RegisteredLaw[],
): ItemProposal | undefined {
  const isAsked = askingChanges(law, day).some((each) => each.change === change.change)
  return isAsked && change.from <= day ? proposeItem(texts, { law, change }, registry) : undefined
}

/** What an item would read after a change, in its 公开依据 and in its content; undefined when nothing of it cites the law as it was. */
export function proposeItem(
  { legalBases, contentLaws }: CitingTexts,
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): ItemProposal | undefined {
  const bases = proposeBases(legalBases, changed, registry)
  const content = rewordedCells(contentLaws, changed, registry)
  const replaced = [...(bases?.replaced ?? []), ...content.replaced]
  if (replaced.length === 0) return undefined
  const contentLines = contentLaws.flatMap((from, line) => {
    const to = content.cells[line] ?? from
    return to === from ? [] : [{ from, to }]
  })
  const isReady = replaced.every(({ to }) => to !== null)
  return { legalBases: bases?.legalBases ?? legalBases, replaced, isReady, contentLines }
}

/**
 * What stands in place of each citation of the law as it was: of an amended law the same title with the version's number or year, the number alone where it has no title, of a
 * repealed one the law that takes its place. A citation that stands twice after that stands once.
 *
 * @returns undefined when nothing in these 公开依据 cites the law as it was
 */
export function proposeBases(
  legalBases: readonly string[],
  changed: ChangedLaw,
  registry: readonly RegisteredLaw[],
): BasisProposal | undefined {
  const { cells, replaced } = rewordedCells(legalBases, changed, registry)
  if (replaced.length === 0) return undefined
  return {
    legalBases: eachLawOnce(cells, replaced, registry),
    replaced,
    isReady: replaced.every(({ to }) => to !== null),
  }
}

/** A cell of one law alone, without articles, gives way to the new words for the same law: it would stand there twice, once without its version. */
function eachLawOnce(
  cells: readonly string[],
  replaced: readonly Replacement[],
  registry: readonly RegisteredLaw[],
): readonly string[] {
  const reworded = new Set(replaced.filter(({ to }) => to !== null).map(({ cell }) => cell))
  const reads = readBases(cells, registry)
  const lawsIn = (cell: number) => reads.filter((each) => each.cell === cell)
  const named = new Set([...reworded].flatMap((cell) => lawsIn(cell).map(({ law }) => law?.id)))
  const left = cells.filter((_, cell) => {
    const [only, ...others] = lawsIn(cell)
    const isAgain = only?.law && others.length === 0 && only.articles.length === 0 && named.has(only.law.id)
    return reworded.has(cell) || !isAgain
  })
  return [...new Set(left)]
}

function rewordedCells(texts: readonly string[], changed: ChangedLaw, registry: readonly RegisteredLaw[]) {
  const reads = readBases(texts, registry)
  const replaced = reads
    .filter((read) => isFormer(read, changed))
    .map(
      (read): Replacement => ({
        ...{ cell: read.cell, from: read.written, to: inItsPlace(read, changed, registry), articles: read.articles },
      }),
    )
  return { replaced, cells: texts.map((text, cell) => reworded(text, { cell, reads, replaced })) }
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
    const name = successor && citationOf(successor, isMarked)
    return name ? withWordsAround(read, law, { name, articles: '' }) : null
  }
  const { docNumber, year } = change
  if (docNumber === null && year === null) return null
  const title = law.title ?? (read.citation.title || null)
  const name = citationOf({ title, docNumber: docNumber ?? (title && `${year}年修正`) }, isMarked)
  return name && withWordsAround(read, law, { name, articles: read.articles.join('、') })
}

const versionBehind = new RegExp(`^\\s*[（(][^（()）]*(?:\\d|${yearPattern})[^（()）]*[）)]`, 'u')

/** What a county wrote around a title stays, "根据《…》等法律法规"; the body in front that belongs to the title, its version and its articles do not. */
function withWordsAround(
  { written, articles: cited }: Read,
  law: RegisteredLaw,
  { name, articles }: { readonly name: string; readonly articles: string },
): string {
  const [open, close] = [written.indexOf('《'), written.lastIndexOf('》')]
  if (open < 0 || close < open) return `${name}${articles}`
  const lead = written.slice(0, open)
  const behind = written.slice(close + 1).replace(versionBehind, '')
  const words = cited.reduce((left, article) => left.replace(article, ''), behind).replace(/^[\s、，,和及与]+/, '')
  return `${law.title?.startsWith(lead) ? '' : lead}${name}${articles}${words}`
}

function citationOf(
  { title, docNumber }: Pick<RegisteredLaw, 'title' | 'docNumber'>,
  isMarked: boolean,
): string | null {
  if (title === null) return docNumber
  const name = isMarked ? `《${title}》` : title
  return docNumber === null ? name : `${name}（${docNumber}）`
}
