import { choicesOf } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField, ExtraKind } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { channelNames } from '../cells/channel-names.ts'
import { audienceNames, levelNames, modeNames } from './columns.ts'

/** What one element of an item is, for whoever reads the data without the regulation at hand. */
export type DictionaryEntry = {
  readonly identifier: keyof DisclosureItem
  readonly name: string
  readonly meaning: string
  /** How it stands in the data; where values are a closed list, each with its Chinese word. */
  readonly form: string
  readonly values?: Readonly<Record<string, string>>
  readonly source: string
}

const notice = '四川省教育厅2021年9月10日通知第（四）条'
const form2019 = '国办发〔2019〕54号'
const guide = '教办厅函〔2019〕39号'
const own = '本系统'

const triggers = {
  created_or_changed: '自信息形成或者变更之日起',
  upon_approval: '文件批准（印发）时',
  fixed_date: '固定日期',
  periodic: '定期',
  immediate: '即时',
}

/** The elements of a catalog item in their order. Source: the notice of 2021-09-10, (四); 国办发〔2019〕54号. */
export const dictionary: readonly DictionaryEntry[] = [
  { identifier: 'category', name: '一级事项', meaning: '事项所属的类别', form: '文字，1—200字', source: guide },
  {
    identifier: 'subcategories',
    name: '中间各级事项',
    meaning: '一级事项与事项名称之间的层级，由外到内',
    form: '文字的列表，至多2级',
    source: own,
  },
  { identifier: 'name', name: '名称', meaning: '公开事项的名称', form: '文字，1—200字', source: notice },
  {
    identifier: 'contentElements',
    name: '公开内容（要素）',
    meaning: '应当公开的各项内容',
    form: '文字的列表，每条至多2000字',
    source: notice,
  },
  {
    identifier: 'legalBases',
    name: '公开依据',
    meaning: '要求公开的法律、法规、规章或者文件',
    form: '文字的列表，每条至多500字',
    source: notice,
  },
  {
    identifier: 'disclosureTimeLimit',
    name: '公开时限',
    meaning: '信息最迟何时公开；raw 为原文，其余为读出的含义，读不出的为空',
    form: '空，或者 {raw, trigger, amount, unit}；unit 为 working_day（工作日）或 calendar_day（自然日）',
    values: triggers,
    source: notice,
  },
  {
    identifier: 'disclosingBody',
    name: '公开主体',
    meaning: '负责公开的机关',
    form: '空，或者文字，至多200字',
    source: notice,
  },
  {
    identifier: 'disclosureModes',
    name: '公开方式',
    meaning: '主动公开或者依申请公开',
    form: '代码的列表',
    values: modeNames,
    source: notice,
  },
  {
    identifier: 'channels',
    name: '公开渠道和载体',
    meaning: '在哪里公开',
    form: '代码的列表',
    values: channelNames,
    source: form2019,
  },
  {
    identifier: 'otherChannelText',
    name: '其他渠道',
    meaning: '“其他”渠道的文字说明',
    form: '空，或者文字，至多500字',
    source: form2019,
  },
  {
    identifier: 'audiences',
    name: '公开对象',
    meaning: '向谁公开',
    form: '代码的列表',
    values: audienceNames,
    source: notice,
  },
  {
    identifier: 'audienceNote',
    name: '公开对象说明',
    meaning: '特定群体是谁',
    form: '空，或者文字，至多500字',
    source: form2019,
  },
  {
    identifier: 'disclosureLevels',
    name: '公开层级',
    meaning: '由哪一级公开',
    form: '代码的列表',
    values: levelNames,
    source: form2019,
  },
  {
    identifier: 'extra',
    name: '扩展要素',
    meaning: '八要素以外由本地增加的要素',
    form: '以要素名称为键的文字，每项至多2000字',
    source: notice,
  },
]

const extraForms: Record<ExtraKind, string> = {
  text: '文字，至多2000字',
  one_of: '选项之一',
  several_of: '一个或者多个选项，按选项顺序以“、”连接',
}

/** The same of an extra element the round asks for. */
export function extraEntry(field: ExtraField) {
  const { name, kind, required, hint, reader } = field
  const choices = choicesOf(field)
  return {
    identifier: `extra.${name}`,
    ...{ name, meaning: hint ?? '', form: extraForms[kind], required, reader },
    ...(choices.length > 0 && { choices }),
  }
}
