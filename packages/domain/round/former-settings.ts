import type { RoundSettings } from './settings.ts'

/**
 * What held of every round before rounds said it themselves: counties alone filed, dates stood as the document had them, with their day; one item
 * in twenty was opened of a batch, whether anyone signed was the city's to say; nothing went by 备案, nothing was shown before it was settled.
 */
export const formerSettings = {
  dueDayIncluded: true,
  holidayPolicy: 'keep',
  review: { sample: { by: 'share', percent: 5, least: 3, most: 20 }, signing: null },
  packageSigning: null,
  clauses: [],
  contact: null,
  templates: [],
  recordLane: { changes: [], mostItems: null },
  publicNotice: null,
} as const satisfies Partial<RoundSettings>

/** Who owed a deliverable before rounds said it. */
export const formerOwer = 'county'
