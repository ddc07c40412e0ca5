import type { Audience, Channel, DisclosureLevel, DisclosureMode } from '@mingce/domain/catalog/item'
import { standardChannel } from '../cells/channel-names.ts'
import { fold } from '../text/fold.ts'
import { levelsNamed } from './level-words.ts'

/**
 * What a column feeds. A list element has either one column that says it in words (`value: null`)
 * or a column to tick for each value.
 */
export type Role =
  | { readonly element: 'ordinal' | 'contentElements' | 'legalBases' | 'disclosureTimeLimit' | 'disclosingBody' }
  | { readonly element: 'levels'; readonly rank: number | null; readonly joined: boolean }
  | { readonly element: 'channels'; readonly value: Channel | null }
  | { readonly element: 'audiences'; readonly value: Audience | null }
  | { readonly element: 'disclosureModes'; readonly value: DisclosureMode | null }
  | { readonly element: 'disclosureLevels'; readonly value: readonly DisclosureLevel[] | null }
  | { readonly element: 'extra' }

const patterns: readonly (readonly [RegExp, Role])[] = [
  [/^(序号|序|编号|号|no\.?)$/, { element: 'ordinal' }],
  [/^(公开|信息|政务公开)?(内容|要素)([(及和与要].*|描述|说明|标准|细目)?$/, { element: 'contentElements' }],
  [/^(公开的?|法律|政策|法规|设定|法定)?依据(\(.*\))?$/, { element: 'legalBases' }],
  [/^(公开|更新|发布|办理)?(时限|期限|时间|时效)(要求|\(.*\))?$/, { element: 'disclosureTimeLimit' }],
  [/^(公开|发布|实施|信息公开)(责任)?(主体|单位|部门|机构)(\(.*\))?$/, { element: 'disclosingBody' }],
  [
    /^(公开|发布|信息公开)?(渠道|载体|途径|平台)([和及与、/]?(载体|渠道|平台))?(\(.*\))?$/,
    { element: 'channels', value: null },
  ],
  [/^(公开)?(对象|受众)(\(.*\))?$/, { element: 'audiences', value: null }],
  [/^(公开)?(方式|属性|类型)(\(.*\))?$/, { element: 'disclosureModes', value: null }],
  [/^公开(层级|级别|层次)(\(.*\))?$|^层级$/, { element: 'disclosureLevels', value: null }],
]

const ticked: readonly (readonly [RegExp, Role])[] = [
  [/^(面向)?(全社会|社会公众|全体公众)$/, { element: 'audiences', value: 'whole_society' }],
  [/^特定(群体|群众|对象|人群|公众)?(\(.*\))?$/, { element: 'audiences', value: 'specific_group' }],
  [/^主动(公开)?$/, { element: 'disclosureModes', value: 'proactive' }],
  [/^依?申请(公开?)?$/, { element: 'disclosureModes', value: 'on_request' }],
]

const rankedLevel = /^([一二三四])级((公开)?(事项|指标|目录|类别|分类|项目)(名称)?)?$/
const outermostLevel = /^(公开|信息|事项|公开信息|公开事项)?(类别|分类|大类|主题|领域)$/
const plainLevel = /^(公开|政务公开|信息公开)?(事项|目录|项目)(名称)?$|^(事项|信息|指标|公开)名称$/
const joinedLevel = /一级.*[/、和].*二级/

/** What one heading cell says by itself; undefined where it is no heading known here. */
export function roleNamed(heading: string): Role | undefined {
  const word = fold(heading).replace(/^[,:;、]+|[,:;、]+$/g, '')
  const named = [...patterns, ...ticked].find(([pattern]) => pattern.test(word))
  return named?.[1] ?? levelRole(word)
}

function levelRole(word: string): Role | undefined {
  if (joinedLevel.test(word)) return { element: 'levels', rank: null, joined: true }
  const rank = rankedLevel.exec(word)?.[1]
  if (rank) return { element: 'levels', rank: '一二三四'.indexOf(rank) + 1, joined: false }
  if (outermostLevel.test(word)) return { element: 'levels', rank: 0, joined: false }
  if (plainLevel.test(word)) return { element: 'levels', rank: null, joined: false }
  return undefined
}

/**
 * What a column feeds, from its headings, top first: `['公开对象', '全社会']` is the column that ticks the whole society.
 *
 * @returns undefined where no heading says it
 */
export function roleOf(headings: readonly string[]): Role | undefined {
  const leaf = headings.at(-1) ?? ''
  const parents = headings.slice(0, -1).map((heading) => roleNamed(heading))
  const parent = parents.findLast((role) => role !== undefined)
  if (parent?.element === 'disclosureLevels') return levelTick(leaf)
  if (parent?.element === 'channels') return { element: 'channels', value: standardChannel(leaf) ?? null }
  const own = roleNamed(leaf) ?? levelTickAlone(leaf)
  if (own) return own
  return parent?.element === 'audiences' || parent?.element === 'disclosureModes' ? undefined : parent
}

function levelTick(heading: string): Role | undefined {
  const value = levelsNamed(heading)
  return value.length > 0 ? { element: 'disclosureLevels', value } : undefined
}

function levelTickAlone(heading: string): Role | undefined {
  return /^.{0,6}(级|镇街乡|乡镇街道|乡镇|村)$/.test(fold(heading)) ? levelTick(heading) : undefined
}
