import type { Actor } from '../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { type GuideChain, rowIn } from './chain.ts'
import type { GuideEvent, GuideHead, GuideRow } from './events.ts'
import type { Guide } from './evolve.ts'
import { normaliseName } from './match.ts'

export type GuideCommand =
  | { readonly do: 'register'; readonly head: GuideHead; readonly rows: readonly GuideRow[] }
  | { readonly do: 'registerRow'; readonly row: GuideRow }
  | { readonly do: 'writeNote'; readonly note: string; readonly row: string; readonly text: string }
  | { readonly do: 'withdrawNote'; readonly note: string; readonly reason: string }

export type GuideRefusal =
  | 'ONLY_ROUND_MANAGER'
  | 'GUIDE_ALREADY_REGISTERED'
  | 'GUIDE_NOT_REGISTERED'
  | 'ROW_ALREADY_REGISTERED'
  | 'NAME_ALREADY_REGISTERED'
  | 'UNKNOWN_CATEGORY'
  | 'GUIDE_SUPERSEDED'
  | 'NO_ROW_TO_NOTE'
  | 'GUIDE_NOTE_EXISTS'
  | 'NO_SUCH_GUIDE_NOTE'

/** `former` are the versions before this one, in order. */
type Context = { readonly actor: Actor; readonly former?: GuideChain }

/**
 * The province's round manager registers the ministry's guide, as far as it is known, adds rows as they come to light, and says what the
 * province has to say of a row (省厅说明). A version in whose place another stands gets neither rows nor notes any more, and a row's id
 * is given once among all versions.
 */
export function decideGuide(
  command: GuideCommand,
  guide: Guide,
  { actor, former = [] }: Context,
): readonly GuideEvent[] | Refusal<GuideRefusal> {
  if (actor.role !== 'round_manager') return refuse('ONLY_ROUND_MANAGER')
  if (command.do === 'register') {
    if (guide.head) return refuse('GUIDE_ALREADY_REGISTERED')
    const registered = rows(command.head, guide, command.rows)
    return 'refused' in registered ? registered : [{ type: 'GuideRegistered', ...command.head }, ...registered]
  }
  if (!guide.head) return refuse('GUIDE_NOT_REGISTERED')
  if (command.do === 'withdrawNote') return withdrawNote(command, guide)
  if (guide.supersededBy !== null) return refuse('GUIDE_SUPERSEDED', [guide.supersededBy])
  if (command.do === 'writeNote') return writeNote(command, guide)
  if (former.at(-1)?.guide !== guide.former?.guide)
    throw new Error('a row is held against every version before its own')
  return usedBefore([command.row], former) ?? rows(guide.head, guide, [command.row])
}

/** Refuses whoever holds no post that registers anything of the guide, before what they sent is looked at. */
export function cannotRegister(posts: readonly Actor[]): Refusal<'ONLY_ROUND_MANAGER'> | undefined {
  return posts.some(({ role }) => role === 'round_manager') ? undefined : refuse('ONLY_ROUND_MANAGER')
}

/** Refuses rows under an id that a row of any of these versions bears. */
export function usedBefore(
  rows: readonly GuideRow[],
  chain: GuideChain,
): Refusal<'ROW_ALREADY_REGISTERED'> | undefined {
  const used = rows.filter(({ row }) => rowIn(chain, row)).map(({ row }) => row)
  return used.length > 0 ? refuse('ROW_ALREADY_REGISTERED', used) : undefined
}

type Outcome = readonly GuideEvent[] | Refusal<GuideRefusal>
type Command<Do extends GuideCommand['do']> = GuideCommand & { readonly do: Do }

function writeNote({ note, row, text }: Command<'writeNote'>, guide: Guide): Outcome {
  if (!guide.rows.has(row)) return refuse('NO_ROW_TO_NOTE', [row])
  if (guide.notes.some((each) => each.note === note)) return refuse('GUIDE_NOTE_EXISTS')
  return [{ type: 'GuideNoteWritten', note, row, text }]
}

function withdrawNote({ note, reason }: Command<'withdrawNote'>, guide: Guide): Outcome {
  const stands = guide.notes.some((each) => each.note === note && each.withdrawn === null)
  return stands ? [{ type: 'GuideNoteWithdrawn', note, reason }] : refuse('NO_SUCH_GUIDE_NOTE')
}

function rows(head: GuideHead, guide: Guide, added: readonly GuideRow[]): Outcome {
  const all = [...guide.rows.values(), ...added]
  const refusal = firstRefusal<GuideRefusal>(
    () =>
      about(
        'ROW_ALREADY_REGISTERED',
        repeated(all, ({ row }) => row),
      ),
    () => about('NAME_ALREADY_REGISTERED', rowsNamedTwice(all)),
    () =>
      about(
        'UNKNOWN_CATEGORY',
        added.filter(({ item }) => !head.categories.includes(item.category)),
      ),
  )
  return refusal ?? added.map((row): GuideEvent => ({ type: 'GuideRowRegistered', ...row }))
}

/** The rows that bear the name of one before them in the same category. */
export function rowsNamedTwice(rows: readonly GuideRow[]): readonly GuideRow[] {
  return repeated(rows, nameKey)
}

function about(code: GuideRefusal, rows: readonly GuideRow[]): Refusal<GuideRefusal> | undefined {
  return rows.length > 0
    ? refuse(
        code,
        rows.map(({ row }) => row),
      )
    : undefined
}

function repeated(rows: readonly GuideRow[], key: (row: GuideRow) => string): readonly GuideRow[] {
  return rows.filter((row, at) => rows.findIndex((other) => key(other) === key(row)) < at)
}

function nameKey({ item }: GuideRow): string {
  return `${normaliseName(item.category)}/${normaliseName(item.name)}`
}
