import { type DisclosureItem, largestItem } from '@mingce/domain/catalog/item'
import type { Cut } from './to-item.ts'

type Group = 'contentElements' | 'legalBases' | 'extra'

const names: Readonly<Record<Group, string>> = {
  contentElements: '公开内容',
  legalBases: '公开依据',
  extra: '扩展要素',
}

const groups = ['contentElements', 'extra', 'legalBases'] as const

/** The item as large as an item may be: what has no room is left out from the end of what is largest, and told with its number of characters. */
export function withinRoom(draft: DisclosureItem, cuts: Cut[]): DisclosureItem {
  let over = sizeOf(draft) - largestItem
  if (over <= 0) return draft
  const { contentElements, legalBases } = draft
  const texts = {
    contentElements: [...contentElements],
    legalBases: [...legalBases],
    extra: Object.values(draft.extra),
  }
  const sizes = { contentElements: sizeOf(contentElements), legalBases: sizeOf(legalBases), extra: sizeOf(draft.extra) }
  const lost = { contentElements: 0, legalBases: 0, extra: 0 }
  while (over > 0) {
    const group = groups.reduce((most, each) => (sizes[each] > sizes[most] ? each : most))
    const last = texts[group].pop() ?? ''
    const rest = shorter(last, over)
    if (rest !== '') texts[group].push(rest)
    const saved = sizeOf(last) - (rest === '' ? 0 : sizeOf(rest))
    over -= saved
    sizes[group] -= saved
    lost[group] += last.length - rest.length
  }
  for (const group of groups)
    if (lost[group] > 0) cuts.push({ element: group, message: told(names[group], lost[group]) })
  const own = Object.keys(draft.extra).flatMap((name, at) => {
    const text = texts.extra[at]
    return text === undefined ? [] : [[name, text] as const]
  })
  return { ...draft, ...texts, extra: Object.fromEntries(own) }
}

function told(name: string, characters: number): string {
  return `一个事项放不下这么多文字（最多约 1.6 万字），${name}末尾 ${characters} 字没有导入。请拆成几个事项，或把细则放到网页上、在这里写网址；原件已留存，没有导入的文字可到原件里找`
}

function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

/** A text that takes up so many bytes less, or none of it. */
function shorter(text: string, over: number): string {
  if (sizeOf(text) <= over) return ''
  let end = text.length
  for (let saved = 0; end > 0 && saved < over; ) {
    const [character = ''] = [...text.slice(Math.max(0, end - 2), end)].slice(-1)
    end -= character.length
    saved += sizeOf(character) - 2
  }
  return text.slice(0, end)
}
