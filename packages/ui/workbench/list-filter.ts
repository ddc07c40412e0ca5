import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { type Task, taskWords } from '../words/queue.ts'

/** The lists of a workbench, in the order of their tabs. */
export const listNames = ['todo', 'done', 'closed', 'started', 'copied'] as const
export type ListName = (typeof listNames)[number]

/** What narrows a list; null leaves open. It stands in the address. */
export type ListFilter = {
  readonly list: ListName
  readonly round: string | null
  readonly kind: DeliverableKind | null
  /** A division's code. */
  readonly county: string | null
  readonly task: Task | null
  /** 超时 or 临期. */
  readonly light: 'red' | 'yellow' | null
  /** 我的 or 未领取. */
  readonly by: 'me' | 'nobody' | null
  /** Words to be found: a name, its pinyin initials, a deliverable. */
  readonly text: string
}

export const everything: ListFilter = {
  list: 'todo',
  ...{ round: null, kind: null, county: null, task: null, light: null, by: null, text: '' },
}

/** What narrows, by the name it has in the address, in the order in which it is shown. */
const narrowings = ['round', 'kind', 'county', 'task', 'light', 'by', 'text'] as const
export type Narrowing = (typeof narrowings)[number]

/** Reads an address's query; what it does not know narrows nothing. */
export function filterOf(query: URLSearchParams): ListFilter {
  const task = query.get('task') ?? ''
  return {
    list: listNames.find((each) => each === query.get('list')) ?? 'todo',
    round: query.get('round') || null,
    kind: deliverableKinds.find((each) => each === query.get('kind')) ?? null,
    county: /^\d{6}$/.test(query.get('county') ?? '') ? query.get('county') : null,
    task: Object.keys(taskWords).includes(task) ? (task as Task) : null,
    light: (['red', 'yellow'] as const).find((each) => each === query.get('light')) ?? null,
    by: (['me', 'nobody'] as const).find((each) => each === query.get('by')) ?? null,
    text: (query.get('text') ?? '').slice(0, longestText),
  }
}

/** How many characters may be searched for. */
export const longestText = 60

/** The query of a filter, without what leaves open: "list=done&county=510117". */
export function queryOf(filter: ListFilter): string {
  const query = new URLSearchParams()
  if (filter.list !== 'todo') query.set('list', filter.list)
  for (const name of narrowings) if (filter[name]) query.set(name, filter[name])
  return query.toString()
}

/** The same narrowings on another list: what is said of waiting alone is left behind where nothing waits. */
export function onList(filter: ListFilter, list: ListName): ListFilter {
  return list === 'todo' ? { ...filter, list } : { ...filter, list, task: null, light: null, by: null }
}

/** The narrowings that are set. */
export function setIn(filter: ListFilter): readonly Narrowing[] {
  return narrowings.filter((name) => (name === 'text' ? filter.text.trim() !== '' : filter[name] !== null))
}

/** The filter without one narrowing, or without any. */
export function without(filter: ListFilter, name?: Narrowing): ListFilter {
  return name ? { ...filter, [name]: everything[name] } : { ...everything, list: filter.list }
}
