import { missingElements } from '../catalog/completeness.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { isSameLaw } from '../law/same-law.ts'
import { seedLaws } from '../law/seed.ts'
import { bare } from '../script/bare.ts'
import { asWritten } from './as-written.ts'
import type { Check, CheckedElement, Found } from './finding.ts'
import { type ItemText, textsOf } from './item-texts.ts'
import { isNothingSaid } from './nothing-said.ts'

/** 其他 ticked without saying which is told by its own check. */
export const elementMissing: Check = {
  id: 'element_missing',
  severity: 'must',
  source: 'notice_4',
  find: (item) =>
    missingElements(item)
      .filter((element) => element !== 'channels' || item.channels.length === 0)
      .map((element) => ({ element, quoted: [] })),
}

/**
 * An element that is filled in and says nothing, or sends one elsewhere: 同上, 详见附件, 详见网站, 按规定, 有关规定, 等等, a dash. A level above the
 * items may be 其他; a limit that says nothing is told by its own checks.
 */
export const saysNothing: Check = {
  id: 'says_nothing',
  severity: 'must',
  source: 'notice_4',
  find: (item) =>
    textsOf(item).flatMap((each) =>
      isNothingSaid(each.plain) && each.element !== 'disclosureTimeLimit' && !isOtherLevel(each)
        ? [{ element: each.element, quoted: [each.text.trim()] }]
        : [],
    ),
}

function isOtherLevel({ element, plain }: ItemText): boolean {
  return (element === 'category' || element === 'subcategories') && /^其[他它]$/.test(plain)
}

const blanks = /[×*]{2,}|x{2,}(?=[县区市局]|教育)|某某?(?=[县区市])|_{2,}|【】|\((?:填写|此处)[^)]*\)/g
const anyCounty = /(?:本)?县\(市、?区\)|县[、/]市[、/]区|\(市、区\)/g

/** What a form leaves to be filled in: ××县教育局, and 县（市、区）教育部门 as the discloser. A limit's number that is blacked out is told by its own check. */
export const placeholderLeft: Check = {
  id: 'placeholder_left',
  severity: 'must',
  source: 'notice_4',
  find: (item) =>
    textsOf(item).flatMap(({ element, text, plain }) => {
      if (element === 'disclosureTimeLimit') return []
      const found = [
        ...(plain.match(blanks) ?? []),
        ...(element === 'disclosingBody' ? (plain.match(anyCounty) ?? []) : []),
      ]
      return quoting(element, asWritten(text, found))
    }),
}

/** 有关规定 and 相关政策 at the end of a content say at least of which kind it is, so that they are vague and not nothing. */
const vague: Readonly<Partial<Record<CheckedElement, RegExp>>> = {
  contentElements:
    /(?:其他|其它)(?:相关|有关|应当?公开的?)?(?:的)?(?:信息|内容|事项|材料)|等?(?:相关|有关)(?:信息|内容|情况|材料)$|(?:^|等)(?:相关|有关)(?:政策|文件|规定|要求)$/g,
  legalBases: /(?:有关|相关|现行)(?:的)?(?:法律法规|法律|法规|规定|文件|政策)(?!.*》)/g,
  disclosingBody: /(?:有关|相关|各(?:有关|相关|职能)?)(?:职能)?(?:部门|单位|股室|科室)/g,
  otherChannelText: /(?:其他|其它|有关|相关)(?:渠道|方式|平台|媒体|网站)/g,
  audienceNote: /(?:有关|相关)(?:人员|群体|对象|人群)/g,
}

/** Words within an element by which nobody could look for what is meant: 相关部门, 有关法律法规. */
export const vagueWords: Check = {
  id: 'vague_words',
  severity: 'advice',
  source: 'notice_4',
  find: (item) =>
    textsOf(item).flatMap((each) => {
      const words = vague[each.element]
      const found = words && each.plain.match(words)
      return found && !isNothingSaid(each.plain) ? quoting(each.element, asWritten(each.text, found)) : []
    }),
}

/** The content is the item's name once more, and says no more of what is shown. */
export const nameRepeated: Check = {
  id: 'name_repeated',
  severity: 'advice',
  source: 'notice_4',
  find: ({ name, contentElements }) => {
    const [only, ...others] = contentElements
    return only && others.length === 0 && bare(only) === bare(name)
      ? [{ element: 'contentElements', quoted: [only] }]
      : []
  },
}

/** One law cited twice in an item, however it is written. */
export const lawTwice: Check = {
  id: 'law_twice',
  severity: 'advice',
  source: 'practice',
  find: ({ legalBases }: DisclosureItem, { laws }) => {
    const registry = laws?.registry ?? seedLaws
    const twice = legalBases.filter((each, at) =>
      legalBases.slice(0, at).some((before) => isSameLaw(before, each, registry)),
    )
    return quoting('legalBases', twice)
  },
}

function quoting(element: CheckedElement, quoted: readonly string[]): readonly Found[] {
  return quoted.length === 0 ? [] : [{ element, quoted: [...new Set(quoted)] }]
}
