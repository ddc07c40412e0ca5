import { fold } from '@mingce/domain/script/fold'
import { channelsMeant, standardChannelsIn } from '../cells/channel-names.ts'
import type { Role } from './words.ts'

const signs: readonly (readonly [RegExp, Role])[] = [
  [/工作日|自然日|之日起|每(年|季|月)|及时|即时|实时|\d+[日天](内|前)/, { element: 'disclosureTimeLimit' }],
  [/《.+/, { element: 'legalBases' }],
  [/^.{1,30}(局|委|委员会|办|办公室|厅|中心|政府|部门|学校|科|股|院|所|处|街道|乡|镇)$/, { element: 'disclosingBody' }],
  [/^\d{1,3}$/, { element: 'ordinal' }],
]

/** A heading that is missing or says too little to name its column. */
export function isGeneric(heading: string): boolean {
  return /^(公开|信息|\(空\)|列\d*)?$/.test(fold(heading))
}

/** What most cells of a column look like; undefined where they look like nothing known. */
export function guessRole(cells: readonly string[]): Role | undefined {
  if (mostly(cells, (cell) => standardChannelsIn(cell).channels.length > 0)) return { element: 'channels', value: null }
  return signs.find(([pattern]) => mostly(cells, (cell) => pattern.test(fold(cell))))?.[1]
}

/** Whether the column 公开方式 holds channels, as lists older than the ministry's guide have it. */
export function modesAreChannels(cells: readonly string[]): boolean {
  return mostly(cells, (cell) => channelsMeant(cell).length > 0) && !cells.some((cell) => /主动|申请/.test(fold(cell)))
}

/** 责任主体 and its like: who answers. Read as who publishes only where no column says that. */
export function meansBody(heading: string): boolean {
  return /责任(主体|部门|单位|科室|股室|机构)|^主体$|承办(单位|部门|科室)/.test(fold(heading))
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6
}
