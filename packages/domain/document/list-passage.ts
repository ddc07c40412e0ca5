import { dayInLetter } from '../letter/letter.ts'
import type { ListKind } from '../lists/entry.ts'
import { type Lists, lastVersionOf, standingEntries } from '../lists/evolve.ts'
import { gapReport, type StandingItem } from '../lists/gap-report.ts'

const names: Readonly<Record<ListKind, string>> = { power: '权责清单', service: '公共服务事项清单' }

/** 清单对照 as far as a document speaks of it: which lists were brought in, and the gaps both ways. */
export type ListFacts = {
  readonly lists: readonly { readonly list: ListKind; readonly on: string; readonly entries: number }[]
  /** Entries about education, or of which something was said. */
  readonly entries: { readonly mapped: number; readonly declared: number; readonly open: number }
  readonly items: { readonly mapped: number; readonly declared: number; readonly open: number }
}

/** @returns null before the first list */
export function listFacts(lists: Lists, items: readonly StandingItem[]): ListFacts | null {
  const brought = (['power', 'service'] as const).flatMap((list) => {
    const last = lastVersionOf(lists, list)
    return last ? [{ list, on: last.on, entries: standingEntries(lists, list).length }] : []
  })
  if (brought.length === 0) return null
  const { ofEntries, ofItems } = gapReport(lists, items)
  return { lists: brought, entries: ofEntries, items: ofItems }
}

/** "与权责清单（2021年9月1日，312项）对照：清单事项已对应20项……" */
export function listsSaid({ lists, entries, items }: ListFacts): string {
  const said = lists.map(({ list, on, entries: count }) => `${names[list]}（${dayInLetter(on)}，${count}项）`)
  const gaps = ({ mapped, declared, open }: ListFacts['items']) =>
    `已对应${mapped}项、说明无对应事项${declared}项、尚缺对应${open}项`
  return `与${said.join('、')}对照：教育类清单事项${gaps(entries)}；目录事项${gaps(items)}。`
}
