import type { ColumnUse } from '@mingce/domain/catalog/column-use'
import type { GuideConfidence, GuideHead } from '@mingce/domain/guide/events'
import type { VersionCause } from '@mingce/domain/guide/version-events'
import type { VersionSaid } from '@mingce/domain/guide/version-from-file'
import { nextVersionId } from '@mingce/domain/guide/version-source'
import type { Heading } from '@mingce/ui/columns/point-at-heading'
import type { GuideSheet } from '../../api.ts'

/** What is said of one row of the file; `looked`: its doubts were held against the original. */
export type RowDraft = {
  readonly out: boolean
  readonly looked: boolean
  readonly confidence: GuideConfidence
  readonly doubt: string
}

/** A version of the guide on its way to be registered, as it is kept in the browser tab: the file as it was read, and what was said. */
export type VersionDraft = {
  readonly fileName: string
  readonly sheet: GuideSheet | null
  /** As it is wanted: what was chosen since it was read last is not read yet. */
  readonly readAs: ReadAs
  readonly title: string
  readonly docNumber: string
  readonly issuedOn: string
  readonly address: string
  readonly status: GuideHead['status']
  readonly note: string
  /** One a line. */
  readonly emptyCategories: string
  readonly because: VersionCause
  readonly reason: string
  readonly rows: readonly RowDraft[]
  /** By a row of the version before that has no namesake: which row of the file it is, or null for none. */
  readonly renames: Readonly<Record<string, number | null>>
  /** A file that was read too late, after another had been chosen: it was not taken. */
  readonly passedOver: string | null
  /** What was sent and not answered: sent again as it was, it is the same command and gets its first answer. */
  readonly sent: SentVersion | null
}

export type SentVersion = VersionSaid & { readonly readAs: ReadAs; readonly key: string }

/** How a person said that the file is to be read: its columns by their keys, and where its heading stands. */
export type ReadAs = {
  readonly choices: Readonly<Record<string, ColumnUse>>
  readonly heading: Heading | null
}

export const blankVersion: VersionDraft = {
  ...{
    fileName: '',
    sheet: null,
    readAs: { choices: {}, heading: null },
    title: '',
    docNumber: '',
    issuedOn: '',
    address: '',
    status: 'partial',
    note: '',
  },
  ...{ emptyCategories: '', because: 'new_version', reason: '', rows: [], renames: {}, passedOver: null, sent: null },
}

/** The file on which a draft stands; null for none. */
export function fileOf({ sheet }: VersionDraft): string | null {
  return sheet?.fileDigest ?? null
}

/** A file as it came back: over which file the draft stood when it was sent, and how it was to be read. */
export type ReadFile = {
  readonly over: string | null
  readonly fileName: string
  readonly sheet: GuideSheet
  readonly readAs: ReadAs
}

/** The draft over a file that was read, unless it stands on another than when that was chosen: then it stands as it is, and says so. */
export function withReadFile(draft: VersionDraft, read: ReadFile): VersionDraft {
  if (fileOf(draft) !== read.over) return { ...draft, passedOver: read.fileName }
  const { heading } = read.readAs
  return { ...withFile(draft, read.fileName, read.sheet), readAs: { ...draft.readAs, heading } }
}

/** The columns that are to be read otherwise than they were. */
export function unreadColumns({ sheet, readAs: { choices } }: VersionDraft): readonly string[] {
  return (sheet?.columns ?? []).filter(({ key, use }) => (choices[key] ?? use) !== use).map(({ key }) => key)
}

/**
 * The draft over a file that was read, or read again: what was said of a row stands while the row says the same; of the same file read
 * otherwise it stands at the row's place, but for what was held against the original under the words of before.
 */
export function withFile(draft: VersionDraft, fileName: string, sheet: GuideSheet): VersionDraft {
  const known = sameRows(draft, sheet)
  const renames = Object.entries(draft.renames).filter(([, at]) => at === null || known.placeNow(at) >= 0)
  return {
    ...draft,
    ...{ fileName, sheet, sent: null, passedOver: null, title: draft.title || (sheet.title ?? '').slice(0, 200) },
    rows: sheet.rows.map((row, at) => {
      const before = known.placeBefore(row)
      return carried(draft, before, {
        begun: begunAt(sheet, at),
        isSame: draft.sheet?.rows[before]?.digest === row.digest,
      })
    }),
    renames: Object.fromEntries(renames.map(([from, at]) => [from, at === null ? null : known.placeNow(at)])),
  }
}

/** Which row of a file each row of another is: of the same file by its place, of a mended one by its words. */
function sameRows({ sheet: was }: VersionDraft, { rows, fileDigest }: GuideSheet) {
  const nameOf = ({ place, digest }: GuideSheet['rows'][number]) => (was?.fileDigest === fileDigest ? place : digest)
  const before = was?.rows ?? []
  return {
    placeBefore: (row: GuideSheet['rows'][number]) => before.findIndex((each) => nameOf(each) === nameOf(row)),
    placeNow: (at: number) => {
      const row = before[at]
      return row ? rows.findIndex((each) => nameOf(each) === nameOf(row)) : -1
    },
  }
}

/** What is said of a row before anybody said anything. */
function begunAt({ rows, doubts }: GuideSheet, at: number): RowDraft {
  const confidence = all(doubts.some((each) => each.at === at) ? 'medium' : 'high')
  return { out: (rows[at]?.fault ?? null) !== null, looked: false, confidence, doubt: '' }
}

/** What a person said of the row, over what is begun with. */
function carried(
  { sheet, rows }: VersionDraft,
  before: number,
  { begun, isSame }: { readonly begun: RowDraft; readonly isSame: boolean },
): RowDraft {
  const [said, was] = [rows[before], sheet && begunAt(sheet, before)]
  if (!said || !was) return begun
  if (isSame) return said
  const isOwn = JSON.stringify(said.confidence) !== JSON.stringify(was.confidence)
  return {
    out: said.out === was.out ? begun.out : begun.out || said.out,
    looked: false,
    confidence: isOwn ? said.confidence : begun.confidence,
    doubt: said.doubt,
  }
}

export function all(confidence: GuideConfidence['item']): GuideConfidence {
  return { item: confidence, content: confidence, basis: confidence, channels: confidence }
}

/** What is sent, over the versions that stood on the screen. */
export function saidOf(
  draft: VersionDraft,
  versions: {
    readonly chain: readonly { readonly guide: string }[]
    readonly known: readonly string[]
    readonly today: string
  },
): VersionSaid {
  const { fileName, sheet, title, docNumber, issuedOn, address, status, note, because, reason, rows } = draft
  return {
    guide: nextVersionId(issuedOn || versions.today, versions.known),
    chain: versions.chain.map(({ guide }) => guide),
    ...{ title, status, note, because, reason: reason.trim() },
    source: { docNumber, issuedOn, address },
    emptyCategories: draft.emptyCategories.split('\n').filter((each) => each.trim() !== ''),
    file: { name: fileName.slice(-200), digest: sheet?.fileDigest ?? '' },
    rows: (sheet?.rows ?? []).map(({ digest }, at) => {
      const row = rows[at]
      return !row || row.out ? null : { digest, confidence: row.confidence, doubt: row.doubt.trim() || null }
    }),
    renames: Object.entries(draft.renames).flatMap(([from, at]) => (at === null ? [] : [{ from, at }])),
  }
}
