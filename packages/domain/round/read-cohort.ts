import { countiesOf, type DivisionCode, divisions, levelOf, nameOf, pathName } from '../authority/division.ts'
import { type FormerCode, successorOf } from '../authority/former-codes.ts'

/** What a list of counties, pasted or from a file, was read as. */
export type CohortRead = {
  /** In the order of the list, each once. */
  readonly counties: readonly DivisionCode[]
  /** Named again after they were named. */
  readonly repeated: readonly DivisionCode[]
  /** A name that two counties bear: which is meant, only a code or the city's name says. */
  readonly ambiguous: readonly { readonly words: string; readonly counties: readonly DivisionCode[] }[]
  /** Codes a county bore once: what it is now stands among the counties. */
  readonly replaced: readonly FormerCode[]
  readonly unknown: readonly string[]
}

/**
 * Reads counties by code or by name, in any order, separated by lines, commas or spaces; a city's code or name stands for all its
 * counties. A name beside its own code, "510113,青白江区", names it no second time.
 */
export function readCohort(text: string): CohortRead {
  const read = text.normalize('NFKC').split(/\r?\n/).flatMap(readLine)
  const named = read.flatMap((each) => ('named' in each ? each.named : []))
  return {
    counties: [...new Set(named)],
    repeated: [...new Set(named.filter((code, at) => named.indexOf(code) < at))],
    ambiguous: read.filter((each) => 'counties' in each),
    replaced: [...new Set(read.flatMap((each) => ('replaced' in each && each.replaced ? [each.replaced] : [])))],
    unknown: [...new Set(read.flatMap((each) => ('unknown' in each ? [each.unknown] : [])))],
  }
}

type Word =
  | { readonly named: readonly DivisionCode[]; readonly replaced?: FormerCode }
  | { readonly words: string; readonly counties: readonly DivisionCode[] }
  | { readonly unknown: string }

function readLine(line: string): readonly Word[] {
  const words = line.split(/[\s,;、"'|]+/).filter((word) => word !== '')
  const byCode = new Set(words.filter(isCode).flatMap((word) => countiesOfWord(readWord(word))))
  return words.flatMap((word) => {
    const read = readWord(word)
    const counties = countiesOfWord(read)
    return !isCode(word) && counties.some((code) => byCode.has(code)) ? [] : [read]
  })
}

function isCode(word: string): boolean {
  return /^\d{6}(0{6})?$/.test(word)
}

function countiesOfWord(word: Word): readonly DivisionCode[] {
  if ('named' in word) return word.named
  return 'counties' in word ? word.counties : []
}

function readWord(word: string): Word {
  const code = isCode(word) ? word.slice(0, 6) : undefined
  const replaced = code === undefined ? undefined : successorOf(code)
  if (replaced) return { named: [replaced.successor], replaced }
  const found = divisions.map((each) => each.code).filter((each) => isCalled(each, word, code))
  const [only] = found
  if (only === undefined) return { unknown: word }
  if (found.length > 1) return { words: word, counties: found }
  return { named: levelOf(only) === 'county' ? [only] : countiesOf(only) }
}

/** The province itself is nobody's county. */
function isCalled(division: DivisionCode, word: string, code: string | undefined): boolean {
  if (levelOf(division) === 'province') return false
  return code === undefined ? nameOf(division) === word || pathName(division) === word : division === code
}
