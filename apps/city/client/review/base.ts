import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { NamedGuide } from '@mingce/domain/guide/match-item'
import { matchItem } from '@mingce/domain/guide/match-item'
import type { Following } from '@mingce/domain/guide/row-of-item'
import { dayInWords } from '@mingce/ui/instant'
import type { FilingPart, FilingSheet, FilingVersions, ReadingMark } from '../questions.ts'
import { t } from '../words.ts'
import { itemOf } from './part.ts'
import type { FormerTexts } from './use-former.ts'

/** What a part can be compared with: `turn 2` is as it was filed then, `version 1` as it was settled, `county 510106` another county's. */
export type Base =
  | 'filed'
  | 'settled'
  | 'seen'
  | 'former'
  | 'source'
  | 'guide'
  | 'none'
  | `turn ${number}`
  | `version ${number}`
  | `county ${string}`

export type Comparison = {
  readonly base: Base
  /** Null where the base has nothing to set beside it: the item is new. */
  readonly before: DisclosureItem | null
  /** "上次报送稿（第1稿）" */
  readonly label: string
  /** The pinyin initials by which it is found beside its label: "slq". */
  readonly initials?: string
  /** What should be known of the base: that it is a guess, what is in doubt about it. */
  readonly note?: string
  readonly likeness?: number
  /** Of the guide, which row of it. */
  readonly guideRow?: string
}

/** What the desk knows to compare with. Undefined while it is asked for. */
export type Known = {
  readonly sheet: FilingSheet
  readonly guide?: NamedGuide | undefined
  readonly versions?: FilingVersions | undefined
  readonly marks?: readonly ReadingMark[] | undefined
  /** Of a plan or summary, what was settled in the round before. */
  readonly former?: FormerTexts | undefined
  /** Comparisons of this part that come from elsewhere. */
  readonly others?: readonly Comparison[] | undefined
}

/** Every comparison that can be made of an item, the most telling first: a guess, or a base without the item, comes after none at all. */
export function comparisonsOf(known: Known, part: FilingPart): readonly [Comparison, ...Comparison[]] {
  const none = { base: 'none', before: null, label: t('base.none') } as const
  const { sheet, guide, others = [] } = known
  const item = itemOf(sheet, part)
  if (!item) return [none]
  const own = [filedBefore(sheet, part), settledBefore(sheet, part), sourceOf(sheet, part)]
  const found = [...own, guide && withGuide({ ...item, guideRow: sheet.guideRows[part.part] ?? null }, guide)].filter(
    (each) => each !== undefined,
  )
  const guesses = found.filter((each) => !isTelling(each))
  const chosen = [seenLast(known, part), ...versionsOf(known, part)].filter((each) => each !== undefined)
  const [first, ...rest] = [...found.filter(isTelling), none, ...guesses, ...chosen, ...others]
  return first ? [first, ...rest] : [none]
}

/** What comes after a comparison, round and round. */
export function baseAfter(comparisons: readonly { readonly base: Base }[], shown: Base | undefined): Base | undefined {
  const at = comparisons.findIndex(({ base }) => base === shown)
  return comparisons[(Math.max(at, 0) + 1) % comparisons.length]?.base
}

const sameName = 0.75 // what a guide row of the same name in another category scores

/** A base with a text of its own tells more than one without; a mere likeness is no beginning. */
function isTelling({ before, likeness = 1 }: Comparison): boolean {
  return before !== null && likeness >= sameName
}

function filedBefore({ filedBefore, texts }: FilingSheet, { part }: FilingPart): Comparison | undefined {
  if (!filedBefore) return undefined
  const digest = filedBefore.parts[part]?.digest
  const before = (digest && texts[digest]) || null
  return { base: 'filed', before, label: t('base.filed', { turn: filedBefore.turn }) }
}

function settledBefore({ settledBefore, texts }: FilingSheet, { part }: FilingPart): Comparison | undefined {
  if (!settledBefore) return undefined
  const digest = settledBefore.digests[part]
  const before = (digest && texts[digest]) || null
  return { base: 'settled', before, label: t('base.settled', { version: settledBefore.version }) }
}

/** The text this person looked at last, where it is another than what lies here now. */
function seenLast({ versions, marks }: Known, { part, digest }: FilingPart): Comparison | undefined {
  const seen = marks?.find((each) => each.part === part)?.seen
  const before = seen && versions?.texts[seen.digest]
  if (!before || seen.digest === digest) return undefined
  return { base: 'seen', before, label: t('base.seen', { turn: seen.turn, day: dayInWords(seen.at) }) }
}

/** As each turn filed it and as each version was settled; not the one that lies here, nor one that is offered by a name of its own. */
function versionsOf({ sheet, versions }: Known, { part, digest }: FilingPart): readonly Comparison[] {
  const textOf = (found: string | undefined) => (found && versions?.texts[found]) || null
  const turns = (versions?.filed ?? []).flatMap(({ turn, at, parts }): readonly Comparison[] => {
    const found = parts[part]?.digest
    if (turn === sheet.filedBefore?.turn || (turn === sheet.head.turn && found === digest)) return []
    return [{ base: `turn ${turn}`, before: textOf(found), label: t('base.turn', { turn, day: dayInWords(at) }) }]
  })
  const settled = (versions?.settled ?? [])
    .filter(({ version }) => version !== sheet.settledBefore?.version)
    .map(({ version, at, digests }): Comparison => {
      const label = t('base.version', { version, day: dayInWords(at) })
      return { base: `version ${version}`, before: textOf(digests[part]), label }
    })
  return [...turns, ...settled]
}

/** What it was split from, or the first of what was merged into it. */
function sourceOf({ lineage, texts }: FilingSheet, { part }: FilingPart): Comparison | undefined {
  const step = lineage[part]?.findLast(({ as }) => as === 'split' || as === 'merged')
  if (step?.as !== 'split' && step?.as !== 'merged') return undefined
  const source = step.as === 'split' ? step.from : step.from[0]
  const before = source && texts[source.digest]
  return before && { base: 'source', before, label: t(`base.source.${step.as}`, { name: source.names.name }) }
}

function withGuide(item: DisclosureItem & Pick<Following, 'guideRow'>, guide: NamedGuide): Comparison | undefined {
  const match = matchItem(item, guide)
  if (!match) return undefined
  const { row } = match
  const comparison = { base: 'guide', before: row.item, guideRow: row.row } as const
  const doubt = row.doubt && t('base.guideDoubt', { doubt: row.doubt })
  if (match.certainty === 'exact') return { ...comparison, label: t('base.guide'), ...(doubt && { note: doubt }) }
  const guess = { name: row.item.name, likeness: Math.round(match.score * 100) }
  return {
    ...comparison,
    label: t('base.guideLike', guess),
    note: [t('base.guess'), doubt].filter(Boolean).join(' '),
    likeness: match.score,
  }
}
