import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type SuggestedValue, withSuggestedValue } from '@mingce/domain/submission/remarks/suggested-value'
import { fieldText } from './quoted-text.ts'

/** What a comment suggests, in words: as they were written, a value as the field would say it. Null where nothing is suggested. */
export function suggestedText(said: {
  readonly suggestion: string | null
  readonly suggestedValue: SuggestedValue | null
}): string | null {
  return said.suggestedValue ? valueText(said.suggestedValue) : said.suggestion
}

function valueText(value: SuggestedValue): string {
  const item = withSuggestedValue(blank, value)
  const behind = [item.otherChannelText, item.audienceNote].filter((each) => each !== null)
  return [fieldText(item, value.of), ...behind].join('：')
}

const blank: DisclosureItem = {
  ...{ category: '', subcategories: [], name: '', contentElements: [], legalBases: [], disclosureTimeLimit: null },
  ...{ disclosingBody: null, disclosureModes: [], channels: [], otherChannelText: null, audiences: [] },
  ...{ audienceNote: null, disclosureLevels: [], extra: {} },
}
