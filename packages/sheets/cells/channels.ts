import type { Channel } from '@mingce/domain/catalog/item'
import { webAddress } from '@mingce/domain/script/web-address'
import { hasBoxes, readBoxes, restoreBoxes } from './boxes.ts'
import { channelNames, channelsMeant, standardChannel, standardChannelsIn } from './channel-names.ts'
import type { Found } from './found.ts'

/** `rest` is what the cell says beyond its channels: addresses, and local words that a channel was guessed from. */
export type ReadChannels = {
  readonly channels: readonly Channel[]
  readonly otherText: string | null
  readonly rest: string | null
}

type Reading = { channels: Channel[]; others: string[]; rest: string[]; doubts: string[] }

const address = /(?:https?|ｈｔｔｐｓ?)[:：][/／]{2}[^\s■□☑☐、，；\u4E00-\u9FFF]+/gi

/**
 * A cell of channels: thirteen boxes, the ticked ones only, or plain text with or without separators.
 * `■政府网站 □政府公报 ■其他:家长会` is `['gov_website', 'other']` with the other text 家长会.
 */
export function readChannels(cell: string): Found<ReadChannels> {
  const reading: Reading = { channels: [], others: [], rest: [], doubts: [] }
  const restored = restoreBoxes(cell)
  if (restored !== cell) reading.doubts.push('方框“□”疑似写成了汉字“口”，已按未勾选的方框读取')
  reading.rest.push(...(restored.match(address) ?? []).map(webAddress))
  if (reading.rest.length > 0) reading.doubts.push('渠道一栏写有网址，已放入扩展要素')
  const text = restored.replace(address, ' ')

  if (hasBoxes(text)) readTicked(text, reading)
  else if (text.trim() !== '') readWords(text, reading)

  const { channels, others, rest, doubts } = reading
  const value = { channels: [...new Set(channels)], otherText: joined(others), rest: joined(rest) }
  return { value, doubts }
}

function readTicked(text: string, reading: Reading): void {
  const { boxes, before } = readBoxes(text)
  if (before !== '') readOption(before, reading)
  for (const box of boxes) {
    if (box.ticked) readOption(box.text, reading)
    else noteWordsBehind(box.text, reading)
  }
  if (reading.channels.length === 0) reading.doubts.push('渠道一项也没有勾选')
}

function readOption(option: string, reading: Reading): void {
  const other = /^\s*其\s*[他它]\s*[:：]?(.*)$/s.exec(option)?.[1]
  const known = standardChannel(option)
  if (known) reading.channels.push(known)
  else if (other !== undefined) {
    reading.channels.push('other')
    const text = withoutBrackets(other)
    if (text !== '') reading.others.push(text)
  } else readWords(option, reading)
}

/** The words behind 其他, without the brackets around them and without a line to write on. */
function withoutBrackets(text: string): string {
  const words = text.replace(/[_＿…]+/g, ' ').trim()
  return (/^[(（]([^()（）]*)[)）]$/.exec(words)?.[1] ?? words).trim()
}

/** 其他 that is not ticked although something is written behind it. */
function noteWordsBehind(option: string, reading: Reading): void {
  const words = /^其[他它]\s*[:：(（]\s*([^)）_]*[^)）_\s])/s.exec(option)?.[1]
  if (words) reading.doubts.push(`“其他”没有勾选，但后面写有“${words}”，未导入`)
}

function readWords(text: string, reading: Reading): void {
  const whole = standardChannelsIn(text)
  if (whole.rest === '') {
    reading.channels.push(...whole.channels)
    return
  }
  for (const piece of text.split(/[、,，;；\n。|]+/)) {
    const words = piece.trim()
    if (words !== '') readPiece(words, reading)
  }
}

function readPiece(words: string, reading: Reading): void {
  const standard = standardChannelsIn(words)
  const meant = standard.rest === '' ? standard.channels : channelsMeant(words)
  reading.channels.push(...meant)
  if (standard.rest === '') return
  if (meant.length === 0) {
    reading.channels.push('other')
    reading.others.push(words)
    reading.doubts.push(`渠道“${words}”不在官方表样的 13 项之内，按“其他”读取`)
  } else {
    reading.rest.push(words)
    reading.doubts.push(`渠道“${words}”按${meant.map((channel) => `“${channelNames[channel]}”`).join('')}读取`)
  }
}

function joined(texts: readonly string[]): string | null {
  return texts.length > 0 ? texts.join('；') : null
}
