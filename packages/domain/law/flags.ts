import { amendmentOn, numbersOf, repealOn, statusOn, versionOn } from './change.ts'
import type { LawChange, RegisteredLaw } from './evolve.ts'
import { type ReadBasis, readBases } from './read-bases.ts'
import { numberKey } from './title-key.ts'

/**
 * What speaks against a citation, the gravest first: 已废止 · 尚未生效 · 引用旧版本 · 未登记 · 名称夹有杂字 · 文号不符 · 已修改.
 * One citation has one flag at most.
 */
export const lawFlagKinds = [
  'repealed',
  'pending',
  'former_version',
  'unknown',
  'mangled',
  'another_number',
  'amended',
] as const
export type LawFlagKind = (typeof lawFlagKinds)[number]

/** 依据失效: what the text stands on is no longer, or not yet, in force. */
export const lapsedKinds: readonly LawFlagKind[] = ['repealed', 'pending', 'former_version']

export type NamedLaw = { readonly id: string; readonly title: string }

export type LawFlag = {
  readonly kind: LawFlagKind
  /** The cell of 公开依据, from 0, and the citation as it is written there. */
  readonly cell: number
  readonly written: string
  readonly articles: readonly string[]
  /** The law that is meant; null when it is unknown. */
  readonly law: NamedLaw | null
  /** The day from which the law is so: repealed, amended, or first in force. */
  readonly since: string | null
  readonly change: number | null
  readonly replacedBy: NamedLaw | null
  /** Of an unknown one, the nearest that is known, with its likeness from 0 to 1. */
  readonly near: (NamedLaw & { readonly likeness: number }) | null
  /** Where the registry has it from, and what of it was not checked; null when it knows nothing of the law. */
  readonly source: string | null
  readonly doubt: string | null
}

type Known = {
  readonly registry: readonly RegisteredLaw[]
  readonly day: string
  readonly flags: readonly LawFlag[]
}

/** Each check asks for its own kind; the cells are read once. */
const known = new WeakMap<readonly string[], Known>()

/**
 * What the registry says against the 公开依据 of an item on a day, `"2021-10-14"`; in the order of the cells, empty when nothing does.
 * That a law is unknown says that the registry has not met it, and nothing more.
 */
export function lawFlagsOf(
  legalBases: readonly string[],
  registry: readonly RegisteredLaw[],
  day: string,
): readonly LawFlag[] {
  const before = known.get(legalBases)
  if (before?.registry === registry && before.day === day) return before.flags
  const flags = readBases(legalBases, registry).flatMap((read) => flagOf(read, registry, day) ?? [])
  known.set(legalBases, { registry, day, flags })
  return flags
}

/** Whether a citation names the version that an amendment made, by its number or its year. */
export function citesVersion(
  { citation: { docNumber, year } }: Pick<ReadBasis<RegisteredLaw>, 'citation'>,
  version: { readonly docNumber: string | null; readonly year: number | null },
): boolean {
  if (docNumber !== null && version.docNumber !== null) return numberKey(docNumber) === numberKey(version.docNumber)
  return year !== null && year === version.year
}

type Read = ReadBasis<RegisteredLaw>

function flagOf(read: Read, registry: readonly RegisteredLaw[], day: string): LawFlag | undefined {
  const { law } = read
  if (!law) {
    const near = read.near && { ...named(read.near.law), likeness: read.near.likeness }
    return { ...blank(read), kind: 'unknown', near }
  }
  const kind = kindOf(read, law, day)
  if (kind === undefined) return undefined
  const change = repealOn(law, day) ?? amendmentOn(law, day)
  const successor = registry.find(({ id }) => id === change?.replacedBy)
  return {
    ...blank(read),
    ...{ kind, law: named(law), since: kind === 'pending' ? law.inForceFrom : (change?.from ?? law.inForceFrom) },
    ...{ change: change?.change ?? null, replacedBy: successor ? named(successor) : null },
    ...sourceOf(change, law),
  }
}

function kindOf(read: Read, law: RegisteredLaw, day: string): LawFlagKind | undefined {
  const status = statusOn(law, day)
  if (status === 'repealed' || status === 'pending') return status
  const { docNumber } = read.citation
  const version = versionOn(law, day)
  const isPresent = citesVersion(read, version)
  if (!isPresent && (isEarlier(read, version) || (status === 'amended' && namesFormer(read, law))))
    return 'former_version'
  if (read.isMangled) return 'mangled'
  if (docNumber !== null && version.docNumber !== null && !isPresent) return 'another_number'
  return status === 'amended' && !isPresent ? 'amended' : undefined
}

/** The year that is cited lies before the one of the version that stands: an earlier version is meant, whether or not the registry has met it. */
function isEarlier({ citation: { year } }: Read, version: { readonly year: number | null }): boolean {
  return year !== null && version.year !== null && year < version.year
}

function namesFormer({ citation: { docNumber, year } }: Read, law: RegisteredLaw): boolean {
  const years = [law.year, ...law.changes.map((each) => each.year)]
  const bears = docNumber !== null && numbersOf(law).some((each) => numberKey(each) === numberKey(docNumber))
  return bears || (year !== null && years.includes(year))
}

function sourceOf(change: LawChange | undefined, law: RegisteredLaw) {
  return { source: change?.source ?? law.source, doubt: change ? change.doubt : law.doubt }
}

function blank({ cell, written, articles }: Read) {
  const nothing = { law: null, since: null, change: null, replacedBy: null, near: null, source: null, doubt: null }
  return { cell, written, articles, ...nothing }
}

/** A law under its title, else its number. */
export function named({ id, title, docNumber }: Pick<RegisteredLaw, 'id' | 'title' | 'docNumber'>): NamedLaw {
  return { id, title: title ?? docNumber ?? id }
}
