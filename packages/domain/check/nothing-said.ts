import { bare } from '../script/bare.ts'

const nothing =
  /^(?:无|暂无|没有|略|待定|待补充|同上|等等|另行通知|(?:详?见|参见)(?:(?:附件|附表)\d{0,2}|网站|官网|链接|网页|公告)|(?:按(?:照)?)?(?:有关|相关)?规定|依法(?:公开)?|其他|其它|等|(?:相关|有关)(?:信息|内容|情况))$/

/** None of the phrases that say nothing is as long. */
const saysMore = /[\u4E00-\u9FFF]{12}/

/**
 * Whether words say nothing, or send one elsewhere: 同上, 详见附件, 详见网站, 按规定, 依法公开, 等等, a dash; of nothing at all it is not asked.
 *
 * @param plain as it is read: half-width, in simplified characters, without spaces (`script/fold.ts`)
 */
export function isNothingSaid(plain: string): boolean {
  if (plain === '' || saysMore.test(plain)) return false
  const letters = bare(plain)
  return letters === '' || nothing.test(letters)
}
