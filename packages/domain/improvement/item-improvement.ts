import type { DisclosureItem } from '../catalog/item.ts'
import { isNothingSaid } from '../check/nothing-said.ts'
import { fold } from '../script/fold.ts'
import { ruleOf } from '../time-limit/rule-of.ts'
import { limitChange } from '../time-limit/shorter.ts'
import { type ContentChange, contentChange } from './content-change.ts'

/** 五个提升: 拓宽范围, 细化内容, 丰富渠道, 缩短时限, 创新方式. Source: the notice of 2021-09-10, 一. */
export const directions = ['scope', 'content', 'channel', 'time', 'mode'] as const
export type Direction = (typeof directions)[number]

/** How an item stands to what it is held against in one direction; `mixed` where it gained and lost, `unknown` where it cannot be told. */
export const improvementSteps = ['better', 'same', 'worse', 'mixed', 'unknown'] as const
export type ImprovementStep = (typeof improvementSteps)[number]

/** What was gained and lost: codes of levels, channels and modes, elements of the content, a limit's words. */
export type Measured = {
  readonly step: ImprovementStep
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}
export type ItemImprovement = Readonly<Record<Direction, Measured>>

/** The extra element by which a county says in which form it shows something: 文字, 图表, 视频. */
export const formElement = '公开形式'

/**
 * What an item gained and lost in the five directions, held against its row of the guide or its text settled before. Only what is shown to more
 * people, in more places, sooner or finer is gained; another group beside 全社会 and 依申请 beside 主动 are neither, nor is what says nothing:
 * 依法公开, 见附件, 其他 without a word of which, 文字 as a form.
 */
export function itemImprovement(base: DisclosureItem, now: DisclosureItem): ItemImprovement {
  return {
    scope: measured(reachOf(base), reachOf(now)),
    content: stepped(saying(contentChange(base.contentElements, now.contentElements))),
    channel: measured(channelsOf(base), channelsOf(now)),
    time: timeMeasured(base, now),
    mode: measured(waysOf(base), waysOf(now)),
  }
}

function measured(before: readonly string[], after: readonly string[]): Measured {
  const gained = [...new Set(after)].filter((each) => !before.includes(each))
  const lost = [...new Set(before)].filter((each) => !after.includes(each))
  return stepped({ gained, lost })
}

function stepped({ gained, lost }: Omit<Measured, 'step'>): Measured {
  return { step: stepOf(gained, lost), gained, lost }
}

function stepOf({ length: gained }: readonly string[], { length: lost }: readonly string[]): ImprovementStep {
  if (gained > 0) return lost > 0 ? 'mixed' : 'better'
  return lost > 0 ? 'worse' : 'same'
}

function reachOf({ audiences, disclosureLevels }: DisclosureItem): readonly string[] {
  return [...audiences.filter((each) => each === 'whole_society'), ...disclosureLevels]
}

function waysOf({ disclosureModes, extra }: DisclosureItem): readonly string[] {
  const forms = Object.hasOwn(extra, formElement) ? (extra[formElement] ?? '').split(/[、，,；;/\s]+/) : []
  return [...disclosureModes.filter((each) => each === 'proactive'), ...forms.filter(isForm)]
}

/** In words everything is shown. */
function isForm(form: string): boolean {
  return form !== '' && form !== '文字' && !isNothingSaid(fold(form))
}

function channelsOf({ channels, otherChannelText }: DisclosureItem): readonly string[] {
  const other = fold(otherChannelText ?? '')
  return channels.filter((each) => each !== 'other' || (other !== '' && !isNothingSaid(other)))
}

function saying({ gained, lost }: ContentChange): ContentChange {
  const says = (element: string) => !isNothingSaid(fold(element))
  return { gained: gained.filter(says), lost: lost.filter(says) }
}

const timeSteps = { shorter: 'better', same: 'same', longer: 'worse', unknown: 'unknown' } as const

function timeMeasured(
  { disclosureTimeLimit: was }: DisclosureItem,
  { disclosureTimeLimit: is }: DisclosureItem,
): Measured {
  if (!was || !is) return { step: was === is ? 'same' : 'unknown', gained: [], lost: [] }
  const step = timeSteps[limitChange(ruleOf(was), ruleOf(is))]
  return step === 'same' ? { step, gained: [], lost: [] } : { step, gained: [is.raw], lost: [was.raw] }
}
