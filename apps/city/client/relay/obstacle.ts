import type { PackageRefusal } from '@mingce/domain/joint-package/refusals'
import type { Refusal } from '@mingce/domain/refusal'
import { nameInPackage } from '../package/names.ts'
import { t } from '../words.ts'

/** What no calendar tells is left to the server. */
const words = {
  INNER_DATE_TOO_LATE: 'relay.tooLate',
  INNER_DATE_BEFORE_DOCUMENT: 'relay.tooEarly',
  INNER_DATE_OVER: 'relay.over',
  INNER_DATE_ON_REST_DAY: 'relay.restDay',
} as const satisfies Partial<Record<PackageRefusal, string>>

type Filled = {
  /** How many dates are filled in, and how many that stood were emptied. */
  readonly chosen: number
  readonly emptied: number
  readonly faults: readonly Refusal<PackageRefusal>[]
}

/** Why the notice cannot be passed on yet; undefined when it can. */
export function obstacle({ chosen, emptied, faults }: Filled): string | undefined {
  if (emptied > 0) return t('relay.emptied')
  for (const { refused, about } of faults)
    if (isKnown(refused)) return t(words[refused], { kind: nameInPackage(about?.[0] ?? '') ?? '' })
  return chosen === 0 ? t('relay.noDates') : undefined
}

function isKnown(code: PackageRefusal): code is keyof typeof words {
  return code in words
}
