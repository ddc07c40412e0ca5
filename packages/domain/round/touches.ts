import type { SettingsChange } from './changes.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { RoundNews } from './news.ts'

/**
 * Whether news of a round concern whoever has one of its deliverables before them: its end, an inner date of that deliverable that was
 * moved (the first one stands in its place on the page anyway), an amendment of which at least one change bears on it, a day of it that an
 * amended calendar reads otherwise.
 */
export function touches({ about, changes, innerDates, readAnew = [] }: RoundNews, kind: DeliverableKind): boolean {
  if (about === 'closed') return true
  const isMoved = innerDates.some((each) => each.kind === kind && each.was !== null)
  const isReadAnew = readAnew.some((day) => day.kind === kind)
  return isMoved || isReadAnew || changes.some((change) => bearsOn(change, kind))
}

function bearsOn(change: SettingsChange, kind: DeliverableKind): boolean {
  switch (change.about) {
    case 'deliverable':
      return change.name === kind
    case 'section':
      return change.kind === kind
    case 'clause':
      return [change.was, change.is].some((clause) => clause?.deliverable === kind)
    /** Elements, 公示 and 备案 are a catalog's. */
    case 'extraField':
    case 'publicNotice':
    case 'recordLane':
      return kind === 'disclosure_catalog'
    case 'dueDayIncluded':
    case 'holidayPolicy':
    case 'acceptWithin':
    case 'reviewWithin':
    case 'rejectAllowed':
    case 'sample':
    case 'signing':
    case 'packageSigning':
      return true
    case 'contact':
    case 'order':
      return false
  }
}
