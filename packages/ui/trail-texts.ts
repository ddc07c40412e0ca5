import { bureauName, parseDivision } from '@mingce/domain/authority/division'
import type { PostRole } from '@mingce/domain/authority/post'
import { minuteOf } from './instant.ts'
import { opinionOf, type TrailDetail } from './trail-opinion.ts'
import { eventWords } from './words/events.ts'
import { say } from './words/language.ts'
import { postWords } from './words/posts.ts'
import { t } from './words/t.ts'

/** One recorded event; `heldFrom` is its position in the ledger. */
export type TrailLine = {
  readonly heldFrom: number
  readonly type: string
  /** A UTC instant. */
  readonly recordedAt: string
  readonly account: string
  readonly post: string
  readonly authority: string
  readonly onBehalfOf?: string | null
  readonly detail: TrailDetail
}

/** What a line of the circulation record says, on a screen and on paper. */
export type TrailTexts = {
  readonly desk: string
  readonly person: string
  readonly act: string
  readonly opinion: string
  readonly time: string
}

/** @param names what accounts are called on the screen, by id */
export function trailTexts(entry: TrailLine, names: Readonly<Record<string, string>>): TrailTexts {
  const { account, post, onBehalfOf } = entry
  const inPlace = onBehalfOf ? t('trail.onBehalfOf', { name: names[onBehalfOf] ?? onBehalfOf }) : ''
  return {
    desk: bureauOf(entry.authority),
    person: `${names[account] ?? t('trail.nameless')}（${postOf(post)}）${inPlace}`,
    act: eventWords(entry.type),
    opinion: opinionOf(entry.type, entry.detail),
    time: minuteOf(entry.recordedAt),
  }
}

function postOf(post: string): string {
  return post in postWords ? say(postWords[post as PostRole]) : post
}

function bureauOf(authority: string): string {
  try {
    return bureauName(parseDivision(authority))
  } catch {
    return authority
  }
}
