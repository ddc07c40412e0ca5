import { bureauName, cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import { missingElements } from '@mingce/domain/catalog/completeness'
import type { Channel, DisclosureItem } from '@mingce/domain/catalog/item'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import { normaliseName } from '@mingce/domain/guide/match'
import type { Chance } from './chance.ts'
import { withExtraElements } from './extra-elements.ts'
import { bilingualItem, localItem, localItems } from './local-items.ts'
import { type RealCatalog, realItems } from './real-catalogs.ts'

/** An item and where it comes from, `guideRow` null when the guide has none of that name. */
export type CountyItem = { readonly content: DisclosureItem; readonly guideRow: string | null }

const bilingualPrefectures = ['513200', '513300', '513400']

/**
 * What a county's spreadsheet holds: the rows of a catalog some bureau really published, then the guide's that it lacks, then
 * items of its own; varied by chance, with the county's own bureau as the discloser.
 *
 * @param fit whether every item is to be complete, as one that is filed must be: cells the copy at hand cuts off are filled
 *   from the guide's row of the same name, or the row is left out
 */
export function countyItems(
  county: DivisionCode,
  { chance, source, fit }: { readonly chance: Chance; readonly source: RealCatalog | null; readonly fit: boolean },
): readonly CountyItem[] {
  const bureau = bureauName(county)
  const real = source ? realItems(source, bureau).map((item) => (fit ? completed(item) : item)) : []
  const first = fit ? real.filter((item) => missingElements(item).length === 0) : real
  const names = new Set(first.map(({ name }) => normaliseName(name)))
  const degree = chance.share() * 0.7
  const own = ownItems(county, chance).filter((item) => !names.has(normaliseName(item.name)))
  const added = guideItems(bureau).filter((item) => !names.has(normaliseName(item.name)))
  const items = [...first, ...[...added, ...own].map((item) => varied(item, chance, degree))]
  return withExtraElements(county, items, fit).map((content) => ({
    content,
    guideRow: rowNamed(content.name)?.row ?? null,
  }))
}

function guideItems(bureau: string): readonly DisclosureItem[] {
  return registerGuide2019.rows.map(({ item }) => ({ ...item, disclosingBody: bureau }))
}

function ownItems(county: DivisionCode, chance: Chance): readonly DisclosureItem[] {
  const own = chance.some(chance.between(1, 7), localItems)
  const spoken = bilingualPrefectures.includes(cityOf(county)) ? [bilingualItem] : []
  return [...own, ...spoken].map((local) => localItem(local, bureauName(county)))
}

/** The guide's row of this name, if it has one. */
export function rowNamed(name: string) {
  return registerGuide2019.rows.find(({ item }) => normaliseName(item.name) === normaliseName(name))
}

function completed(item: DisclosureItem): DisclosureItem {
  const row = rowNamed(item.name)?.item
  if (!row) return item
  return {
    ...item,
    legalBases: item.legalBases.length > 0 ? item.legalBases : row.legalBases,
    disclosureTimeLimit: item.disclosureTimeLimit ?? row.disclosureTimeLimit,
    channels: item.channels.length > 0 ? item.channels : row.channels,
    audiences: item.audiences.length > 0 ? item.audiences : row.audiences,
    disclosureModes: item.disclosureModes.length > 0 ? item.disclosureModes : row.disclosureModes,
    disclosureLevels: item.disclosureLevels.length > 0 ? item.disclosureLevels : row.disclosureLevels,
  }
}

const moreChannels: readonly Channel[] = ['weibo_wechat_app', 'notice_board', 'public_reading_point', 'targeted_push']
const moreContents = ['办理流程图', '政策问答', '监督投诉方式', '分学校明细']
const forms = ['文字', '图表', '视频解读']

/** `degree` is how much this county departs from the words it was given: 0 copies them. */
function varied(item: DisclosureItem, chance: Chance, degree: number): DisclosureItem {
  const channels = chance.falls(degree) ? chance.some(chance.between(1, 2), moreChannels) : []
  const contents = chance.falls(degree / 2) ? [chance.pick(moreContents)] : []
  const extra = chance.falls(degree / 3) ? { 公开形式: chance.pick(forms) } : {}
  const sooner = chance.falls(degree) ? shortened(item, chance.pick([3, 5, 7, 10, 15])) : item
  return {
    ...sooner,
    channels: [...new Set([...item.channels, ...channels])],
    contentElements: [...item.contentElements, ...contents],
    extra: { ...item.extra, ...extra },
  }
}

/** The same promise in fewer working days; unchanged where it is that short already or not counted in days. */
export function shortened(item: DisclosureItem, days: number): DisclosureItem {
  const limit = item.disclosureTimeLimit
  if (!limit?.amount || limit.amount <= days) return item
  const raw = `信息形成或者变更之日起${days}个工作日内`
  return { ...item, disclosureTimeLimit: { raw, trigger: 'created_or_changed', amount: days, unit: 'working_day' } }
}
