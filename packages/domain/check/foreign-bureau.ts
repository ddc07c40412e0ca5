import { divisions, shortNameOf } from '../authority/division.ts'
import { fold } from '../script/fold.ts'
import { asWritten } from './as-written.ts'
import { codesByName, ownCodes } from './place-names.ts'

const education = String.raw`(?:教育|教体|教科|文教)\p{Script=Han}{0,6}?`
const bureau = `${education}(?:局|厅|委员会|委|部门|管理中心)`
const begins = String.raw`(?<=^|[^\p{Script=Han}]|[省市州])`
const inner = String.raw`(?:(?![省市县区旗])\p{Script=Han}){2,5}?`

/** 永仁县教育体育局, 东阳市人民政府; of towns the bureaus alone (民众镇教体文旅局), since a county's own have governments and 教育管理中心, and no bureau of education. */
const patterns = [
  new RegExp(`${begins}${inner}[州市县区旗](?=${bureau}|人民政府)`, 'gu'),
  new RegExp(`${begins}${inner}(?:镇|乡|街道)(?=${education}(?:局|厅))`, 'gu'),
]

/** What stands there and is the name of no place: 户籍所在区, 高新区, 学校及各县, 教育局和县, 设区市. 平和县 is one. */
const general =
  /^(?:.+[和及与])?(?:我|各|该|某|其他|其它|有关|相关|上级|主管|当地|属地|学校|幼儿园)|.{2}[和及与](?:[州市县区旗镇乡]|街道)$|(?:涉及|同级|服务|所在|所属|相关|有关|直属|自治|直辖|[地县]级|单列|开发|高新|经开|新|试验|示范|保税|功能|合作|城|城镇|社|学|校|片|园|辖|地|特)[州市县区旗镇]$/

/** 双流教育局: the name without its 县 or 区, where at least two characters are left of it. */
const shortNames: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(divisions, ({ code }) => shortNameOf(code).slice(0, -1))]
    .filter(([name]) => name.length > 1 && name !== '市中')
    .map(([name, those]) => [name, those.map(({ code }) => code)]),
)
const shortName = new RegExp(`${begins}(?:${[...shortNames.keys()].join('|')})(?=${bureau})`, 'gu')

/**
 * The places of a discloser that are neither one's own nor above one and are named by nothing but their bureau: outside the province (东阳市教育局), or
 * without their 县 and 区 (双流教育局). Each once, as it is written. A place that is one of the province's divisions by its whole name is `foreignPlaces`'.
 */
export function foreignBureaus(written: string, division: string): readonly string[] {
  const body = fold(written)
  const own = ownCodes(division)
  const named = patterns
    .flatMap((pattern) => body.match(pattern) ?? [])
    .filter((place) => !general.test(place) && !isDivision(place))
  const short = (body.match(shortName) ?? []).filter(
    (name) => !shortNames.get(name)?.some((code) => own.includes(code)),
  )
  return asWritten(written, [...new Set([...named, ...short])])
}

function isDivision(place: string): boolean {
  return Array.from(place, (_, at) => place.slice(at)).some((end) => codesByName.has(end))
}
