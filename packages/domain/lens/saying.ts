import type { DisclosureItem } from '../catalog/item.ts'
import { bare } from '../script/bare.ts'

/** What an item says, apart from its names and from the county's own disclosing body. */
export type Saying = {
  /** The same for two texts that say the same; another text of any length. */
  readonly said: string
  /** Notes and extra elements, each once; none for most. */
  readonly ownWords: readonly string[]
}

/**
 * Content, basis, time limit, modes, channels and audiences, each word apart from width, spaces and punctuation. Names and the
 * disclosing body are left aside: that a county puts its own bureau's name in is no word of its own.
 */
export function sayingOf(item: DisclosureItem): Saying {
  const own = [...Object.values(item.extra), item.audienceNote ?? '', item.otherChannelText ?? ''].map(bare)
  return { said: said(item), ownWords: [...new Set(own.filter((words) => words !== ''))] }
}

/** Whether `own` says what `given` says and nothing beside it (与指引文字一致). What the guide leaves open and a county fills in is its own. */
export function saysTheSame(own: Saying, given: Saying): boolean {
  return own.said === given.said && own.ownWords.every((words) => given.ownWords.includes(words))
}

function said(item: DisclosureItem): string {
  const { contentElements, legalBases, disclosureTimeLimit, disclosureModes, channels, audiences } = item
  return JSON.stringify([
    bare(contentElements.join('')),
    bare(legalBases.join('')),
    bare(disclosureTimeLimit?.raw ?? ''),
    ...[disclosureModes, channels, audiences].map((chosen) => chosen.toSorted()),
  ])
}
