import { divisions } from '../../authority/division.ts'

// What any county would write alike, so that sameness in it says nothing. Each pattern is of folded text.

/** A law's title in its brackets, also when the closing one is missing, with the number and the article behind it. */
const lawInBrackets =
  /《[^》《\n;；。]*(?:》|(?=[\n;；。《])|$)(?:\([^()\n]{0,40}\)|第[一二三四五六七八九十百\d]{1,8}[条款项]|、(?=第[一二三四五六七八九十百\d]{1,8}[条款项]))*/g

/** A law's title without brackets: it begins with the state's full name and ends like a law. */
const lawByName =
  /中华人民共和国\p{Script=Han}{2,24}?(?:法|条例|规定|办法)(?![\p{Script=Han}])(?:\((?:19|20)\d{2}[^()\n]{0,8}\))?/gu

/** 国办发〔2019〕54号, 国务院令第711号. */
const documentNumber = /\p{Script=Han}{1,12}[〔[(](?:19|20)\d{2}[〕\])]第?\d+号|\p{Script=Han}{1,12}令第?\d+号/gu

/** The statutory time limit, whichever of its parts are written, and any limit in working days: the number itself is compared elsewhere. */
const timeLimit =
  /与规范性文件同步(?:发布|公开)|(?:自?(?:该)?(?:政府)?信息)?(?:形成|产生)(?:或者?|、)变更之日起?(?:\d{1,3}个?(?:工作)?日(?:之?内)?)?|\d{1,3}个?(?:工作日)(?:之?内)?(?:公开)?/g

/** The level that the text is of: 本县, 全区, 县级, 县(市、区). */
const level =
  /县\(市[、,]?区\)级?|(?<![社学校园片])(?:省|市|州|县|区|镇|乡)(?=教育|教体|人民政府)|(?:本|我|全|该)(?:省|市|州|县|区|旗|镇|乡|街道|局)|(?:省|市|州|县|区|镇|乡|村)级(?!别)/g

const bureau =
  /(?:教育|教体|教科|文教)(?:和|与|、)?(?:体育|科技|科学技术|文化旅游|文旅)*(?:主管部门|行政部门|部门|局|厅|委员会|管理中心)|人民政府(?:教育督导(?:室|委员会))?/g

const placeNames = new RegExp(
  [...new Set(divisions.map(({ name }) => name))]
    .filter((name) => name !== '市中区')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/** A place outside the province, known by where it stands: at the beginning, or behind another place, and before a bureau. */
const placeBeforeBureau =
  /(?<![\p{Script=Han}])\p{Script=Han}{2,6}?(?:省|市|州|县|区|旗|镇|乡|街道)(?=教育|教体|教科|文教|人民政府|各|义务教育|中小学)/gu

/** Each with what must occur for it to be looked for at all: most texts hold nothing that is expected. */
const patterns: readonly (readonly [RegExp, RegExp])[] = [
  [/《/, lawInBrackets],
  [/中华人民共和国/, lawByName],
  [/号/, documentNumber],
  [/日|变更|同步/, timeLimit],
  [/[省市州县区旗镇乡村局道]/, level],
  [/教育|教体|教科|文教|人民政府/, bureau],
  [/[省市州县区]/, placeNames],
  [/[省市州县区旗镇乡道]/, placeBeforeBureau],
]

/**
 * Which characters of a folded text are expected to be the same everywhere: names of laws and their numbers, limits in days, names of
 * bureaus and of places, and words for the level.
 *
 * @returns 1 for a character that is expected, as long as the text
 */
export function expectedIn(folded: string): Uint8Array {
  const marks = new Uint8Array(folded.length)
  for (const [sign, pattern] of patterns)
    if (sign.test(folded))
      for (const { index, 0: found } of folded.matchAll(pattern)) marks.fill(1, index, index + found.length)
  return marks
}
