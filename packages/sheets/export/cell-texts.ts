import { type Channel, channels, type DisclosureItem } from '@mingce/domain/catalog/item'
import { channelNames } from '../cells/channel-names.ts'
import { errorValue } from '../grid/grid-of.ts'
import { clean } from '../text/clean.ts'

const mostInCell = 32_000 // characters; Excel takes 32,767

/** The thirteen boxes as the standard form has them, two on a line: `■政府网站 □政府公报`; other words behind 其他. */
export function channelBoxes({ channels: chosen, otherChannelText }: DisclosureItem): string {
  const boxes = channels.map((channel) => `${chosen.includes(channel) ? '■' : '□'}${channelNames[channel]}`)
  const others = otherChannelText ? `：${otherChannelText}` : ''
  return `${linesOf(channels, boxes)}${others}`
}

/** Each element behind a bullet, on lines of its own. */
export function bullets(elements: readonly string[]): string {
  return elements.map((element) => `●${element}`).join('\n')
}

/** Each basis on a line, its title in book marks: `政府信息公开条例(国务院令第711号)` is `《政府信息公开条例》(国务院令第711号)`. */
export function citations(bases: readonly string[]): string {
  return bases.map(inBookMarks).join('\n')
}

/**
 * What a cell shows of a text, and what reading the cell gives back: without the characters that no file can hold or that
 * turn the direction of text, and no longer than a cell.
 */
export function shown(text: string): string {
  const safe = clean(text.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''))
  return safe.length > mostInCell ? clean(`${safe.slice(0, mostInCell)}…`) : safe
}

/** What a cell that shows a text is read as: a spreadsheet's error value as nothing. */
export function readBack(text: string): string {
  const back = shown(text)
  return errorValue.test(back) ? '' : back
}

const startsLine: ReadonlySet<Channel> = new Set([
  ...(['gov_website', 'weibo_wechat_app', 'broadcast_tv', 'public_reading_point'] as const),
  ...(['convenience_station', 'notice_board', 'targeted_push'] as const),
])

function linesOf(order: readonly Channel[], boxes: readonly string[]): string {
  return boxes
    .map((box, at) => {
      const channel = order[at]
      return at === 0 ? box : `${channel && startsLine.has(channel) ? '\n' : ' '}${box}`
    })
    .join('')
}

function inBookMarks(basis: string): string {
  const parts = /^([^《》〈〉()（）\n]+)([(（][^()（）]*[)）])?$/.exec(basis)
  return parts ? `《${parts[1]}》${parts[2] ?? ''}` : basis
}
