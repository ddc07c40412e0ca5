import { catalogue } from './catalogue.ts'

/** What 五个提升 over the counties below an office says. */
export const countiesImprovementText = catalogue(
  {
    partial: '指引目前只收录 {rows} 行，未收录的事项另列“比照之外”，不计入拓宽范围。',
    noGuide: '还没有登记标准指引，无从比照。',
    none: '还没有审定的目录。审定后即可在此比照。',
    noneBefore: '还没有县审定过第二版目录。',
    against: '比照',
    body: '市（州）、县（市、区）',
    beyond: '比照之外（项）',
    noFirsts: '还没有县把时限缩到 5 个工作日以内。',
    item: '事项',
    county: '首个县（市、区）',
    days: '时限',
    workingDays: '{days} 个工作日',
    atOnce: '即时',
    settledOn: '审定日期',
    pick: '点名称看五个方向。',
  },
  {
    partial: 'The guide holds {rows} rows so far; items it does not hold stand apart and widen no scope.',
    noGuide: 'No guide is registered: there is nothing to compare with.',
    none: 'No catalog is settled yet. Each is compared here once it is.',
    noneBefore: 'No county has settled a second version yet.',
    against: 'Compared with',
    body: 'City, county',
    beyond: 'Beyond (items)',
    noFirsts: 'No county promises anything within 5 working days yet.',
    item: 'Item',
    county: 'First county',
    days: 'Limit',
    workingDays: '{days} working days',
    atOnce: 'at once',
    settledOn: 'Settled on',
    pick: 'Choose a name to see its five directions.',
  },
)
