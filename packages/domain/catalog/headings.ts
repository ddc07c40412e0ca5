import type { Audience, DisclosureMode } from './item.ts'

/** What a heading of a county's table stands for. Ticked columns name the value they tick; `value: null` is said in words. */
export type Heading =
  | { readonly element: 'ordinal' | 'contentElements' | 'legalBases' | 'disclosureTimeLimit' | 'disclosingBody' }
  | { readonly element: 'levels'; readonly rank: number | null; readonly joined: boolean }
  | { readonly element: 'channels' | 'disclosureLevels'; readonly value: null }
  | { readonly element: 'audiences'; readonly value: Audience | null }
  | { readonly element: 'disclosureModes'; readonly value: DisclosureMode | null }

const patterns: readonly (readonly [RegExp, Heading])[] = [
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

const ticked: readonly (readonly [RegExp, Heading])[] = [
  [/^(面向)?(全社会|社会公众|全体公众)$/, { element: 'audiences', value: 'whole_society' }],
  [/^特定(群体|群众|对象|人群|公众)?(\(.*\))?$/, { element: 'audiences', value: 'specific_group' }],
  [/^主动(公开)?$/, { element: 'disclosureModes', value: 'proactive' }],
  [/^依?申请(公开?)?$/, { element: 'disclosureModes', value: 'on_request' }],
]

const rankedLevel = /^([一二三四])级((公开)?(事项|指标|目录|类别|分类|项目)(名称)?)?$/
const outermostLevel = /^(公开|信息|事项|公开信息|公开事项)?(类别|分类|大类|主题|领域)$/
const plainLevel = /^(公开|政务公开|信息公开)?(事项|目录|项目)(名称)?$|^(事项|信息|指标|公开)名称$/
const joinedLevel = /一级.*[/、和].*二级/

/**
 * What one heading says by itself, by the words counties were seen to use.
 *
 * @param heading half-width, without spaces, in lower case: 公开对象(全社会)
 * @returns undefined where it is no heading known here
 */
export function headingNamed(heading: string): Heading | undefined {
  const word = heading.replace(/^[,:;、]+|[,:;、]+$/g, '')
  const named = [...patterns, ...ticked].find(([pattern]) => pattern.test(word))
  return named?.[1] ?? levelHeading(word)
}

function levelHeading(word: string): Heading | undefined {
  if (joinedLevel.test(word)) return { element: 'levels', rank: null, joined: true }
  const rank = rankedLevel.exec(word)?.[1]
  if (rank) return { element: 'levels', rank: '一二三四'.indexOf(rank) + 1, joined: false }
  if (outermostLevel.test(word)) return { element: 'levels', rank: 0, joined: false }
  if (plainLevel.test(word)) return { element: 'levels', rank: null, joined: false }
  return undefined
}
