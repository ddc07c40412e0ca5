import type { Channel, DisclosureItem } from '../catalog/item.ts'
import { ruleOf } from '../time-limit/rule-of.ts'
import { workingDays } from '../time-limit/shorter.ts'
import { formElement, itemImprovement } from './item-improvement.ts'

/** One thing more that would improve an item, and what it would stand at then. */
export type NextStep =
  | { readonly direction: 'scope' }
  | { readonly direction: 'content' }
  | { readonly direction: 'channel'; readonly add: Channel; readonly more: number }
  | { readonly direction: 'time'; readonly days: number; readonly sooner: number }
  | { readonly direction: 'mode' }

const nearChannels: readonly Channel[] = ['weibo_wechat_app', 'notice_board', 'public_reading_point', 'service_center']
const usualDays = [10, 5, 3] as const

/**
 * What one more step would give against the guide's row: a channel that most counties can serve, the next shorter usual limit, and whatever direction
 * stands still; where something was lost, one step more would not make it better. Suggestions, never asked for.
 */
export function nextSteps(base: DisclosureItem, now: DisclosureItem): readonly NextStep[] {
  const { scope, content, channel, mode } = itemImprovement(base, now)
  const add = nearChannels.find((each) => !now.channels.includes(each))
  const [had, has] = [daysOf(base), daysOf(now)]
  const days = has === null ? undefined : usualDays.find((each) => each < has)
  return [
    ...(add ? [{ direction: 'channel', add, more: channel.gained.length + 1 } as const] : []),
    ...(days !== undefined && had !== null && days < had
      ? [{ direction: 'time', days, sooner: had - days } as const]
      : []),
    ...(content.step === 'same' ? [{ direction: 'content' } as const] : []),
    ...(scope.step === 'same' && !now.disclosureLevels.includes('township') ? [{ direction: 'scope' } as const] : []),
    ...(mode.step === 'same' && !Object.hasOwn(now.extra, formElement) ? [{ direction: 'mode' } as const] : []),
  ]
}

function daysOf({ disclosureTimeLimit: limit }: DisclosureItem): number | null {
  return limit && workingDays(ruleOf(limit))
}
