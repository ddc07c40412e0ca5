import { type Audience, type Channel, channels, type DisclosureItem } from '@mingce/domain/catalog/item'
import { readChannels } from '@mingce/sheets/cells/channels'
import { readContent } from '@mingce/sheets/cells/content'
import { readLaws } from '@mingce/sheets/cells/laws'
import { readTick } from '@mingce/sheets/cells/ticks'
import { readTimeLimit } from '@mingce/sheets/cells/time-limit'
import { channelWords } from '@mingce/ui/words/items'

// What is typed or pasted into a cell, read as the import reads it. Nothing is dropped: what does not fit stays as words.

/** 公开内容: one element a line, or as its bullets and numbers say. A line that stands there already stays as it is. */
export function withContent(text: string, item: DisclosureItem): DisclosureItem {
  const kept = new Set(item.contentElements)
  const lines = linesOf(text)
  const whole = readContent(text)
  const isMarked = whole.doubts.length === 0 && !lines.some((line) => kept.has(line))
  return { ...item, contentElements: isMarked ? [...whole.value] : lines }
}

/** 公开依据: one a line; a line that names several laws becomes several. */
export function withLaws(text: string, item: DisclosureItem): DisclosureItem {
  const kept = new Set(item.legalBases)
  const legalBases = linesOf(text).flatMap((line) => (kept.has(line) ? [line] : readLaws(line).value))
  return { ...item, legalBases }
}

export function withTimeLimit(text: string, item: DisclosureItem): DisclosureItem {
  const raw = linesOf(text).join('')
  if (raw === item.disclosureTimeLimit?.raw) return item
  return { ...item, disclosureTimeLimit: readTimeLimit(raw).value }
}

/** "政府网站、精准推送、其他：家长会" */
export function channelText({ channels: ticked, otherChannelText }: DisclosureItem): string {
  const names = channels
    .filter((each) => ticked.includes(each) && each !== 'other')
    .map((each) => channelWords[each].zh)
  if (!ticked.includes('other')) return names.join('、')
  return [...names, otherChannelText ? `其他：${otherChannelText}` : '其他'].join('、')
}

/** Thirteen boxes, the ticked names, or words of the county's own, which go behind 其他. */
export function withChannels(text: string, item: DisclosureItem): DisclosureItem {
  const tail = /(^|[、,，;；\s])其[他它]\s*[:：]([\s\S]*)$/.exec(text)
  const isBoxed = /[■□☑☐√]/u.test(text)
  const cut = tail && !isBoxed ? text.slice(0, tail.index) : text
  const { value } = readChannels(cut)
  const words = [value.otherText, value.rest, tail && !isBoxed ? (tail[2] ?? '').trim() : null]
  const otherChannelText = [...new Set(words.filter(Boolean))].join('；') || null
  const found: readonly Channel[] =
    otherChannelText || (tail && !isBoxed) ? [...value.channels, 'other'] : value.channels
  return { ...item, channels: channels.filter((each) => found.includes(each)), otherChannelText }
}

type Ticked = 'audiences' | 'disclosureModes' | 'disclosureLevels'

/** √, ■, 是, the name itself: ticked; an empty cell, □, ×, 否: not. Words beside the tick of 特定群体 say which group. */
export function withTick(
  text: string,
  item: DisclosureItem,
  [element, code]: readonly [Ticked, string],
): DisclosureItem {
  const { ticked, words, unsure } = readTick(text)
  const others = (item[element] as readonly string[]).filter((each) => each !== code)
  const changed = { ...item, [element]: ticked ? [...others, code] : others }
  const isNoted = ticked && !unsure && words !== '' && code === ('specific_group' satisfies Audience)
  return isNoted ? { ...changed, audienceNote: words.replace(/^[(（]|[)）]$/g, '') } : changed
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
