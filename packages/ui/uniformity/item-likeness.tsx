import type { ChoiceDifference, LimitDifference } from '@mingce/domain/lens/uniformity/choices'
import type { Alike, Shares, SimilarityFinding } from '@mingce/domain/lens/uniformity/measure'
import type { SharedSlip } from '@mingce/domain/lens/uniformity/slips'
import type { StripLine } from '@mingce/domain/lens/uniformity/strip'
import { audienceWords, channelWords, elementName, levelWords, modeWords } from '../words/items.ts'
import { say } from '../words/language.ts'
import { uniformityText as t } from '../words/uniformity.ts'
import { ItemStrip } from './item-strip.tsx'
import { ShareBar } from './share-bar.tsx'
import { countyName, findingText } from './shares.ts'
import './uniformity.css'

/** One item beside the guide and other counties, as a server sends it. */
export type ShownLikeness = {
  readonly shares: Shares
  readonly finding: SimilarityFinding
  readonly alike: readonly Alike[]
  readonly lines: readonly StripLine[]
  readonly guide: {
    readonly choices: readonly ChoiceDifference[]
    readonly limit: LimitDifference
  } | null
  readonly slips: readonly SharedSlip[]
  /** 本地化说明 that went with it; null where none was given. */
  readonly note?: { readonly note: string } | null
}

/** What an item was found, its strip, where each stretch of its words stands, and its choices beside the guide's. */
export function ItemLikeness({ found }: { readonly found: ShownLikeness }) {
  const { shares, finding, alike, lines, guide, slips } = found
  const [nearest, ...others] = [...new Set(alike.map(({ division }) => division))]
  const borrowed = lines.flatMap(({ spans }) => spans).filter(({ source }) => source === 'borrowed')
  const lenders = [...new Set(borrowed.flatMap(({ division }) => division ?? []))]
  return (
    <div className="item-likeness">
      <p>
        <b>{findingText(finding, { nearest: nearest ?? null, lenders })}</b>
        <ShareBar shares={shares} />
      </p>
      <ItemStrip lines={lines} />
      {others.length > 0 && <p>{t('alike', { counties: others.map(countyName).join(t('separator')) })}</p>}
      {slips.map((slip) => (
        <p key={slip.words}>{slipText(slip)}</p>
      ))}
      {guide && <p>{choicesText(guide.choices, guide.limit)}</p>}
      {found.note && (
        <blockquote>
          {t('note')}：{found.note.note}
        </blockquote>
      )}
      <small>{t('caution')}</small>
    </div>
  )
}

function slipText({ words, instead, counties }: SharedSlip): string {
  return t('slip', { words, instead, counties: counties.map(countyName).join(t('separator')) })
}

function choicesText(choices: readonly ChoiceDifference[], limit: LimitDifference): string {
  const differences = choices.flatMap(({ element, more, less }) => [
    ...(more.length > 0
      ? [t('choice.more', { element: elementName(element), values: valuesText(element, more) })]
      : []),
    ...(less.length > 0
      ? [t('choice.less', { element: elementName(element), values: valuesText(element, less) })]
      : []),
  ])
  const all = [...differences, ...(limit === 'same' ? [] : [t(`limit.${limit}`)])]
  return all.length === 0 ? t('choices.same') : t('choices', { differences: all.join(t('semicolon')) })
}

const words = { ...channelWords, ...levelWords, ...modeWords, ...audienceWords }

function valuesText(element: ChoiceDifference['element'], values: readonly string[]): string {
  const named = values.map((value) => {
    const known = words[value as keyof typeof words]
    return element === 'legalBases' ? `《${value}》` : known ? say(known) : value
  })
  return named.join(t('separator'))
}
