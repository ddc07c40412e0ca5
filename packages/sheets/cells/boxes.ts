import { anyChannelName } from './channel-names.ts'

/** One option of a list with boxes, e.g. `{ text: '政府网站', ticked: true }` of `■政府网站`. */
export type Box = { readonly text: string; readonly ticked: boolean }

// The private-use characters are what Wingdings boxes become once the font is lost.
const tickedBox = '■☑✅✓✔√●◼█🗹\uF0FE\uF052\uF06E\uF0FC'
const openBox = '□☐○◻▢◯\uF0A8\uF06F\uF0A3'
const anyBox = new RegExp(`[${tickedBox}${openBox}]`, 'u')
const isTicked = new RegExp(`[${tickedBox}]`, 'u')

/** Whether the list is written with boxes at all. */
export function hasBoxes(text: string): boolean {
  return anyBox.test(text)
}

/** □ is often read as the word 口 by text recognition; only before the name of a channel is it taken back. */
export function restoreBoxes(text: string): string {
  return text.replace(new RegExp(`口(?=\\s*(${anyChannelName.source}))`, 'g'), '□')
}

/**
 * The options of a list with boxes, in order. A box stands before its option, or after it in the whole list.
 * `before` is what stands before the first box, '' usually.
 */
export function readBoxes(text: string): { readonly boxes: readonly Box[]; readonly before: string } {
  const pieces = text.split(new RegExp(`([${tickedBox}${openBox}])`, 'u'))
  const before = (pieces[0] ?? '').trim()
  const marksFollow = before !== '' && (pieces.at(-1) ?? '').trim() === ''
  const boxes: Box[] = []
  for (let at = 1; at < pieces.length; at += 2) {
    const option = pieces[marksFollow ? at - 1 : at + 1] ?? ''
    boxes.push({ text: trimSeparators(option), ticked: isTicked.test(pieces[at] ?? '') })
  }
  return { boxes: boxes.filter((box) => box.text !== ''), before: marksFollow ? '' : before }
}

function trimSeparators(text: string): string {
  return text.replace(/^[\s、,，;；]+|[\s、,，;；]+$/g, '')
}
