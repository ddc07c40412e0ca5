import { bureauName, type DivisionCode } from '@mingce/domain/authority/division'
import { isFit, textOfChoices } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { Chance } from './chance.ts'

// Made up: two columns that published catalogs of counties have, and the notice does not ask for.

export const fiveOpenings = {
  kind: 'several_of',
  name: '五公开',
  required: false,
  hint: '本事项属于哪几类公开',
  reader: '省教育厅政务公开工作组（演示）',
  choices: ['决策公开', '执行公开', '管理公开', '服务公开', '结果公开'],
} as const satisfies ExtraField

export const accountableBody = {
  kind: 'text',
  name: '责任主体',
  required: false,
  hint: '对公开结果负责的科室或单位，可以与公开主体不同',
  reader: '市（州）教育局审核人（演示）',
} as const satisfies ExtraField

const offices = ['基础教育科', '学生资助管理中心', '人事教师科', '招生考试办公室', '办公室']

/**
 * What a county says of them for each of its items; three in five counties leave them out.
 *
 * @param fit whether the items are to be filed: what a source has there and is no choice (□决策, nothing ticked) then goes
 */
export function withExtraElements(
  county: DivisionCode,
  items: readonly DisclosureItem[],
  fit: boolean,
): readonly DisclosureItem[] {
  const chance = new Chance('extra elements', county)
  const fitting = fit ? items.map(withoutUnfit) : items
  if (!chance.falls(0.4)) return fitting
  return fitting.map((item) => {
    const openings = textOfChoices(fiveOpenings, chance.some(chance.between(1, 3), fiveOpenings.choices))
    const office = `${bureauName(county)}${chance.pick(offices)}`
    return { ...item, extra: { ...item.extra, [fiveOpenings.name]: openings, [accountableBody.name]: office } }
  })
}

function withoutUnfit(item: DisclosureItem): DisclosureItem {
  const { [fiveOpenings.name]: said = '', ...others } = item.extra
  return isFit(fiveOpenings, said) ? item : { ...item, extra: others }
}
