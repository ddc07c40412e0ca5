import { divisions, nameOf, shortNameOf } from '../authority/division.ts'
import { formerCodes, successorOf } from '../authority/former-codes.ts'

/** The 33 others. Source: GB/T 2260, as generally known, not looked up. */
const otherProvinces =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区'.split(
    ' ',
  )

/** What counties were called before, with the code they have now. Those beside `formerCodes` as generally known, not looked up; others may be missing. */
const formerNames: readonly (readonly [string, string])[] = [
  ...formerCodes.map(({ name, successor }) => [name, successor] as const),
  ...([
    ['双流县', '510116'],
    ['彭山县', '511403'],
    ['南溪县', '511503'],
  ] as const),
  ...([
    ['达县', '511703'],
    ['名山县', '511803'],
    ['马尔康县', '513201'],
    ['康定县', '513301'],
  ] as const),
]

const elsewhere = 'elsewhere'

const named: readonly (readonly [string, string])[] = [
  ...divisions.flatMap(({ code }) => [nameOf(code), shortNameOf(code)].map((name) => [name, code] as const)),
  ...formerNames,
  ...otherProvinces.map((name) => [name, elsewhere] as const),
]

/** Each name with the codes it may mean; several only for 市中区. A former name means the county that took its place. */
export const codesByName: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(named, ([name]) => name)].map(([name, each]) => [name, [...new Set(each.map(([, code]) => code))]]),
)
export const longestName = Math.max(...named.map(([{ length }]) => length))

/** A county, its city and the province: whose names are not foreign to it. A county that was is called what its successor was. */
export function ownCodes(division: string): readonly string[] {
  const today = successorOf(division)?.successor
  return [division, `${division.slice(0, 4)}00`, `${division.slice(0, 2)}0000`, ...(today ? [today] : [])]
}
