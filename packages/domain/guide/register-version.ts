import type { Actor } from '../authority/actor.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import { type GuideChain, isWhole } from './chain.ts'
import { isSameRowName } from './compare-versions.ts'
import { decideGuide, type GuideRefusal, usedBefore } from './decide.ts'
import type { GuideEvent, GuideHead, GuideRow } from './events.ts'
import { type Guide, unregisteredGuide } from './evolve.ts'
import type { RenamedRow, VersionCause } from './version-events.ts'

/** `chain` names every version there is, in order; the last of them is the one whose place is taken. */
export type GuideVersionCommand = {
  readonly do: 'registerVersion'
  readonly chain: readonly string[]
  readonly head: GuideHead
  readonly rows: readonly GuideRow[]
  readonly because: VersionCause
  readonly reason: string
  readonly file: { readonly name: string; readonly digest: string } | null
  readonly renames: RenamedRow[]
}

export type GuideVersionRefusal = GuideRefusal | 'NOT_THE_LAST_VERSION' | 'NO_SUCH_RENAME' | 'GUIDE_VERSION_STANDS'

type Context = {
  readonly actor: Actor
  readonly id: string
  /** What stands under this id already: nothing, or it is refused. */
  readonly own: Guide
  /** The versions that the command names. */
  readonly former: GuideChain
}

/** The new version's own events, and what is recorded of the one whose place it takes. */
export type RegisteredVersion = {
  readonly registered: readonly GuideEvent[]
  readonly superseded: readonly GuideEvent[]
}

/**
 * The province's round manager registers the ministry's next version, unchanged and with its source, or the same one put right: what was
 * registered is never edited. A version's place is taken once, and a row's id is given once among all of them.
 *
 * @returns the events of both streams; or the refusal, and then nothing is recorded
 */
export function registerVersion(
  command: GuideVersionCommand,
  { actor, id, own, former }: Context,
): RegisteredVersion | Refusal<GuideVersionRefusal> {
  const { head, rows, because, reason, file, renames } = command
  if (actor.role !== 'round_manager') return refuse('ONLY_ROUND_MANAGER')
  if (own.head) return refuse('GUIDE_ALREADY_REGISTERED')
  const last = former.at(-1)
  if (!last || !isWhole(former)) return refuse('NOT_THE_LAST_VERSION')
  if (isSaidAgain(command, last)) return refuse('GUIDE_VERSION_STANDS', [last.guide])
  const refusal = firstRefusal<GuideVersionRefusal>(
    () => usedBefore(rows, former),
    () => noSuchRename(renames, { before: [...last.rows.values()], after: rows }),
  )
  if (refusal) return refusal
  const events = decideGuide({ do: 'register', head, rows }, unregisteredGuide, { actor })
  if (isRefusal<GuideRefusal>(events)) return events
  const version = { type: 'GuideVersionRegistered', former: last.guide, because, reason, file, renames } as const
  return {
    registered: [...events.slice(0, 1), version, ...events.slice(1)],
    superseded: [{ type: 'GuideSuperseded', by: id, because }],
  }
}

/** Sent again after an answer that was lost, it would stand a second time under another id: the same file, for the same reason, in the same words. */
function isSaidAgain({ file, because, reason }: GuideVersionCommand, { former }: GuideChain[number]): boolean {
  if (!file || !former?.file) return false
  return former.file.digest === file.digest && former.because === because && former.reason === reason
}

type Versions = { readonly before: readonly GuideRow[]; readonly after: readonly GuideRow[] }

/** A rename joins a row that has no namesake in the new version to one that has none in the old, each once. */
function noSuchRename(renames: readonly RenamedRow[], versions: Versions): Refusal<GuideVersionRefusal> | undefined {
  const { before, after } = versions
  const wrong = renames.filter(({ from, row }, at) => {
    const [was, is] = [before.find((each) => each.row === from), after.find((each) => each.row === row)]
    if (!was || !is) return true
    const hasNamesake = after.some((each) => isSameRowName(each, was)) || before.some((each) => isSameRowName(each, is))
    return hasNamesake || renames.findIndex((each) => each.from === from || each.row === row) < at
  })
  return wrong.length > 0
    ? refuse(
        'NO_SUCH_RENAME',
        wrong.map(({ row }) => row),
      )
    : undefined
}
