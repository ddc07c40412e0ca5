import type { Actor } from '../authority/actor.ts'
import { qingbaijiang } from '../cast.ts'
import { by, catalogOf, digestOf, firstDrafted, idOf } from '../catalog/given.ts'
import { fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import { decideLists, type ListsCommand, type ListsContext } from './decide.ts'
import type { ListEntry, ListKind } from './entry.ts'
import type { ListsEvent } from './events.ts'
import { evolveLists, type Lists, noLists } from './evolve.ts'
import type { ListRow } from './match-entries.ts'

// What the tests of the lists are told in. Every entry is made up.

type Around = Omit<ListsContext, 'actor'>

/** 青白江区 with three items, on 2021-09-14. */
export const threeItems: Around = {
  county: qingbaijiang.drafter.authority,
  today: '2021-09-14',
  catalog: catalogOf(...firstDrafted(3)),
}

export class ListRoom {
  readonly lists: Lists
  readonly around: Around

  constructor(lists: Lists = noLists, around: Around = threeItems) {
    this.lists = lists
    this.around = around
  }

  /** What follows when `actor` asks for this now. */
  when(command: ListsCommand, actor: Actor = qingbaijiang.drafter) {
    return decideLists(command, this.lists, { ...this.around, actor })
  }

  /** The lists after the county's drafter did all this. */
  and(...commands: readonly ListsCommand[]): ListRoom {
    return commands.reduce((room: ListRoom, command) => {
      const events = room.when(command)
      if (isRefusal(events)) throw new Error(`may not ${command.do}: ${events.refused}`)
      return new ListRoom(after(room.lists, events), room.around)
    }, this)
  }

  in(over: Partial<Around>): ListRoom {
    return new ListRoom(this.lists, { ...this.around, ...over })
  }
}

export function after(lists: Lists, events: readonly ListsEvent[]): Lists {
  return fold(
    evolveLists,
    lists,
    events.map((event) => by(qingbaijiang.drafter, event)),
  )
}

/** The nth made-up entry, of an education bureau; its digest stands for its text. */
export function rowOf(n: number, over: Partial<ListEntry> = {}, entry = idOf(n)): ListRow {
  const content = {
    code: `51-${n}`,
    name: `教育职权${n}`,
    kind: '行政检查',
    body: '教育局',
    basis: null,
    audience: null,
    ...over,
  }
  return { entry, content, digest: digestOf(sumOf(JSON.stringify(content))) }
}

/** Two made-up texts never share one. */
function sumOf(text: string): string {
  const sum = [...text].reduce((all, each) => (all * 31 + (each.codePointAt(0) ?? 0)) % 1_000_000_007, 7)
  return `清单${sum}`
}

export function bring(rows: readonly ListRow[], list: ListKind = 'power', on = '2021-09-10'): ListsCommand {
  return { do: 'importList', list, fileName: '权责清单.xlsx', fileDigest: digestOf('清单'), on, doubts: 0, rows }
}

/** The nth item answers to an entry as `rowOf(row)` has it. */
export function map(item: number, row: ListRow, likeness: number | null = null): ListsCommand {
  return { do: 'mapToEntry', item: idOf(item), entry: row.entry, seen: row.digest, likeness }
}

export const deny = (side: 'item' | 'entry', subject: string): ListsCommand => ({
  ...{ do: 'declareNoCounterpart', side, subject },
  reason: '本县无此类事项',
})
