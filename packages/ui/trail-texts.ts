import { bureauName, parseDivision } from '@mingce/domain/authority/division'
import { minuteOf } from './instant.ts'
import { type Course, courseOf } from './trail-course.ts'
import { opinionOf, type TrailDetail } from './trail-opinion.ts'
import { eventWords } from './words/events.ts'
import { postName } from './words/posts.ts'
import { t } from './words/t.ts'

/** One recorded event; `heldFrom` is its position in the ledger. */
export type TrailLine = {
  readonly heldFrom: number
  readonly stream?: string
  readonly version?: number
  readonly type: string
  /** A UTC instant. */
  readonly recordedAt: string
  /** Null, as the post, where the reader is told whose act it was, and not by whom. */
  readonly account: string | null
  readonly post: string | null
  readonly authority: string
  readonly onBehalfOf?: string | null
  readonly detail: TrailDetail
  /** False of what is told of an event that the reader does not see itself. */
  readonly hasReceipt?: boolean
}

/** What a line of the circulation record says, on a screen and on paper. */
export type TrailTexts = {
  readonly desk: string
  readonly person: string
  readonly act: string
  readonly opinion: string
  /** When it came to whoever acted; "" for what came from nobody. */
  readonly received: string
  readonly time: string
  /** From then to the act, by the clock: "2天4小时". */
  readonly took: string
  /** On which filing or settled version it was done. */
  readonly version: string
}

/**
 * @param entries oldest first
 * @param names what accounts are called on the screen, by id
 */
export function trailLines(
  entries: readonly TrailLine[],
  names: Readonly<Record<string, string>>,
): readonly TrailTexts[] {
  const course = courseOf(entries)
  return entries.map((entry, at) => textsOf(entry, names, course[at] ?? { receivedAt: null, turn: 0, returns: 0 }))
}

function textsOf(entry: TrailLine, names: Readonly<Record<string, string>>, course: Course): TrailTexts {
  const { receivedAt, returns } = course
  return {
    desk: bureauOf(entry.authority),
    person: personOf(entry, names),
    act: returns > 0 ? t('trail.nthReturn', { act: eventWords(entry.type), nth: returns }) : eventWords(entry.type),
    opinion: opinionOf(entry.type, entry.detail),
    received: receivedAt === null ? '' : minuteOf(receivedAt),
    time: minuteOf(entry.recordedAt),
    took: receivedAt === null ? '' : tookWords(Date.parse(entry.recordedAt) - Date.parse(receivedAt)),
    version: versionOf(entry, course),
  }
}

function personOf({ account, post, onBehalfOf }: TrailLine, names: Readonly<Record<string, string>>): string {
  if (account === null || post === null) return ''
  const inPlace = onBehalfOf ? t('trail.onBehalfOf', { name: names[onBehalfOf] ?? onBehalfOf }) : ''
  return `${names[account] ?? t('trail.nameless')}（${postName(post)}）${inPlace}`
}

const ofPublication: ReadonlySet<string> = new Set(['CatalogPublished', 'ErratumIssued', 'PublicationWithdrawn'])

function versionOf({ type, detail }: TrailLine, { turn }: Course): string {
  if (ofPublication.has(type)) return t('trail.version', { version: Number(detail.version) })
  return turn > 0 ? t('trail.turn', { turn }) : ''
}

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000]

function tookWords(ms: number): string {
  const [days, hours, minutes] = [
    Math.floor(ms / dayMs),
    Math.floor((ms % dayMs) / hourMs),
    Math.floor((ms % hourMs) / minuteMs),
  ]
  if (days > 0) return t('took.days', { days, hours })
  if (hours > 0) return minutes > 0 ? t('took.hours', { hours, minutes }) : t('took.wholeHours', { hours })
  return minutes > 0 ? t('took.minutes', { minutes }) : t('took.moment')
}

function bureauOf(authority: string): string {
  try {
    return bureauName(parseDivision(authority))
  } catch {
    return authority
  }
}
