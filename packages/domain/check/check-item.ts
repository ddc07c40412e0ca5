import type { DisclosureItem } from '../catalog/item.ts'
import { advertisement } from './advertisement.ts'
import { audienceUnnamed, audienceUnticked, modeContradictsAudience } from './audiences.ts'
import { channelMissesAudience, channelRetired, channelUnsaid, channelUnticked } from './channels.ts'
import { type Check, type CheckContext, type Finding, isSameContext } from './finding.ts'
import { foreignPlace } from './foreign-place.ts'
import { lawChecks } from './laws.ts'
import { limitCountedOtherwise, limitMayExceed, limitNotUnderstood, limitOverStatute, limitVague } from './limits.ts'
import { linkMalformed, linkPrivate } from './links.ts'
import { elementMissing, lawTwice, nameRepeated, placeholderLeft, saysNothing, vagueWords } from './words.ts'

/** Every check of one item by itself, in the order in which findings are told. */
export const itemChecks: readonly Check[] = [
  elementMissing,
  saysNothing,
  placeholderLeft,
  advertisement,
  ...lawChecks,
  foreignPlace,
  modeContradictsAudience,
  limitOverStatute,
  limitNotUnderstood,
  limitVague,
  limitCountedOtherwise,
  channelUnsaid,
  linkMalformed,
  linkPrivate,
  limitMayExceed,
  vagueWords,
  nameRepeated,
  lawTwice,
  channelUnticked,
  channelRetired,
  channelMissesAudience,
  audienceUnnamed,
  audienceUnticked,
]

const known = new WeakMap<DisclosureItem, { readonly context: CheckContext; readonly findings: readonly Finding[] }>()

/** What the checks find in one item of a county's catalog: the same in the editor, at the desk and in a batch. */
export function checkItem(item: DisclosureItem, context: CheckContext): readonly Finding[] {
  const before = known.get(item)
  if (before && isSameContext(before.context, context)) return before.findings
  const findings = itemChecks.flatMap(({ id, severity, source, find }) =>
    find(item, context).map((found) => ({ check: id, severity, source, ...found })),
  )
  known.set(item, { context, findings })
  return findings
}
