import { extraText } from '@mingce/domain/catalog/completeness'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { fieldScopeOf } from '@mingce/domain/submission/carried-fields'
import { timeLimitText } from './time-limit-text.ts'
import { audienceWords, channelWords, levelWords, modeWords } from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'

/**
 * What a field said, once it says something else: the words a comment was written on stay beside it (原文已改).
 *
 * @param element "legalBases" or "extra.五公开"
 * @returns undefined while the field says the same
 */
export function movedText(before: DisclosureItem, now: DisclosureItem, element: string): string | undefined {
  const moved = fieldScopeOf(now, before).scope.some((field) => field === element)
  return moved ? fieldText(before, element) : undefined
}

/** A field as a line of words; lists one a line. */
export function fieldText(item: DisclosureItem, element: string): string {
  switch (element) {
    case 'channels':
      return item.channels.map((each) => say(channelWords[each])).join(t('separator'))
    case 'audiences':
      return item.audiences.map((each) => say(audienceWords[each])).join(t('separator'))
    case 'disclosureModes':
      return item.disclosureModes.map((each) => say(modeWords[each])).join(t('separator'))
    case 'disclosureLevels':
      return item.disclosureLevels.map((each) => say(levelWords[each])).join(t('separator'))
    case 'contentElements':
    case 'legalBases':
    case 'subcategories':
      return item[element].join('\n')
    case 'disclosureTimeLimit':
      return item.disclosureTimeLimit?.raw || timeLimitText(item.disclosureTimeLimit)
    case 'category':
    case 'name':
    case 'disclosingBody':
    case 'otherChannelText':
    case 'audienceNote':
      return item[element] ?? ''
    default:
      return extraText(item, element.replace(/^extra\./, ''))
  }
}
