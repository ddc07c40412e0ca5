import { awaitedSigners } from '@mingce/domain/submission/four-eyes/signing'
import { dayInWords } from '@mingce/ui/instant'
import type { useLawsMissing } from '@mingce/ui/law/known-laws'
import { lawText } from '@mingce/ui/words/laws'
import type { FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { openMustFix, type PartState, stateOf } from './part.ts'

export type Check = {
  readonly met: boolean
  readonly label: string
  readonly jump?: (() => void) | undefined
  readonly caution?: boolean
}

const going: ReadonlySet<PartState> = new Set(['returned', 'rejected', 'change_declined'])

/**
 * What stands between a filing and its 审定, each with the way to the first thing in the way.
 *
 * @param settler the account that would settle it; undefined for one who does not
 */
export function checksOf(
  sheet: FilingSheet,
  settler: string | undefined,
  select: (part: string) => void,
): readonly Check[] {
  const silent = inState(sheet, (state) => state === 'awaits')
  const waiting = inState(sheet, (state) => state === 'change_awaited')
  const back = inState(sheet, (state) => going.has(state))
  const mustFix = openMustFix(sheet).map(({ part }) => part)
  return [
    check(silent, { met: t('check.opinions'), unmet: t('check.noOpinion', { count: silent.length }) }, select),
    check(mustFix, { met: t('check.mustFix'), unmet: t('check.mustFixOpen', { count: mustFix.length }) }, select),
    ...(back.length > 0 ? [check(back, { met: '', unmet: t('check.goingBack', { count: back.length }) }, select)] : []),
    ...(waiting.length > 0
      ? [check(waiting, { met: '', unmet: t('check.consent', { count: waiting.length }) }, select)]
      : []),
    fourEyes(sheet, settler),
  ]
}

/** 会签 that is asked for, with the way to where it is given. */
export function signatureCheck(sheet: FilingSheet, jump: () => void): readonly Check[] {
  const { signing } = sheet.fourEyes
  if (!signing) return []
  const awaited = awaitedSigners(signing)
  if (awaited.length === 0) return [{ met: true, label: t('check.signatures') }]
  const names = awaited.map((account) => sheet.names[account] ?? t('nameless')).join(t('list.separator'))
  return [{ met: false, label: t('check.signaturesOpen', { names }), jump }]
}

/** 依据, where the registry that the checks hold them against is not read: said, and read again from there. It stops nothing. */
export function lawsCheck(missing: ReturnType<typeof useLawsMissing>): readonly Check[] {
  if (missing === undefined) return []
  if (missing.state === 'pending') return [{ met: false, caution: true, label: lawText('uncheckedPending') }]
  return [{ met: false, caution: true, label: lawText('uncheckedFailed'), jump: missing.retry }]
}

/** 公示, where the round asks for it or the county gave one; where it is, is the way to it. */
export function noticeCheck({ head }: FilingSheet, asked: boolean, jump: () => void): readonly Check[] {
  const { notice } = head
  if (!notice) return asked ? [{ met: false, label: t('check.noticeNotGiven') }] : []
  if (notice.summedUp) return [{ met: true, label: t('check.notice', { count: notice.summedUp.received }) }]
  return [{ met: false, label: t('check.noticeOpen', { until: dayInWords(notice.until) }), jump }]
}

function inState({ parts, ...sheet }: FilingSheet, fits: (state: PartState) => boolean): readonly string[] {
  return parts.filter((part) => fits(stateOf({ ...sheet, parts }, part))).map(({ part }) => part)
}

function check(
  inTheWay: readonly string[],
  words: { readonly met: string; readonly unmet: string },
  select: (part: string) => void,
): Check {
  const [first] = inTheWay
  return first === undefined
    ? { met: true, label: words.met }
    : { met: false, label: words.unmet, jump: () => select(first) }
}

/** Who proposed an opinion does not settle the document too. */
function fourEyes({ head, parts }: FilingSheet, settler: string | undefined): Check {
  const own = parts.filter(({ decidedBy, decidedTurn }) => decidedBy === settler && decidedTurn === head.turn)
  if (settler === undefined || own.length === 0) return { met: true, label: t('check.fourEyes') }
  return { met: false, label: t('check.ownOpinions', { count: own.length }) }
}
