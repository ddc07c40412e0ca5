import { missingIn, unfitExtras } from '@mingce/domain/catalog/completeness'
import type { Finding } from '@mingce/domain/check/finding'
import { countFindings } from '@mingce/ui/check/finding-text'
import type { DecisionBarProps } from '@mingce/ui/decision-bar'
import { checkText } from '@mingce/ui/words/checks'
import { filedItemAddress, filingAddress } from '../addresses.ts'
import type { Findings } from '../catalog/use-findings.ts'
import { t } from '../words.ts'
import { type Ask, askAnchor } from './asks.ts'
import { type FilingDesk, partNames } from './desk.ts'

type Check = NonNullable<DecisionBarProps['checks']>[number]

/** What should be in order before the filing goes on, each with the way to what is not. */
export function checksOf(desk: FilingDesk, findings: Findings, go: (address: string) => void): readonly Check[] {
  return [...contentChecks(desk, go), ...foundChecks(desk, findings, go), ...revisionChecks(desk, go)]
}

/** What the checks found in the items, with the way to the first that must be looked at; it is said, and stops nothing. */
function foundChecks({ filing }: FilingDesk, findings: Findings, go: (address: string) => void): readonly Check[] {
  if (findings.size === 0) return []
  const counts = countFindings([...findings.values()].flat())
  const isMust = ([, found]: readonly [string, readonly Finding[]]) => found.some(({ severity }) => severity === 'must')
  const [first] = [...findings].find(isMust) ?? [...findings][0] ?? []
  const jump = () => first !== undefined && go(filedItemAddress(filing, first))
  return [{ met: false, caution: true, label: checkText('counts', counts), jump }]
}

function contentChecks(desk: FilingDesk, go: (address: string) => void): readonly Check[] {
  const { filing, sheet, draft } = desk
  if (filing.kind !== 'disclosure_catalog') {
    const count = sheet?.parts.length ?? 0
    return [{ met: count > 0, label: count > 0 ? t('checks.sections') : t('checks.noSections') }]
  }
  const { incomplete, unfit } = lackingIn(desk)
  const unrecorded = unrecordedChecks(desk, go)
  if (!draft || draft.head.itemCount === 0)
    return [...unrecorded, { met: false, label: t('checks.noItems'), jump: () => go('/catalog') }]
  return [
    ...unrecorded,
    {
      met: incomplete === 0,
      label: incomplete === 0 ? t('checks.complete') : t('checks.incomplete', { count: incomplete }),
      jump: () => go('/catalog?show=incomplete'),
    },
    ...(unfit === 0
      ? []
      : [{ met: false, label: t('checks.notAChoice', { count: unfit }), jump: () => go('/catalog?tab=grid') }]),
  ]
}

/** How many items lack what this filing's round requires, and how many say something outside its choices. */
function lackingIn({ draft, round }: FilingDesk) {
  const fields = round?.settings.extraFields ?? []
  const standing = draft?.items.filter(({ retired }) => retired === null) ?? []
  return {
    incomplete: standing.filter(({ content }) => missingIn(content, fields).length > 0).length,
    unfit: standing.filter(({ content }) => unfitExtras(content, fields).length > 0).length,
  }
}

/** What was written in the grid and lies in this browser alone would not be filed. */
function unrecordedChecks({ unrecorded }: FilingDesk, go: (address: string) => void): readonly Check[] {
  const { conflicts, nameless, waiting } = unrecorded
  const count = conflicts + nameless + waiting
  if (count === 0) return []
  const why = [
    conflicts > 0 && t('checks.unrecorded.conflicts', { count: conflicts }),
    nameless > 0 && t('checks.unrecorded.nameless', { count: nameless }),
    waiting > 0 && t('checks.unrecorded.waiting', { count: waiting }),
  ]
  const label = t('checks.unrecorded', { count, why: why.filter(Boolean).join('，') })
  return [{ met: false, label, jump: () => go('/catalog?tab=grid&unsaved=1') }]
}

/** What came back and was not answered, by name, with the way to the first of it. */
function revisionChecks(desk: FilingDesk, go: (address: string) => void): readonly Check[] {
  const { asks } = desk.outlook
  if (asks.length === 0) return []
  const [first] = openAsks(desk)
  if (!first) return [{ met: true, label: t('checks.answered') }]
  const jump = () => go(`${filingAddress(desk.filing)}#${askAnchor(first)}`)
  return [{ met: false, label: unanswered(desk), jump }]
}

/** How much of what came back waits for an answer, and on which parts: "还有 2 处未回应：招生范围、学生资助". */
export function unanswered(desk: FilingDesk): string {
  const open = openAsks(desk)
  return t('checks.unanswered', { count: open.length, names: namesOf(desk, open) })
}

function openAsks({ outlook }: FilingDesk): readonly Ask[] {
  return outlook.asks.filter(({ met }) => met === null)
}

const namedAtMost = 2

function namesOf(desk: FilingDesk, asks: readonly Ask[]): string {
  const nameOf = partNames(desk)
  const named = [...new Set(asks.map(({ part }) => nameOf(part) ?? t('revise.goneName')))]
  const names = named.slice(0, namedAtMost).join('、')
  return named.length > namedAtMost ? t('checks.unansweredMore', { names }) : names
}
