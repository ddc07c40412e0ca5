import type { Actor } from '../authority/actor.ts'
import type { DivisionCode } from '../authority/division.ts'
import type { Catalog } from '../catalog/evolve.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { ListsEvent, Side } from './events.ts'
import { type Lists, mappingKey, subjectKey } from './evolve.ts'
import { type ImportList, type ImportListRefusal, importList } from './import-list.ts'

/** `seen`: the digest of the entry's text on the sender's screen. */
export type ListsCommand =
  | ImportList
  | {
      readonly do: 'mapToEntry'
      readonly item: string
      readonly entry: string
      readonly seen: string
      /** Of the guess that was taken, from 0 to 1; null where a person searched. */
      readonly likeness: number | null
    }
  | { readonly do: 'undoMapping'; readonly item: string; readonly entry: string }
  | { readonly do: 'declareNoCounterpart'; readonly side: Side; readonly subject: string; readonly reason: string }
  | { readonly do: 'withdrawNoCounterpart'; readonly side: Side; readonly subject: string }

export type ListsRefusal =
  | ImportListRefusal
  | 'NOT_YOUR_DIVISION'
  | 'NOT_YOUR_POST'
  | 'NO_SUCH_ITEM'
  | 'ITEM_ALREADY_RETIRED'
  | 'NO_SUCH_LIST_ENTRY'
  | 'LIST_ENTRY_GONE'
  | 'LIST_ENTRY_MOVED'
  | 'MAPPED_ALREADY'
  | 'NOT_MAPPED'
  | 'COUNTERPART_MAPPED'
  | 'COUNTERPART_DENIED'
  | 'DENIED_ALREADY'
  | 'NOT_DENIED'

export type ListsContext = {
  readonly actor: Actor
  readonly county: DivisionCode
  /** Today in Asia/Shanghai, `"2021-10-14"`. */
  readonly today: string
  /** The county's own. */
  readonly catalog: Pick<Catalog, 'items'>
}

type No = Refusal<ListsRefusal>
type Command<Do extends ListsCommand['do']> = ListsCommand & { readonly do: Do }

/**
 * What a county's drafter does with its 权责清单 and 公共服务事项清单: brings in a version, says which entries an item answers to, or that
 * there is none, and takes either back. It moves no text and no approval, so it goes on while the draft is locked.
 */
export function decideLists(command: ListsCommand, lists: Lists, context: ListsContext): readonly ListsEvent[] | No {
  const { actor, county, today } = context
  if (actor.authority !== county) return refuse('NOT_YOUR_DIVISION')
  if (actor.role !== 'drafter') return refuse('NOT_YOUR_POST')
  switch (command.do) {
    case 'importList':
      return importList(command, lists, today)
    case 'mapToEntry': {
      const { item, entry, seen, likeness } = command
      const mapping = { type: 'ListMappingMade', item, entry, digest: seen, likeness } as const
      return unfitMapping(command, lists, context) ?? [mapping]
    }
    case 'undoMapping': {
      const { item, entry } = command
      return lists.mappings.has(mappingKey(command))
        ? [{ type: 'ListMappingUndone', item, entry }]
        : refuse('NOT_MAPPED')
    }
    case 'declareNoCounterpart': {
      const { side, subject, reason } = command
      return unfitDenial(command, lists, context) ?? [{ type: 'NoCounterpartDeclared', side, subject, reason }]
    }
    case 'withdrawNoCounterpart': {
      const { side, subject } = command
      const isDenied = lists.declared.has(subjectKey(side, subject))
      return isDenied ? [{ type: 'NoCounterpartWithdrawn', side, subject }] : refuse('NOT_DENIED')
    }
  }
}

function unfitMapping(command: Command<'mapToEntry'>, lists: Lists, context: ListsContext): No | undefined {
  const { item, entry, seen } = command
  return firstRefusal<ListsRefusal>(
    () => unlessItem(item, context),
    () => unlessEntry(entry, lists),
    () => (lists.entries.get(entry)?.digest === seen ? undefined : refuse('LIST_ENTRY_MOVED')),
    () => (lists.mappings.get(mappingKey(command))?.digest === seen ? refuse('MAPPED_ALREADY') : undefined),
    () => (lists.declared.has(subjectKey('item', item)) ? refuse('COUNTERPART_DENIED', [item]) : undefined),
    () => (lists.declared.has(subjectKey('entry', entry)) ? refuse('COUNTERPART_DENIED') : undefined),
  )
}

function unfitDenial(
  { side, subject }: Command<'declareNoCounterpart'>,
  lists: Lists,
  context: ListsContext,
): No | undefined {
  return firstRefusal<ListsRefusal>(
    () => (side === 'item' ? unlessItem(subject, context) : unlessEntry(subject, lists)),
    () => (lists.declared.has(subjectKey(side, subject)) ? refuse('DENIED_ALREADY') : undefined),
    () => (holdsStill(side, subject, { lists, context }) ? refuse('COUNTERPART_MAPPED') : undefined),
  )
}

/** Whether something that stands on the other side is mapped to it. */
function holdsStill(side: Side, subject: string, { lists, context }: { lists: Lists; context: ListsContext }): boolean {
  return [...lists.mappings.values()].some(({ item, entry }) =>
    side === 'item'
      ? item === subject && unlessEntry(entry, lists) === undefined
      : entry === subject && unlessItem(item, context) === undefined,
  )
}

function unlessItem(item: string, { catalog }: ListsContext): No | undefined {
  const found = catalog.items.get(item)
  if (!found) return refuse('NO_SUCH_ITEM', [item])
  return found.retired ? refuse('ITEM_ALREADY_RETIRED', [item]) : undefined
}

function unlessEntry(entry: string, { entries }: Lists): No | undefined {
  const found = entries.get(entry)
  if (!found) return refuse('NO_SUCH_LIST_ENTRY')
  return found.goneIn === null ? undefined : refuse('LIST_ENTRY_GONE')
}
