import type { Actor } from '../authority/actor.ts'
import { chengdu, qingbaijiang, sichuan } from '../cast.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import type { Catalog } from '../catalog/evolve.ts'
import { by, catalogOf, digestOf, drafted, idOf, revised } from '../catalog/given.ts'
import { type Fact, fold } from '../fact.ts'
import { isRefusal } from '../refusal.ts'
import { decideGoodPractice, type GoodPracticeCommand, type GoodPracticeContext } from './decide.ts'
import type { LibraryEntry } from './events.ts'
import { evolveGoodPractice, type GoodPractice, uncommended } from './evolve.ts'

// What the tests of the library are told in: 青白江区's first item, published on 2021-09-13.

const county = qingbaijiang.drafter.authority
const submission = 'submission/2021-pilot/510113/disclosure_catalog/1'
const url = 'https://www.example.gov.cn/jyj/mulu.html'

/** The nth version holds its first item as `text` has it. */
export function publishedAs(version: number, text: string, day = '2021-09-13'): readonly Fact<CatalogEvent>[] {
  const items = [{ item: idOf(1), digest: digestOf(`1 ${text}`) }]
  const put = { url, publishedOn: day, effectiveOn: day, links: [], textDigest: digestOf(`公布稿${version}`) }
  return [
    by(chengdu.leader, { type: 'CatalogSettled', version, submission, items }, day),
    by(qingbaijiang.leader, { type: 'CatalogPublished', version, ...put }, day),
  ]
}

export const firstVersion = [drafted(1), ...publishedAs(1, '初稿')]
export const reworded = [...firstVersion, revised(1, '再稿'), ...publishedAs(2, '再稿', '2021-09-20')]
export const unpublished = [
  ...firstVersion,
  by<CatalogEvent>(qingbaijiang.leader, {
    ...{ type: 'PublicationWithdrawn', version: 1, staying: null, reason: '误公布', withdrawnOn: '2021-09-14' },
    ...{ url, textDigest: digestOf('撤销') },
  }),
]

const text = { version: 1, digest: digestOf('1 初稿') }
export const entry: LibraryEntry = {
  heading: '招生信息五个工作日内公开',
  note: '时限比规定短，流程写得清楚，可直接参照。',
  categories: ['招生入学'],
  improvements: ['time'],
  ...text,
}

export const recommend = (seen = 0): GoodPracticeCommand => ({
  do: 'recommend',
  ...{ reason: '全市首个五个工作日内公开', improvements: ['time', 'channel'], ...text, seen },
})
export const takeBack = (seen = 1): GoodPracticeCommand => ({
  do: 'withdrawRecommendation',
  ...{ reason: '公布页待完善', seen },
})
export const decline = (seen = 1): GoodPracticeCommand => ({
  do: 'declineRecommendation',
  ...{ reason: '已有同类事例', seen },
})
export const include = (seen = 0, over: Partial<LibraryEntry> = {}): GoodPracticeCommand => ({
  do: 'includeInLibrary',
  ...{ entry: { ...entry, ...over }, seen },
})
export const amend = (seen = 1, over: Partial<LibraryEntry> = { note: '渠道也多，可参照。' }): GoodPracticeCommand => ({
  do: 'amendEntry',
  ...{ entry: { ...entry, ...over }, reason: '补充说明', seen },
})
export const remove = (seen = 1): GoodPracticeCommand => ({ do: 'removeEntry', reason: '不再示范', seen })

export class Shelf {
  readonly practice: GoodPractice
  readonly around: Omit<GoodPracticeContext, 'actor'>

  constructor(practice = uncommended, catalog: Catalog = catalogOf(...firstVersion)) {
    this.practice = practice
    this.around = { county, item: idOf(1), catalog }
  }

  /** What follows when `actor` asks for this now. */
  when(actor: Actor, command: GoodPracticeCommand) {
    return decideGoodPractice(command, this.practice, { ...this.around, actor })
  }

  /** After the city recommended and took back, and the province did the rest. */
  and(...commands: readonly GoodPracticeCommand[]): Shelf {
    return commands.reduce((shelf: Shelf, command) => {
      const isCitys = command.do === 'recommend' || command.do === 'withdrawRecommendation'
      const actor = isCitys ? chengdu.reviewer : sichuan.reviewer
      const events = shelf.when(actor, command)
      if (isRefusal(events)) throw new Error(`may not ${command.do}: ${events.refused}`)
      const facts = events.map((event) => by(actor, event))
      return new Shelf(fold(evolveGoodPractice, shelf.practice, facts), shelf.around.catalog)
    }, this)
  }

  /** The same, after this happened to the county's catalog. */
  on(past: readonly Fact<CatalogEvent>[]): Shelf {
    return new Shelf(this.practice, catalogOf(...past))
  }
}
