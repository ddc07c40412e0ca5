import type { DisclosureTimeLimit } from '../catalog/item.ts'
import { readLimit } from './read-limit.ts'
import { isPromise, type TimeLimitRule } from './rule.ts'

/**
 * An item's limit as a rule, derived from its words. Where the words hold no promise and the officer said how they are counted (a bare 20
 * under the heading 公开时限(工作日)), that stands.
 */
export function ruleOf(limit: DisclosureTimeLimit): TimeLimitRule {
  const read = readLimit(limit.raw)
  const { trigger, amount, unit } = limit
  const isTold = read.doubt === 'unknown' && amount !== null && unit !== null
  return isTold ? { ...read, trigger, amount, unit, doubt: trigger === null ? 'no_start' : null } : read
}

/** Whether the figures counted by are others than the words say: the public reads 20个工作日 and the register counts five. */
export function countsOtherwise(limit: DisclosureTimeLimit): boolean {
  const read = readLimit(limit.raw)
  if (!isPromise(read) || read.amount === null || limit.amount === null) return false
  if (read.doubt === 'several_amounts' || (read.unit !== 'working_day' && read.unit !== 'calendar_day')) return false
  return read.amount !== limit.amount || read.unit !== limit.unit
}
