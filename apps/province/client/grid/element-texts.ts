import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { normaliseName } from '@mingce/domain/guide/match'
import { audienceWords, channelWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'

export const comparedElements = ['content', 'bases', 'limit', 'body', 'channels', 'audience'] as const
export type ComparedElement = (typeof comparedElements)[number]

/** What an item says, element by element, in the words of the screen. */
export function elementTexts(item: DisclosureItem): Readonly<Record<ComparedElement, string>> {
  const channels = item.channels.map((each) => (each === 'other' ? item.otherChannelText : say(channelWords[each])))
  const audience = [...item.audiences.map((each) => say(audienceWords[each])), item.audienceNote]
  return {
    content: item.contentElements.join('；'),
    bases: item.legalBases.join('；'),
    limit: item.disclosureTimeLimit?.raw ?? '',
    body: item.disclosingBody ?? '',
    channels: channels.filter(Boolean).join('、'),
    audience: audience.filter(Boolean).join('、'),
  }
}

/** Whether two texts say the same but for width, spaces and punctuation. */
export function isSameText(text: string, given: string): boolean {
  return text !== '' && normaliseName(text) === normaliseName(given)
}
