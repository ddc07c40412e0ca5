import type { GuideConfidence, GuideHead } from '@mingce/domain/guide/events'
import type { VersionCause } from '@mingce/domain/guide/version-events'
import type { VersionSaid } from '@mingce/domain/guide/version-from-file'
import { nextVersionId } from '@mingce/domain/guide/version-source'
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

export type SentVersion = VersionSaid & { readonly key: string }

export const blankVersion: VersionDraft = {
  ...{ fileName: '', sheet: null, title: '', docNumber: '', issuedOn: '', address: '', status: 'partial', note: '' },
  ...{ emptyCategories: '', because: 'new_version', reason: '', rows: [], renames: {}, passedOver: null, sent: null },
}

/** The file on which a draft stands; null for none. */
export function fileOf({ sheet }: VersionDraft): string | null {
  return sheet?.fileDigest ?? null
}

/** The draft over a file that was read, unless it stands on another than when that was chosen: then it stands as it is, and says so. */
export function withReadFile(
  draft: VersionDraft,
  { over, fileName, sheet }: { readonly over: string | null; readonly fileName: string; readonly sheet: GuideSheet },
): VersionDraft {
  return fileOf(draft) === over ? withFile(draft, fileName, sheet) : { ...draft, passedOver: fileName }
}

/** The draft over a file that was read, or read again once it was mended: what was said of a row stands while the row says the same. */
export function withFile(draft: VersionDraft, fileName: string, sheet: GuideSheet): VersionDraft {
  const before = new Map((draft.sheet?.rows ?? []).map(({ digest }, at) => [digest, draft.rows[at]]))
  const placeNow = (at: number | null) => {
    const digest = at === null ? undefined : draft.sheet?.rows[at]?.digest
    return sheet.rows.findIndex((row) => row.digest === digest)
  }
  const renames = Object.entries(draft.renames).filter(([, at]) => at === null || placeNow(at) >= 0)
  return {
    ...draft,
    ...{ fileName, sheet, sent: null, passedOver: null, title: draft.title || (sheet.title ?? '').slice(0, 200) },
    rows: sheet.rows.map(({ digest, fault }, at) => {
      const isDoubtful = sheet.doubts.some((each) => each.at === at)
      const fresh = { out: fault !== null, looked: false, confidence: all(isDoubtful ? 'medium' : 'high'), doubt: '' }
      return before.get(digest) ?? fresh
    }),
    renames: Object.fromEntries(renames.map(([from, at]) => [from, at === null ? null : placeNow(at)])),
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
