import type { DisclosureItem } from '../catalog/item.ts'
import type { TimeLimitRule } from '../time-limit/rule.ts'
import { countsOtherwise, ruleOf } from '../time-limit/rule-of.ts'
import { againstStatute } from '../time-limit/statute.ts'
import type { Check, CheckId, Severity } from './finding.ts'

/** A number blacked out, no number at all, how long something is shown instead of when, or words nobody could count by. */
export const limitNotUnderstood = onRule('limit_not_understood', 'must', ({ doubt }) =>
  ['redacted', 'unknown', 'no_amount', 'duration'].includes(doubt ?? ''),
)

/** 及时, 按规定: nobody could say when it is too late. */
export const limitVague = onRule('limit_vague', 'must', ({ doubt }) => doubt === 'vague')

export const limitOverStatute = onRule('limit_over_statute', 'must', (rule) => againstStatute(rule) === 'over')

/** Days of the calendar that are more than twenty working days from some days of the year. */
export const limitMayExceed = onRule('limit_may_exceed', 'advice', (rule) => againstStatute(rule) === 'depends')

export const limitCountedOtherwise: Check = {
  id: 'limit_counted_otherwise',
  severity: 'must',
  source: 'practice',
  find: ({ disclosureTimeLimit: limit }) =>
    limit && countsOtherwise(limit) ? [{ element: 'disclosureTimeLimit', quoted: [limit.raw] }] : [],
}

function onRule(id: CheckId, severity: Severity, fails: (rule: TimeLimitRule) => boolean): Check {
  const find = ({ disclosureTimeLimit: limit }: DisclosureItem) => {
    if (!limit || limit.raw.trim() === '') return []
    return fails(ruleOf(limit)) ? [{ element: 'disclosureTimeLimit' as const, quoted: [limit.raw] }] : []
  }
  return { id, severity, source: 'gir_26', find }
}
