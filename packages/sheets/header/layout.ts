import { columnName, type Grid, ownText, textDown, textSpread } from '../grid/grid.ts'
import { type Element, elementNames } from '../reading.ts'
import type { HeaderRows } from './find-header.ts'
import { guessRole, isGeneric, meansBody, modesAreChannels } from './guess.ts'
import { cityMeansCounty } from './level-words.ts'
import { type Role, roleNamed, roleOf } from './words.ts'

/** One column of the table: where it stands, what it is called, what it feeds. */
export type Column = { readonly col: number; readonly header: string; readonly role: Role }

/** The columns from left to right; `doubts` are about headings. */
export type Layout = { readonly columns: readonly Column[]; readonly doubts: readonly HeadingDoubt[] }
export type HeadingDoubt = { readonly element: Element | null; readonly message: string }

type Draft = {
  readonly col: number
  readonly header: string
  readonly headings: readonly string[]
  role: Role | undefined
}

const expected = ['levels', 'contentElements', 'legalBases', 'disclosureTimeLimit', 'disclosingBody'] as const
const alsoExpected = ['channels', 'audiences', 'disclosureModes'] as const

/** What each column of the sheet feeds, from its headings, and from its cells where the headings do not say. */
export function layoutOf(grid: Grid, header: HeaderRows): Layout {
  const doubts: HeadingDoubt[] = []
  const drafts = draftsOf(grid, header)
  for (const correct of [keepOneColumnEach, readCounties, readLocalHeadings]) doubts.push(...correct(drafts))
  doubts.push(...readFromCells(drafts, (col) => samples(grid, header, col)))
  const columns = drafts.map(({ col, header: name, role }) => ({ col, header: name, role: role ?? extraRole }))
  const missing = [...expected, ...alsoExpected].filter(
    (element) => !columns.some(({ role }) => role.element === element),
  )
  if (missing.length > 0)
    doubts.push({
      element: null,
      message: `没有找到这些列：${missing.map((element) => elementNames[element]).join('、')}`,
    })
  return { columns, doubts }
}

const extraRole: Role = { element: 'extra' }

function draftsOf(grid: Grid, header: HeaderRows): Draft[] {
  const drafts: Draft[] = []
  for (let col = 0; col < grid.width; col += 1) {
    const headings = headingsOf(grid, header, col)
    if (headings.length === 0 && samples(grid, header, col).length === 0) continue
    const name = headings.map((heading) => heading.replace(/\s+/g, '')).join('/')
    drafts.push({ col, header: name, headings, role: roleOf(headings) })
  }
  return drafts
}

/** The headings over a column, top first, each once; a blank one takes its left neighbour's where that makes sense. */
function headingsOf(grid: Grid, { first, last }: HeaderRows, col: number): string[] {
  const headings: string[] = []
  for (let row = first; row <= last; row += 1) {
    const text = textSpread(grid, row, col)
    if (text !== '' && text !== headings.at(-1)) headings.push(text)
  }
  const leaf = headings[0]
  if (headings.length !== 1 || leaf === undefined || ownText(grid, first, col) !== '' || col === 0) return headings
  const left = textSpread(grid, first, col - 1)
  const group = roleNamed(left)?.element
  return group !== undefined && roleOf([left, leaf])?.element === group ? [left, leaf] : headings
}

/** Up to thirty filled cells of a column. */
function samples(grid: Grid, { last }: HeaderRows, col: number): string[] {
  const texts: string[] = []
  for (let row = last + 1; row < grid.rows.length && texts.length < 30; row += 1) {
    const text = textDown(grid, row, col)
    if (text !== '') texts.push(text)
  }
  return texts
}

function hasSeveralColumns(role: Role): boolean {
  return role.element === 'levels' || role.element === 'extra' || ('value' in role && role.value !== null)
}

function keepOneColumnEach(drafts: Draft[]): HeadingDoubt[] {
  const doubts: HeadingDoubt[] = []
  for (const draft of drafts) {
    const { role } = draft
    if (!role || hasSeveralColumns(role)) continue
    const first = drafts.find((other) => other.role?.element === role.element)
    if (!first || first === draft) continue
    draft.role = extraRole
    const message = `“${draft.header}”和“${first.header}”都像“${elementNames[role.element]}”，取“${first.header}”，另一列放入扩展要素`
    doubts.push({ element: role.element, message })
  }
  return doubts
}

/** 东阳市级 beside townships and villages is a county-level city; a bare 市级 there may be one. */
function readCounties(drafts: Draft[]): HeadingDoubt[] {
  const doubts: HeadingDoubt[] = []
  const levels = drafts.filter((draft) => draft.role?.element === 'disclosureLevels')
  for (const draft of levels) {
    const { role, headings } = draft
    if (role?.element !== 'disclosureLevels' || role.value === null) continue
    const leaf = headings.at(-1) ?? ''
    const besides = levels.filter((other) => other !== draft).map((other) => other.headings.at(-1) ?? '')
    const name = draft.header.split('/').at(-1)
    if (role.value.join() === 'city' && cityMeansCounty(leaf, besides)) {
      draft.role = { element: 'disclosureLevels', value: ['county'] }
      doubts.push({ element: 'disclosureLevels', message: `“${name}”按县级（县级市）读取` })
    } else if (role.value.length > 1)
      doubts.push({ element: 'disclosureLevels', message: `“${name}”一列代表几个层级，勾选时几级都读入` })
    else if (role.value.join() === 'city' && besides.length > 0 && !levels.some(isCounty))
      doubts.push({ element: 'disclosureLevels', message: `“${name}”按市级读取；如果是县级市，请改为县级` })
  }
  return doubts
}

function isCounty({ role }: Draft): boolean {
  return role?.element === 'disclosureLevels' && (role.value ?? []).includes('county')
}

function readLocalHeadings(drafts: Draft[]): HeadingDoubt[] {
  if (drafts.some(({ role }) => role?.element === 'disclosingBody')) return []
  const draft = drafts.find(({ role, headings }) => role === undefined && meansBody(headings.at(-1) ?? ''))
  if (!draft) return []
  draft.role = { element: 'disclosingBody' }
  return [{ element: 'disclosingBody', message: `没有“公开主体”列，把“${draft.header}”当作公开主体` }]
}

/** Headings that were lost or say too little (公开), and 公开方式 that holds channels: the cells decide, and it is doubted. */
function readFromCells(drafts: Draft[], cellsOf: (col: number) => string[]): HeadingDoubt[] {
  const doubts: HeadingDoubt[] = []
  const taken = () => new Set(drafts.map(({ role }) => role?.element))
  for (const draft of drafts) {
    const cells = cellsOf(draft.col)
    const misnamed = draft.role?.element === 'disclosureModes' && !taken().has('channels') && modesAreChannels(cells)
    const unnamed = draft.role === undefined && isGeneric(draft.headings.at(-1) ?? '')
    const guess = misnamed ? ({ element: 'channels', value: null } as const) : unnamed ? guessRole(cells) : undefined
    if (!guess || taken().has(guess.element)) continue
    draft.role = guess
    const heading = draft.header === '' ? '没有列名' : `列名${misnamed ? '是' : '只有'}“${draft.header}”`
    const message = `${columnName(draft.col)} 列${heading}，按内容当作“${elementNames[guess.element]}”`
    doubts.push({ element: guess.element, message })
  }
  return doubts
}
