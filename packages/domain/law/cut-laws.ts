import { fold } from '../script/fold.ts'

/** What is asked about titles: whether one is known, how many letters the longest known one has, and with which letters they end. */
export type Titles = {
  readonly isKnown: (text: string) => boolean
  readonly longest: number
  readonly endings: ReadonlySet<string>
}

type Parts = readonly string[] | undefined

/** Of one text: `before` is what was found of each end of it, which is reached on many ways. */
type Cutting = Titles & { readonly before: Map<string, Parts> }

/** Look-ups after which a text is left whole, as it is written. */
export const mostLookUps = 600

/** Longer runs are prose, which is no list of laws. */
const mostLetters = 200
const between = /^(?:\s|以及|及其|和|及|与|或|[、,，;；。《》])+/
const explicit = /(?:\s|以及|和|及|与|或|[、,，;；。《》])+$/
const joins = /[\s和及与或、,，;；。《》]/

/**
 * The parts when the text is known laws one behind the other, or a known law joined by 和, 及, a space to another that may be unknown.
 *
 * @returns undefined where it is neither, and where telling would take more than `mostLookUps`
 */
export function cutIntoKnown(text: string, { isKnown, longest, endings }: Titles): Parts {
  if (text.length > mostLetters) return undefined
  let lookUps = 0
  const asked = (title: string) => {
    if (lookUps > mostLookUps) return false
    lookUps += 1
    return lookUps <= mostLookUps && isKnown(title)
  }
  const parts = partsOf(text, { isKnown: asked, longest, endings, before: new Map() })
  return lookUps > mostLookUps ? undefined : parts
}

function partsOf(text: string, cutting: Cutting): Parts {
  if (cutting.before.has(text)) return cutting.before.get(text)
  const parts = behindKnown(text, cutting) ?? behindUnknown(text, cutting)
  cutting.before.set(text, parts)
  return parts
}

function behindKnown(text: string, cutting: Cutting): Parts {
  for (let at = farthest(text, cutting.longest); at > 2; at -= 1) {
    const [left, right] = [text.slice(0, at), text.slice(at)]
    if (!mayEnd(text.charAt(at - 1), cutting) || !cutting.isKnown(left)) continue
    const rest = right.replace(between, '')
    if (rest === '') return [left]
    const ofLeft = `${left}${rest.replace(/^其/, '')}`
    if (rest.length < right.length && /^其?实施(?:办法|细则|条例)$/.test(rest) && cutting.isKnown(ofLeft))
      return [left, ofLeft]
    const parts = partsOf(rest, cutting)
    if (parts) return [left, ...parts]
    if (rest.length < right.length && rest.length > 2) return [left, rest]
  }
  return undefined
}

/** A citation ends with its title, a number, or a sign. */
function mayEnd(letter: string, { endings }: Cutting): boolean {
  return !/\p{Script=Han}/u.test(letter) || /[号號令]/.test(letter) || endings.has(fold(letter))
}

function behindUnknown(text: string, { isKnown }: Cutting): Parts {
  for (let at = 3; at < text.length - 2; at += 1) {
    if (joins.test(text.charAt(at - 1)) && isKnown(text.slice(at)))
      return [text.slice(0, at).replace(explicit, ''), text.slice(at)]
  }
  return undefined
}

/** 中华人民共和国 in front, and a number behind that stands in no brackets, count as no letters of a title. */
const [stateName, numberBehind] = [7, 24]

/** How far a known title may reach from the beginning: marks, spaces and what stands in round brackets are no letters of it. */
function farthest(text: string, longest: number): number {
  const most = longest + stateName + (/[\d号號]/.test(text) ? numberBehind : 0)
  let letters = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (/[(（]/.test(character)) depth += 1
    else if (/[)）]/.test(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[\p{L}\p{N}]/u.test(character)) letters += 1
    if (letters > most) return at
  }
  return text.length
}
