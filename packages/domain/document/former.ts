import { latestFirst } from '../in-order-of.ts'
import type { TemplateSection } from '../round/section-template.ts'
import { milestonesIn } from './milestones.ts'
import { type Passage, passagesIn, withoutPassages, withPassageAnew } from './passages.ts'

/** A section as it was settled. */
export type FormerSection = { readonly section: string; readonly heading: string; readonly text: string }

/** When a document was settled, and where in the order of its bureau's documents of that kind it stands. Days are `"2021-10-14"`. */
export type Settled = {
  readonly round: string
  /** Its turn within the round, from 1. */
  readonly n: number
  /** Of the document its round stands on: rounds follow one another by it. */
  readonly issuedOn: string
  readonly settledOn: string
}

/** 上一轮审定稿: the plan or summary that was settled before the one being written. */
export type FormerDocument = Settled & {
  /** What its round is called. */
  readonly title: string
  /** By what it counts as settled: 审定 of a county's; of a city's own that it went up (上报), or was received (收悉). */
  readonly as: 'settled' | 'filed' | 'received'
  readonly sections: readonly FormerSection[]
}

/**
 * The last that was settled before `now`: of rounds on an earlier document or one of the same day, or of the same round an earlier turn.
 * A round that came later is none before it, whatever was settled there meanwhile.
 */
export function lastBefore<Each extends Settled>(
  settled: readonly Each[],
  now: Pick<Settled, 'round' | 'n' | 'issuedOn'>,
): Each | undefined {
  const earlier = settled.filter(({ round, n, issuedOn }) =>
    round === now.round ? n < now.n : issuedOn <= now.issuedOn,
  )
  return earlier.toSorted(
    latestFirst(
      ({ issuedOn }) => issuedOn,
      ({ round }) => Number(round === now.round),
      ({ settledOn }) => settledOn,
      ({ n }) => n,
    ),
  )[0]
}

/** Which section of the former document answers which of today's, by today's id; and those that have no place in it today. */
export type Paired = {
  readonly pairs: ReadonlyMap<string, FormerSection>
  readonly without: readonly FormerSection[]
}

/** A section of today: as the round asks for it, or as it is called where its bureau added it. */
type Today = { readonly section: string; readonly title: string }

/** Sections answer each other by the id that the round's template gave them; where it gave others, by the same title. None answers two. */
export function pairedWith(today: readonly Today[], former: readonly FormerSection[]): Paired {
  const pairs = new Map<string, FormerSection>()
  const taken = new Set<FormerSection>()
  const pair = (answers: (one: Today, other: FormerSection) => boolean) => {
    for (const one of today.filter(({ section }) => !pairs.has(section))) {
      const found = former.find((other) => !taken.has(other) && answers(one, other))
      if (!found) continue
      pairs.set(one.section, found)
      taken.add(found)
    }
  }
  pair(({ section }, other) => section === other.section)
  pair(({ title }, { heading }) => named(title) !== '' && named(title) === named(heading))
  return { pairs, without: former.filter((each) => !taken.has(each)) }
}

/** A title without its number and its spaces: "一、工作目标" is 工作目标. */
function named(title: string): string {
  const bare = title.normalize('NFKC').replaceAll(/\s+/gu, '')
  return bare.replace(/^(?:第?[一二三四五六七八九十\d]+[、.,章节部分]+|\([一二三四五六七八九十\d]+\))/u, '')
}

/** What is taken up from a former section, and what whoever takes it must know. */
export type TakenUp = {
  readonly text: string
  /** Whose figures are today's now. */
  readonly renewed: readonly Passage['source'][]
  /** Of which the system says nothing today: they stand as they were. */
  readonly old: readonly Passage['source'][]
  /** How many milestones promise a day before this round's document. */
  readonly past: number
}

/**
 * A former section as it would stand today: its own words, and what the system says now in the place of what it said then. Nothing is
 * put in that was not there.
 *
 * @param now.issuedOn the day of this round's document; `asOf`: the day of the figures
 */
export function takenUp(
  { text }: Pick<FormerSection, 'text'>,
  now: { readonly passages: readonly Passage[]; readonly asOf: string; readonly issuedOn: string },
): TakenUp {
  const sources = [...new Set(passagesIn(text).map(({ source }) => source))]
  const renewed = now.passages.filter(({ source }) => sources.includes(source))
  const after = renewed.reduce((before, passage) => withPassageAnew(before, passage, now.asOf), text)
  return {
    text: after,
    renewed: renewed.map(({ source }) => source),
    old: sources.filter((source) => !renewed.some((each) => each.source === source)),
    past: milestonesIn(after).filter(({ by }) => by < now.issuedOn).length,
  }
}

/** `own_words`: alike but for what the system put in. */
export type Likeness = 'same' | 'own_words' | 'other'

/** How a text stands to the one that was settled before. Spaces and empty lines are no difference. */
export function likenessTo(former: string, text: string): Likeness {
  if (bare(former) === bare(text)) return 'same'
  const own = bare(withoutPassages(text))
  return own !== '' && own === bare(withoutPassages(former)) ? 'own_words' : 'other'
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

/** Today's sections in the order of the document: what the round asks for, then what the bureau added. */
export function sectionsToday(
  asked: readonly Pick<TemplateSection, 'id' | 'title'>[],
  written: readonly { readonly part: string; readonly heading: string | null }[],
): readonly Today[] {
  const ids = new Set(asked.map(({ id }) => id))
  return [
    ...asked.map(({ id, title }) => ({ section: id, title })),
    ...written
      .filter(({ part }) => !ids.has(part))
      .map(({ part, heading }) => ({ section: part, title: heading ?? '' })),
  ]
}
