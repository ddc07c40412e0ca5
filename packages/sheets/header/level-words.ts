import type { DisclosureLevel } from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/script/fold'

const words: readonly (readonly [DisclosureLevel, RegExp])[] = [
  ['province', /省|自治区/],
  ['city', /市|州|盟|设区/],
  ['county', /县|区|旗/],
  ['township', /乡|镇|街道|街/],
  ['village', /村|社区|居委/],
]

/**
 * The levels a heading or a cell names, highest first: `县(市、区)级` is the county, `乡、村级` township and village.
 * 社区 is no 区, the 市 and 区 in a county's brackets are no city, a named 市 (东阳市级) is left to `cityMeansCounty`.
 */
export function levelsNamed(text: string): readonly DisclosureLevel[] {
  const word = fold(text)
    .replace(/县[(（][^()（）]*[)）]/g, '县')
    .replace(/市[(（]州[)）]|设区(的|市)?/g, '市')
  const counted = word
    .replace(/社区/g, '村')
    .replace(/自治区/g, '省')
    .replace(/自治(?=[县州])/g, '')
  return words.filter(([, pattern]) => pattern.test(counted)).map(([level]) => level)
}

/**
 * Whether 市级 in this heading stands for a county-level city: it is named (东阳市级), and no column beside it is the county.
 */
export function cityMeansCounty(heading: string, besides: readonly string[]): boolean {
  const named = /[^地设省]{2,6}市(本级|级)?$/.test(fold(heading))
  return named && !besides.some((other) => levelsNamed(other).includes('county'))
}
