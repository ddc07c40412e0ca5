import { withoutArticles } from './articles.ts'
import type { RegisteredLaw } from './evolve.ts'
import type { ChangedLaw, Replacement } from './proposal.ts'
import type { ReadBasis } from './read-bases.ts'
import { wordsAround } from './words-around.ts'

type Read = ReadBasis<RegisteredLaw>

/** What stands in place of a citation of the law as it was: the new name where the old one stood, and the words that a county wrote around it. */
export function insteadOf(
  read: Read,
  { law, change }: ChangedLaw,
  registry: readonly RegisteredLaw[],
): Pick<Replacement, 'to' | 'dropped'> {
  const name =
    change.kind === 'repealed' ? successorOf(read, change.replacedBy, registry) : versionOf(read, { law, change })
  if (name === null) return { to: null, dropped: [] }
  const { lead, behind } = wordsAround(read.written)
  const front = law.title?.startsWith(lead) ? '' : lead
  if (change.kind === 'amended') return { to: `${front}${name}${behind}`, dropped: [] }
  return { to: `${front}${name}${withoutArticles(behind)}`, dropped: read.articles }
}

function successorOf(read: Read, id: string | null, registry: readonly RegisteredLaw[]): string | null {
  const successor = registry.find((each) => each.id === id)
  return successor ? citationOf(successor, read) : null
}

function versionOf(read: Read, { law, change: { docNumber, year } }: ChangedLaw): string | null {
  if (docNumber === null && year === null) return null
  const title = law.title ?? (read.citation.title || null)
  return citationOf({ title, docNumber: docNumber ?? (title && `${year}年修正`) }, read)
}

function citationOf(
  { title, docNumber }: Pick<RegisteredLaw, 'title' | 'docNumber'>,
  { written }: Read,
): string | null {
  if (title === null) return docNumber
  const name = /[《》]/.test(written) ? `《${title}》` : title
  return docNumber === null ? name : `${name}（${docNumber}）`
}
