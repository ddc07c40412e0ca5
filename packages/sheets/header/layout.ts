import { columnName, type Grid } from '../grid/grid.ts'
import { type Element, elementNames, type ReadColumn } from '../reading.ts'
import { type Draft, draftsOf, extraRole, samples, someOf } from './column-drafts.ts'
import { type ColumnChoices, useOf } from './column-use.ts'
import type { HeaderRows } from './find-header.ts'
import { guessRole, isGeneric, meansBody, modesAreChannels } from './guess.ts'
import { cityMeansCounty } from './level-words.ts'
import type { Role } from './words.ts'

/** One column of the table: where it stands, what it is called, what it feeds. */
export type Column = { readonly col: number; readonly header: string; readonly role: Role }

/** The columns that are read, from left to right; `all` tells of those that are left out too; `doubts` are about headings. */
export type Layout = {
  readonly columns: readonly Column[]
  readonly all: readonly ReadColumn[]
  readonly doubts: readonly HeadingDoubt[]
}
export type HeadingDoubt = { readonly element: Element | null; readonly message: string }

const expected = ['levels', 'contentElements', 'legalBases', 'disclosureTimeLimit', 'disclosingBody'] as const
const alsoExpected = ['channels', 'audiences', 'disclosureModes'] as const

/**
 * What each column of the sheet feeds: what a person chose for it, else from its headings, and from its cells where the
 * headings do not say.
 */
export function layoutOf(grid: Grid, header: HeaderRows, choices: ColumnChoices = {}): Layout {
  const doubts: HeadingDoubt[] = []
  const drafts = draftsOf(grid, header, choices)
  for (const correct of [keepOneColumnEach, readCounties, readLocalHeadings]) doubts.push(...correct(drafts))
  doubts.push(...readFromCells(drafts, (col) => samples(grid, header, col)))
  const columns = drafts
    .filter(({ chosen }) => chosen !== 'none')
    .map(({ col, header: name, role }) => ({ col, header: name, role: role ?? extraRole }))
  const missing = [...expected, ...alsoExpected].filter(
    (element) => !columns.some(({ role }) => role.element === element),
  )
  if (missing.length > 0)
    doubts.push({
      element: null,
      message: `没有找到这些列：${missing.map((element) => elementNames[element]).join('、')}`,
    })
  const all = drafts.map((draft) => readColumn(draft, samples(grid, header, draft.col)))
  return { columns, all, doubts }
}

function readColumn({ key, col, header, chosen, role = extraRole }: Draft, cells: readonly string[]): ReadColumn {
  const isLeftOut = chosen === 'none'
  return {
    key,
    col,
    header,
    element: isLeftOut ? null : role.element,
    use: isLeftOut ? 'none' : chosen?.startsWith('extra.') ? chosen : useOf(role),
    samples: someOf(cells),
  }
}

function hasSeveralColumns(role: Role): boolean {
  return role.element === 'levels' || role.element === 'extra' || ('value' in role && role.value !== null)
}

function keepOneColumnEach(drafts: Draft[]): HeadingDoubt[] {
  const doubts: HeadingDoubt[] = []
  for (const draft of drafts) {
    const { role } = draft
    if (!role || draft.chosen !== undefined || hasSeveralColumns(role)) continue
    const alike = drafts.filter((other) => other.role?.element === role.element)
    const first = alike.find(({ chosen }) => chosen !== undefined) ?? alike[0]
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
    const { role, headings, chosen } = draft
    if (role?.element !== 'disclosureLevels' || role.value === null || chosen !== undefined) continue
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
  for (const draft of drafts.filter(({ chosen }) => chosen === undefined)) {
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
