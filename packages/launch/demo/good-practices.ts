import { cityOf } from '@mingce/domain/authority/division'
import { cityCast, sichuan } from '@mingce/domain/cast'
import type { GoodPracticeCommand } from '@mingce/domain/good-practice/decide'
import { Chance } from './chance.ts'
import type { GoodPracticeWords } from './good-practice-words.ts'
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
 * @param cards what is said of each, so many at most
 */
export function goodPractices(library: readonly Published[], cards: readonly GoodPracticeWords[]): readonly Step[] {
  return chosen(library, cards.length).flatMap(({ published: { county, version, from }, item, course }, index) => {
    const log = new Log(`good practice ${county} ${item.item}`, from + 20, new Chance('good practice', county))
    const target = { county, item: item.item }
    let seen = 0
    const add = (actor: Doer, command: Unseen) => {
      log.add(actor, { matter: 'good-practice', target, command: { ...command, seen } as GoodPracticeCommand })
      seen += 1
      log.after(1, 3)
    }
    const { improvements, note, reason, ...worded } = turnOf(cards, index)
    const said = { improvements: [...improvements], version, digest: item.digest }
    const heading = `${item.content.name.slice(0, 30)}：${worded.heading}`
    const categories = [item.content.category.slice(0, 20)]
    const entry = { heading, note, categories, ...said }
    for (const [actor, command] of toldOf(course, { entry, said, reason, city: cityCast(cityOf(county)).reviewer }))
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
  readonly reason: string
  readonly city: Doer
}

function toldOf(course: Course, { entry, said, reason, city }: About): readonly (readonly [Doer, Unseen])[] {
  const { reviewer: province } = sichuan
  const recommend = [city, { do: 'recommend', reason, ...said }] as const
  const include = [province, { do: 'includeInLibrary', entry }] as const
  const note = `${entry.note}补充：先在一两所学校试行，再推开。`
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
function chosen(library: readonly Published[], most: number): readonly Commended[] {
  const chance = new Chance('good practices')
  const open = library.filter(({ from, until, items }) => from + 60 < until && items.length > 0)
  const firsts = [...Map.groupBy(open, ({ county }) => county).values()].flatMap((all) => all.slice(0, 1))
  const [withdrawn, standing] = [firsts.filter(isWithdrawn), firsts.filter((each) => !isWithdrawn(each))]
  const named = new Set<string>()
  return [...withdrawn.slice(0, 2), ...standing].slice(0, most).map((published, index) => {
    const others = published.items.filter(({ content }) => !named.has(content.name))
    const item = chance.pick(others.length > 0 ? others : published.items)
    named.add(item.content.name)
    return { published, item, course: turnOf(courses, index) }
  })
}

function isWithdrawn({ until }: Published): boolean {
  return until < Infinity
}

function turnOf<Each>(list: readonly Each[], index: number): Each {
  return list[index % list.length] as Each
}
