import { isAboutEducation, namesNoBody } from './about-education.ts'
import { type ListEntry, largestList, mostEntries } from './entry.ts'

type Read = { readonly content: ListEntry }

/** What of a file's entries is brought in, and how many of them stay in the file. */
export type KeptEntries<Entry extends Read> = { readonly kept: readonly Entry[]; readonly left: number }

/**
 * All entries of a file; of a county-wide one that goes beyond what a list holds only those about education, since of the others none is
 * asked for an item. What goes beyond it even so is the decider's to refuse.
 */
export function keptEntries<Entry extends Read>(read: readonly Entry[]): KeptEntries<Entry> {
  if (fits(read) || namesNoBody(read.map(({ content }) => content))) return { kept: read, left: 0 }
  const kept = read.filter(({ content }) => isAboutEducation(content))
  return kept.length > 0 ? { kept, left: read.length - kept.length } : { kept: read, left: 0 }
}

/** Bytes that an entry's name, its digest and what stands around them take beside its content. */
const around = 160

function fits(read: readonly Read[]): boolean {
  const bytes = read.reduce((sum, { content }) => sum + encoder.encode(JSON.stringify(content)).length + around, 0)
  return read.length <= mostEntries && bytes <= largestList
}

const encoder = new TextEncoder()
