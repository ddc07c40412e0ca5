import type { Actor } from '../authority/actor.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { GuideEvent, GuideHead, GuideRow } from './events.ts'
import type { Guide } from './evolve.ts'
import { normaliseName } from './match.ts'

export type GuideCommand =
  | { readonly do: 'register'; readonly head: GuideHead; readonly rows: readonly GuideRow[] }
  | { readonly do: 'registerRow'; readonly row: GuideRow }

export type GuideRefusal =
  | 'ONLY_ROUND_MANAGER'
  | 'GUIDE_ALREADY_REGISTERED'
  | 'GUIDE_NOT_REGISTERED'
  | 'ROW_ALREADY_REGISTERED'
  | 'NAME_ALREADY_REGISTERED'
  | 'UNKNOWN_CATEGORY'

/** The province's round manager registers the ministry's guide, as far as it is known, and adds rows as they come to light. */
export function decideGuide(
  command: GuideCommand,
  guide: Guide,
  { actor }: { readonly actor: Actor },
): readonly GuideEvent[] | Refusal<GuideRefusal> {
  if (actor.role !== 'round_manager') return refuse('ONLY_ROUND_MANAGER')
  if (command.do === 'registerRow')
    return guide.head ? rows(guide.head, guide, [command.row]) : refuse('GUIDE_NOT_REGISTERED')
  if (guide.head) return refuse('GUIDE_ALREADY_REGISTERED')
  const registered = rows(command.head, guide, command.rows)
  return 'refused' in registered ? registered : [{ type: 'GuideRegistered', ...command.head }, ...registered]
}

function rows(
  head: GuideHead,
  guide: Guide,
  added: readonly GuideRow[],
): readonly GuideEvent[] | Refusal<GuideRefusal> {
  const all = [...guide.rows.values(), ...added]
  const refusal = firstRefusal<GuideRefusal>(
    () =>
      about(
        'ROW_ALREADY_REGISTERED',
        repeated(all, ({ row }) => row),
      ),
    () => about('NAME_ALREADY_REGISTERED', repeated(all, nameKey)),
    () =>
      about(
        'UNKNOWN_CATEGORY',
        added.filter(({ item }) => !head.categories.includes(item.category)),
      ),
  )
  return refusal ?? added.map((row): GuideEvent => ({ type: 'GuideRowRegistered', ...row }))
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
