import { cityOf } from '@mingce/domain/authority/division'
import { cityCast, sichuan } from '@mingce/domain/cast'
import type { GoodPracticeCommand } from '@mingce/domain/good-practice/decide'
import type { Direction } from '@mingce/domain/improvement/item-improvement'
import { Chance } from './chance.ts'
import { Log } from './log.ts'
import type { Published, Standing } from './standing.ts'
import type { Step } from './step.ts'
import * as words from './words.ts'

/** What becomes of each commended item, in turn. */
const courses = ['found', 'waits', 'amended', 'kept', 'declined', 'removed', 'kept', 'waits'] as const
type Course = (typeof courses)[number]

type Commended = { readonly published: Published; readonly item: Standing; readonly course: Course }

/**
 * 亮点库: cities recommend items of what their counties published, the province takes some in, puts one right, removes one and declines one,
 * and takes one in that nobody recommended. The words are made up for the demo and say so.
 *
 * @param library what was ever published, the withdrawn too
 */
export function goodPractices(library: readonly Published[]): readonly Step[] {
  return chosen(library).flatMap(({ published: { county, version, from }, item, course }, index) => {
    const log = new Log(`good practice ${county} ${item.item}`, from + 20, new Chance('good practice', county))
    const target = { county, item: item.item }
    let seen = 0
    const add = (actor: Doer, command: Unseen) => {
      log.add(actor, { matter: 'good-practice', target, command: { ...command, seen } as GoodPracticeCommand })
      seen += 1
      log.after(1, 3)
    }
    const said = { improvements: [...turnOf(shown, index)], version, digest: item.digest }
    const heading = `${item.content.name.slice(0, 30)}：${turnOf(words.libraryHeadings, index)}`
    const categories = [item.content.category.slice(0, 20)]
    const entry = { heading, note: turnOf(words.libraryNotes, index), categories, ...said }
    for (const [actor, command] of toldOf(course, { entry, said, city: cityCast(cityOf(county)).reviewer }))
      add(actor, command)
    return log.steps
  })
}

type Doer = Parameters<Log['add']>[0]
type Unseen = GoodPracticeCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, 'seen'>
    : never
  : never
type Entry = Extract<GoodPracticeCommand, { do: 'includeInLibrary' }>['entry']
type About = {
  readonly entry: Entry
  readonly said: Omit<Entry, 'heading' | 'note' | 'categories'>
  readonly city: Doer
}

function toldOf(course: Course, { entry, said, city }: About): readonly (readonly [Doer, Unseen])[] {
  const { reviewer: province } = sichuan
  const recommend = [city, { do: 'recommend', reason: words.recommended, ...said }] as const
  const include = [province, { do: 'includeInLibrary', entry }] as const
  const note = `${entry.note}渠道写明了地点，可一并参照。`
  const amend = [province, { do: 'amendEntry', entry: { ...entry, note }, reason: '补充说明。' }] as const
  const takeBack = [city, { do: 'withdrawRecommendation', reason: words.recommendationTakenBack }] as const
  const decline = [province, { do: 'declineRecommendation', reason: words.notTakenIn }] as const
  const remove = [province, { do: 'removeEntry', reason: words.removedFromLibrary }] as const
  return {
    found: [include],
    kept: [recommend, include],
    waits: [recommend],
    amended: [recommend, include, amend],
    declined: [recommend, decline],
    removed: [recommend, takeBack, recommend, decline, recommend, include, amend, remove],
  }[course]
}

/** One item a county, of pages that stood an hour at least: two that were withdrawn later, one taken in and one waiting, and more that stand. */
function chosen(library: readonly Published[]): readonly Commended[] {
  const chance = new Chance('good practices')
  const open = library.filter(({ from, until, items }) => from + 60 < until && items.length > 0)
  const firsts = [...Map.groupBy(open, ({ county }) => county).values()].flatMap((all) => all.slice(0, 1))
  const [withdrawn, standing] = [firsts.filter(isWithdrawn), firsts.filter((each) => !isWithdrawn(each))]
  return [...withdrawn.slice(0, 2), ...standing].slice(0, 14).map((published, index) => {
    return { published, item: chance.pick(published.items), course: turnOf(courses, index) }
  })
}

function isWithdrawn({ until }: Published): boolean {
  return until < Infinity
}

const shown: readonly (readonly Direction[])[] = [['time'], ['content', 'channel'], ['scope'], ['time', 'mode']]

function turnOf<Each>(list: readonly Each[], index: number): Each {
  return list[index % list.length] as Each
}
