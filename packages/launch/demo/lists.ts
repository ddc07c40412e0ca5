import { hash } from 'node:crypto'
import { digestOf } from '@mingce/api/digest'
import { bureauName, type DivisionCode } from '@mingce/domain/authority/division'
import { countyCast } from '@mingce/domain/cast'
import type { ListsCommand } from '@mingce/domain/lists/decide'
import type { ListEntry, ListKind } from '@mingce/domain/lists/entry'
import { namesOfEntry, namesOfItem, suggestionsFor } from '@mingce/domain/lists/suggest'
import { uuidOf } from './chance.ts'
import { dayAt } from './office-hours.ts'
import type { Step } from './step.ts'

type Row = { readonly entry: string; readonly digest: string; readonly content: ListEntry }
type Item = Parameters<typeof namesOfItem>[0] & { readonly item: string }
type Drafted = { readonly county: DivisionCode; readonly minute: number; readonly items: readonly Item[] }

/** Where a newcomer finds lists, if the county's draft was brought in from a file by then. */
const wanted: readonly string[] = ['511324']

/**
 * 权责清单 and 公共服务事项清单 of two counties, made up for the demo and named as that: brought in twice, mapped to what they are likest,
 * one mapping taken back, 无对应事项 said of either side and once taken back.
 */
export function countyLists(acts: readonly Step[]): readonly Step[] {
  const drafted = acts.flatMap(draftedBy)
  const first = [...Map.groupBy(drafted, ({ county }) => county).values()].flatMap((all) => all.slice(0, 1))
  const filed = new Set(acts.flatMap(filedBy))
  const isWanted = ({ county }: Drafted) => wanted.includes(county)
  const others = first.filter((each) => !isWanted(each) && filed.has(each.county))
  return [...first.filter(isWanted), ...others].slice(0, 2).flatMap(told)
}

/** Of the other county its city and the province see what of its lists answers to the catalog that it filed. */
function filedBy({ doing }: Step): readonly DivisionCode[] {
  const isFiled =
    doing.matter === 'submission' && doing.target.kind === 'disclosure_catalog' && doing.command.do === 'submit'
  return isFiled ? [doing.target.division] : []
}

function draftedBy({ minute, doing }: Step): readonly Drafted[] {
  if (doing.matter !== 'catalog' || doing.command.do !== 'importCatalog' || doing.command.rows.length < 6) return []
  return [
    { county: doing.target, minute, items: doing.command.rows.map(({ item, content }) => ({ item, ...content })) },
  ]
}

function told({ county, minute, items }: Drafted): readonly Step[] {
  const [dropped, old, ...others] = powers.map((line) => rowOf(county, line))
  const services = publicServices.map((line) => rowOf(county, line))
  const last = others.pop()
  if (!dropped || !old || !last) return []
  const now = { ...worded(old, { basis: '《民办教育促进法》第十二条、第十三条' }), entry: old.entry }
  const again = [now, ...others].map((row) => ({ ...row, entry: uuidOf('second', row.entry) }))
  const mappings = [now, ...others, ...services].flatMap((row) => mappingOf(row, items))
  const mapped = new Set(mappings.map(({ item }) => item))
  const [free] = items.filter(({ item }) => !mapped.has(item))
  const on = dayAt(minute)
  const commands: readonly ListsCommand[] = [
    bring('power', on, [dropped, old, ...others]),
    bring('service', on, services),
    bring('power', on, [...again, last]),
    ...mappings,
    ...mappings.slice(0, 1).map(({ item, entry }) => ({ do: 'undoMapping', item, entry }) as const),
    deny('entry', last.entry, '面向教职工，不属于义务教育公开事项。'),
    ...(free ? denials(free.item) : []),
  ]
  return commands.map((command, at) => {
    const { account, authority } = countyCast(county).drafter
    const doing = { matter: 'lists', target: county, command } as const
    return { minute: minute + 2 + at, by: { account, authority }, key: uuidOf('lists', county, at), doing }
  })
}

/** To the likest item, where one is like enough that a drafter would take the guess. */
function mappingOf({ entry, digest, content }: Row, items: readonly Item[]) {
  const others = items.map((item) => ({ subject: item.item, names: namesOfItem(item) }))
  const [best] = suggestionsFor(namesOfEntry(content), others)
  if (!best || best.likeness < 0.6) return []
  return [{ do: 'mapToEntry', item: best.subject, entry, seen: digest, likeness: best.likeness } as const]
}

const deny = (side: 'item' | 'entry', subject: string, reason: string) =>
  ({ do: 'declareNoCounterpart', side, subject, reason }) as const

function denials(item: string): readonly ListsCommand[] {
  const said = deny('item', item, '属日常管理，清单未单列。')
  return [said, { do: 'withdrawNoCounterpart', side: 'item', subject: item }, said]
}

function bring(list: ListKind, on: string, rows: readonly Row[]): ListsCommand {
  const fileName = `演示用合成清单（${list === 'power' ? '权责清单' : '公共服务事项清单'}）.xlsx`
  return { do: 'importList', list, fileName, fileDigest: hash('sha256', fileName), on, doubts: 0, rows }
}

type Line = Pick<ListEntry, 'name' | 'kind'> & { readonly basis: string | null; readonly audience?: string }

function rowOf(county: DivisionCode, { audience = '', name, ...line }: Line): Row {
  const code = `演示-${county}-${uuidOf(name).slice(0, 4)}`
  const content = { ...line, name, code, body: bureauName(county), audience: audience || null }
  return { entry: uuidOf('entry', county, name), digest: digestOf(content), content }
}

function worded(row: Row, over: Partial<ListEntry>): Row {
  const content = { ...row.content, ...over }
  return { ...row, content, digest: digestOf(content) }
}

/** Made up for the demo: of no county's list. */
const powers: readonly Line[] = [
  { name: '校车使用许可的初审', kind: '行政许可', basis: '《校车安全管理条例》第十五条' },
  { name: '民办学校设立、变更和终止审批', kind: '行政许可', basis: '《民办教育促进法》第十二条' },
  { name: '教师资格认定', kind: '行政许可', basis: '《教师法》第十三条' },
  { name: '适龄儿童、少年延缓入学或者休学批准', kind: '行政许可', basis: '《义务教育法》第十一条' },
  { name: '义务教育招生入学管理', kind: '其他行政权力', basis: '《义务教育法》第十二条' },
  { name: '家庭经济困难学生生活补助发放', kind: '行政给付', basis: '《义务教育法》第四十四条' },
  { name: '对学校收费行为的监督检查', kind: '行政检查', basis: '《义务教育法》第五十六条' },
  { name: '学区划分', kind: '其他行政权力', basis: '《义务教育法》第十二条' },
  { name: '义务教育学校教学质量评估', kind: '行政确认', basis: '《义务教育法》第三十五条' },
  { name: '教师申诉处理', kind: '行政裁决', basis: '《教师法》第三十九条' },
]
const publicServices: readonly Line[] = [
  { name: '招生政策咨询', kind: '公共服务', basis: null, audience: '适龄儿童家长' },
  { name: '学生转学、休学、复学办理', kind: '公共服务', basis: null, audience: '学生' },
  { name: '学生资助政策咨询', kind: '公共服务', basis: null, audience: '学生和家长' },
  { name: '课后服务信息查询', kind: '公共服务', basis: null, audience: '学生和家长' },
]
