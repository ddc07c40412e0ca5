import type { DisclosureItem } from '../catalog/item.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { GuideCommand } from './decide.ts'
import type { GuideConfidence, GuideHead, GuideRow } from './events.ts'
import type { GuideVersionCommand } from './register-version.ts'
import type { VersionCause } from './version-events.ts'
import { sourceLine, type VersionSource } from './version-source.ts'

/** What a version has at most, and so what is read of a file. */
export const mostGuideRows = 300

/** What a head holds of them (`guideHead`). */
export const mostCategories = 50

/** Why a row of a file is no row of the guide: it names nothing, or it is longer than an item may be and would not be kept whole. */
export type FileRowFault = 'unnamed' | 'too_long'

/** A row as it was read in the ministry's file; `place` says where, "第12行". */
export type FileRow = {
  readonly place: string
  readonly item: DisclosureItem
  readonly digest: string
  readonly fault: FileRowFault | null
}

/** What the officer says to a row they looked at, named by its digest. */
export type RowSaid = {
  readonly digest: string
  readonly confidence: GuideConfidence
  readonly doubt: string | null
}

/** A version to be registered from a file; of each of its rows in order what is said, null where the row is left out. */
export type VersionSaid = {
  readonly guide: string
  readonly chain: readonly string[]
  readonly title: string
  readonly status: GuideHead['status']
  readonly note: string
  readonly source: VersionSource
  /** 一级事项 of the guide that have no row in the file. */
  readonly emptyCategories: readonly string[]
  readonly because: VersionCause
  readonly reason: string
  readonly file: { readonly name: string; readonly digest: string }
  readonly rows: readonly (RowSaid | null)[]
  /** Which row of the version before bears another name now, and where in the file it stands, from 0. */
  readonly renames: readonly { readonly from: string; readonly at: number }[]
}

export type FileVersionRefusal =
  | 'GUIDE_ISSUED_IN_FUTURE'
  | 'NO_GUIDE_ROWS'
  | 'TOO_MANY_GUIDE_ROWS'
  | 'TOO_MANY_GUIDE_CATEGORIES'
  | 'ROW_NOT_AS_READ'
  | 'ROW_NOT_WHOLE'
  | 'ROWS_LEFT_OUT'

type Registering = GuideVersionCommand | (GuideCommand & { readonly do: 'register' })

/**
 * What registers the version that stands in a file, word for word as it was read: of a person are its source, how sure each row is, which
 * rows are left out and which bear another name. A complete version leaves no row out, and is sure of each.
 *
 * @param read every row of the file, in order
 * @param byHand what a person said of how the file is read, in words; the version's note tells it as far as it has room
 * @returns `register` where no version is named before it; a refusal names places in the file
 */
export function versionFromFile(
  read: readonly FileRow[],
  said: VersionSaid,
  { today, byHand = [] }: { readonly today: string; readonly byHand?: readonly string[] },
): Registering | Refusal<FileVersionRefusal> {
  const refusal = firstRefusal<FileVersionRefusal>(
    () => (said.source.issuedOn > today ? refuse('GUIDE_ISSUED_IN_FUTURE', [today]) : undefined),
    () => (read.length > mostGuideRows ? refuse('TOO_MANY_GUIDE_ROWS') : undefined),
    () => (said.rows.some((each) => each !== null) ? undefined : refuse('NO_GUIDE_ROWS')),
    () => notAsRead(read, said),
    () => notWhole(read, said),
    () => leftOutOfComplete(read, said),
    () => (categoriesOf(read, said).length > mostCategories ? refuse('TOO_MANY_GUIDE_CATEGORIES') : undefined),
  )
  if (refusal) return refusal
  const head = headOf(read, said, byHand)
  const rows = rowsOf(read, said).flatMap((row) => row ?? [])
  if (said.chain.length === 0) return { do: 'register', head, rows }
  const { chain, because, reason, file } = said
  return { do: 'registerVersion', chain, head, rows, because, reason, file, renames: renamesOf(read, said) }
}

function notAsRead(read: readonly FileRow[], { rows }: VersionSaid): Refusal<FileVersionRefusal> | undefined {
  const moved = read.filter(({ digest }, at) => (rows[at] ?? { digest }).digest !== digest).map(({ place }) => place)
  return moved.length > 0 || rows.length !== read.length ? refuse('ROW_NOT_AS_READ', moved) : undefined
}

function notWhole(read: readonly FileRow[], { rows }: VersionSaid): Refusal<FileVersionRefusal> | undefined {
  const broken = read.filter(({ fault }, at) => fault !== null && rows[at])
  return broken.length > 0
    ? refuse(
        'ROW_NOT_WHOLE',
        broken.map(({ place }) => place),
      )
    : undefined
}

function leftOutOfComplete(read: readonly FileRow[], said: VersionSaid): Refusal<FileVersionRefusal> | undefined {
  const out = placesLeftOut(read, said)
  return said.status === 'complete' && out.length > 0 ? refuse('ROWS_LEFT_OUT', out) : undefined
}

function placesLeftOut(read: readonly FileRow[], { rows }: Pick<VersionSaid, 'rows'>): readonly string[] {
  return read.filter((_, at) => !rows[at]).map(({ place }) => place)
}

const mostPlacesTold = 20
/** What `byHandInWords` takes at least. */
const shortest = '人工指定读法10000处。'.length
const longestNote = 1000

function headOf(read: readonly FileRow[], said: VersionSaid, byHand: readonly string[]): GuideHead {
  const { title, source, status, note, chain, file } = said
  const first = note.trim()
  const last = chain.length === 0 ? `原件《${file.name}》，SHA-256 ${file.digest}。` : ''
  const room = longestNote - `${first}   ${last}`.length
  const left = leftOutInWords(placesLeftOut(read, said), room - shortest)
  const hand = byHandInWords(byHand, room - left.length)
  return {
    ...{ title: title.trim(), source: sourceLine(source), status },
    note: [first, left, hand, last].filter((each) => each !== '').join(' '),
    categories: [...categoriesOf(read, said)],
  }
}

function categoriesOf(read: readonly FileRow[], { rows, emptyCategories }: VersionSaid): readonly string[] {
  const kept = read.flatMap(({ item }, at) => (rows[at] ? [item.category] : []))
  return [...new Set([...kept, ...emptyCategories.map((each) => each.trim())])]
}

/** As many of the places as there is room for; of the rest how many there are in all. */
function leftOutInWords(places: readonly string[], room: number): string {
  if (places.length === 0) return ''
  for (let told = Math.min(places.length, mostPlacesTold); told > 0; told -= 1) {
    const etc = told < places.length ? `等${places.length}处` : ''
    const words = `原件${places.slice(0, told).join('、')}${etc}未登记。`
    if (words.length <= room) return words
  }
  return `原件${places.length}处未登记。`
}

const sure = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const

/** As much of it as there is room for; of the rest how much there is in all. */
function byHandInWords(said: readonly string[], room: number): string {
  for (let told = said.length; told > 0; told -= 1) {
    const etc = told < said.length ? `等${said.length}处` : ''
    const words = `人工指定读法：${said.slice(0, told).join('，')}${etc}。`
    if (words.length <= room) return words
  }
  return said.length === 0 ? '' : `人工指定读法${said.length}处。`
}

/** Each row under an id of its own, "2023-05", in the order of those that are registered; undefined where one is left out. */
function rowsOf(
  read: readonly FileRow[],
  { guide, rows, status, file }: VersionSaid,
): readonly (GuideRow | undefined)[] {
  let n = 0
  return read.map(({ item, place }, at) => {
    const said = rows[at]
    if (!said) return undefined
    n += 1
    const row = `${guide}-${String(n).padStart(2, '0')}`
    const confidence = status === 'complete' ? sure : said.confidence
    return {
      row,
      item,
      confidence,
      doubt: said.doubt?.trim() || null,
      evidence: [`《${file.name.slice(0, 150)}》${place}`.slice(0, 200)],
    }
  })
}

/** One that joins a row which is left out is dropped with it. */
function renamesOf(read: readonly FileRow[], said: VersionSaid) {
  const rows = rowsOf(read, said)
  return said.renames.flatMap(({ from, at }) => {
    const row = rows[at]?.row
    return row === undefined ? [] : [{ from, row }]
  })
}
