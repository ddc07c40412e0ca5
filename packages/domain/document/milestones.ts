import { parseDay } from '../deadline/calendar-day.ts'
import { dayInLetter } from '../letter/letter.ts'
import { tablesHeaded, tableText } from './notation.ts'

/** By what the log tells that a milestone was reached; `beside` is one that it does not tell of, as a training or a visit. */
export const milestoneKinds = [
  'plan_filed',
  'plan_settled',
  'catalog_filed',
  'catalog_settled',
  'catalog_published',
  'summary_filed',
  'beside',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** As a plan writes them: part of its text, so Chinese whatever the screen speaks. */
export const milestoneNames: Readonly<Record<MilestoneKind, string>> = {
  plan_filed: '报送实施方案',
  plan_settled: '审定实施方案',
  catalog_filed: '报送标准目录',
  catalog_settled: '审定标准目录',
  catalog_published: '公布标准目录',
  summary_filed: '报送工作总结',
  beside: '系统外',
}

/** What a plan promises: its own id within the plan (`M1`), what, by which day (`"2021-10-14"`), and how the log would know. */
export type Milestone = {
  readonly id: string
  readonly what: string
  readonly by: string
  readonly kind: MilestoneKind
}

/** A line of a plan's milestones that cannot be read, and why. */
export type MilestoneFault = {
  readonly line: number
  readonly why: 'NO_ID' | 'SAME_ID' | 'NOTHING_SAID' | 'NO_DAY' | 'NO_KIND'
}

const heading = ['编号', '事项', '完成时限', '对照记录'] as const
const known = new Map(milestoneKinds.map((kind) => [milestoneNames[kind], kind]))

/** The milestones of a text, in its order; lines that cannot be read are left out. */
export function milestonesIn(text: string): readonly Milestone[] {
  return linesIn(text).flatMap(({ milestone }) => milestone ?? [])
}

/** What cannot be read of them. `line` counts from 1 over all milestone tables of the text. */
export function milestoneFaults(text: string): readonly MilestoneFault[] {
  return linesIn(text).flatMap(({ fault }) => fault ?? [])
}

/** A line as it is written, readable or not; `by` is null for what is no day, `kind` for what is none of the records. */
export type MilestoneLine = {
  /** As it was read, further columns too: what is not changed stays as it was written. */
  readonly cells?: readonly string[]
  readonly id: string
  readonly what: string
  readonly by: string | null
  readonly kind: MilestoneKind | null
}

/** Every line of the first table of milestones of a text; undefined where it has none. */
export function milestoneLines(text: string): readonly MilestoneLine[] | undefined {
  return tablesHeaded(text, heading)[0]?.rows.map((cells) => ({ cells, ...saidIn(cells) }))
}

function saidIn([id = '', what = '', day = '', name = '']: readonly string[]) {
  return { id, what, by: dayIn(day) ?? null, kind: known.get(name) ?? null }
}

/** The text with these lines in its first table of milestones, or with such a table behind it. */
export function withMilestoneLines(text: string, written: readonly MilestoneLine[]): string {
  const names = tablesHeaded(text, heading)[0]?.heading ?? heading
  const table = tableText({ heading: names, rows: written.map((line) => cellsOf(line, names.length)) })
  const lines = text.split('\n')
  const from = lines.findIndex((line) => tablesHeaded(line, heading).length > 0)
  if (from < 0) return text.trim() === '' ? table : `${text.trimEnd()}\n\n${table}`
  const ends = lines.findIndex((line, at) => at > from && tablesHeaded(line, []).length === 0)
  return [...lines.slice(0, from), table, ...lines.slice(ends < 0 ? lines.length : ends)].join('\n')
}

function cellsOf({ cells = [], id, what, by, kind }: MilestoneLine, width: number): readonly string[] {
  const was = saidIn(cells)
  const day = by === null ? '' : dayInLetter(by)
  const name = kind === null ? '' : milestoneNames[kind]
  const said = [id, what, by === was.by ? (cells[2] ?? day) : day, kind === was.kind ? (cells[3] ?? name) : name]
  return [...said, ...Array.from({ length: width - said.length }, (_, at) => cells[said.length + at] ?? '')]
}

/** The next free id of a plan: M1, M2 … */
export function nextMilestone(written: readonly MilestoneLine[]): string {
  const numbers = written.map(({ id }) => Number(/^M(\d+)$/.exec(id)?.[1] ?? 0))
  return `M${Math.max(0, ...numbers) + 1}`
}

/** Milestones as they stand in a plan: a table like any other, known by its heading. */
export function milestonesText(milestones: readonly Milestone[]): string {
  const rows = milestones.map(({ id, what, by, kind }) => [id, what, dayInLetter(by), milestoneNames[kind]])
  return tableText({ heading, rows })
}

type Line = { readonly milestone?: Milestone; readonly fault?: MilestoneFault }

function linesIn(text: string): readonly Line[] {
  const rows = tablesHeaded(text, heading).flatMap((table) => table.rows)
  return rows.map((cells, index) => {
    const { id, what, by, kind } = saidIn(cells)
    const before = rows.slice(0, index).some(([other]) => other === id)
    const line = index + 1
    if (id === '') return { fault: { line, why: 'NO_ID' } }
    if (before) return { fault: { line, why: 'SAME_ID' } }
    if (what === '') return { fault: { line, why: 'NOTHING_SAID' } }
    if (by === null) return { fault: { line, why: 'NO_DAY' } }
    return kind ? { milestone: { id, what, by, kind } } : { fault: { line, why: 'NO_KIND' } }
  })
}

/** "2021年10月14日", "2021-10-14" or "2021/10/14" as a day; undefined for what is none. */
function dayIn(text: string): string | undefined {
  const said = /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?前?$/u.exec(text.normalize('NFKC').trim())
  if (!said) return undefined
  const [, year = '', month = '', date = ''] = said
  try {
    return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  } catch {
    return undefined
  }
}
