import { isAboutEducation, namesNoBody } from './about-education.ts'
import { type ListEntry, largestList, listKinds, mostEntries } from './entry.ts'
import { type KnownEntry, type Lists, standingEntries } from './evolve.ts'
import { matchEntries } from './match-entries.ts'
import { spokenOfIn } from './spoken-of.ts'

type Read = { readonly content: ListEntry; readonly digest: string }

/** What of a file's entries is brought in, how many of them stay in the file, and how many of those stand in a list until then. */
export type KeptEntries<Entry extends Read> = {
  readonly kept: readonly Entry[]
  readonly left: number
  readonly dropped: number
}

/**
 * All entries of a file. Of a county-wide one that goes beyond what a list holds those about education, since of the others none is asked
 * for an item, and those that stand in a list of the county and are mapped or declared, so that no longer list takes a word back; then, as
 * far as there is room, what else stands. Which list the file is may be said later, so both are looked at. What goes beyond the limits even
 * so is the decider's to refuse.
 */
export function keptEntries<Entry extends Read>(read: readonly Entry[], lists: Lists): KeptEntries<Entry> {
  const whole = { kept: read, left: 0, dropped: 0 }
  const contents = read.map(({ content }) => content)
  if (fits(read) || namesNoBody(contents) || !contents.some(isAboutEducation)) return whole
  const known = standingOf(read, lists)
  const isSaid = spokenOfIn(lists)
  const chosen = new Set(
    read.filter((each) => isAboutEducation(each.content) || (known.get(each) ?? []).some(({ entry }) => isSaid(entry))),
  )
  let [entries, bytes] = [chosen.size, sizeOf([...chosen])]
  for (const each of known.keys()) {
    if (chosen.has(each) || entries + 1 > mostEntries || bytes + sizeOf([each]) > largestList) continue
    chosen.add(each)
    entries += 1
    bytes += sizeOf([each])
  }
  const dropped = [...known.keys()].filter((each) => !chosen.has(each)).length
  return { kept: read.filter((each) => chosen.has(each)), left: read.length - chosen.size, dropped }
}

/** The rows that stand in a list by now, in the order of the file, each with the entries it is there. */
function standingOf<Entry extends Read>(
  read: readonly Entry[],
  lists: Lists,
): ReadonlyMap<Entry, readonly KnownEntry[]> {
  const rows = read.map((each, at) => ({ ...each, entry: `${at}` }))
  const matched = listKinds.map((list) => matchEntries(rows, standingEntries(lists, list)))
  return new Map(
    read.flatMap((each, at) => {
      const found = matched.flatMap((of) => of[at] ?? [])
      return found.length > 0 ? [[each, found] as const] : []
    }),
  )
}

/** Bytes that an entry's name, its digest and what stands around them take beside its content. */
const around = 160

function fits(read: readonly Read[]): boolean {
  return read.length <= mostEntries && sizeOf(read) <= largestList
}

function sizeOf(read: readonly Read[]): number {
  return read.reduce((sum, { content }) => sum + encoder.encode(JSON.stringify(content)).length + around, 0)
}

const encoder = new TextEncoder()
