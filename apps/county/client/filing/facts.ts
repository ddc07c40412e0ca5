import { t } from '../words.ts'
import { type FilingDesk, isPreparing } from './desk.ts'

/** The numbers of a filing in one line. */
export function factsOf(desk: FilingDesk): string {
  const { filing, sheet, draft, outlook } = desk
  const unit = filing.kind === 'disclosure_catalog' ? 'items' : 'sections'
  if (!sheet || isPreparing(desk)) {
    const count = unit === 'items' ? (draft?.head.itemCount ?? 0) : (sheet?.parts.length ?? 0)
    const carried =
      outlook.carried > 0 ? t('facts.wouldCarry', { scope: outlook.scope.length, carried: outlook.carried }) : ''
    const back = sheet?.head.returned?.parts.length ?? 0
    return [t(`facts.${unit}`, { count }), back > 0 ? t('facts.returned', { count: back }) : '', carried]
      .filter(Boolean)
      .join(' · ')
  }
  const { partCount, scopeCount, settledCount, stage } = sheet.head
  if (stage === 'recorded_only')
    return [t(`facts.${unit}`, { count: partCount }), recordedLine(scopeCount, partCount)].join(' · ')
  return [
    t(`facts.${unit}`, { count: partCount }),
    t('facts.scope', { scope: scopeCount, carried: partCount - scopeCount }),
    t('facts.settled', { count: settledCount }),
  ].join(' · ')
}

/** Filed for record nothing is examined: what was changed, and what was not touched. */
function recordedLine(changed: number, all: number): string {
  return t('facts.recorded', { changed, rest: all - changed })
}
