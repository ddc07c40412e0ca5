import { catalogue } from '@mingce/ui/words/catalogue'

/** What a change of a law asks of the county's own items. */
export const lawsText = catalogue(
  {
    amended: '《{title}》自 {day} 起修改，本县 {count} 项引用的是旧文本',
    repealed: '《{title}》自 {day} 起废止，本县 {count} 项仍在引用',
    willAmend: '《{title}》将自 {day} 起修改，本县 {count} 项引用现行文本；到日再改报，现在不用改',
    willRepeal: '《{title}》将自 {day} 起废止，本县 {count} 项引用；到日再改报，现在不用改',
    by: '依据：{by}。来源：{source}',
    doubt: '（{doubt}）',
    becomes: '{from} → {to}',
    articles: '所引 {articles} 请按新文本核对。',
    byHand: '“{from}”没有现成的替代，请改写。',
    take: '采用建议',
    taken: '已改报公开依据',
    open: '打开事项',
    show: '逐项看',
    hide: '收起',
    locked: '目录正在审核，退回或审定之后才能改报。',
  },
  {
    amended: '“{title}” is amended from {day}: {count} of the county’s items cite the former text',
    repealed: '“{title}” is repealed from {day}: {count} of the county’s items still cite it',
    willAmend:
      '“{title}” will be amended from {day}: {count} of the county’s items cite it as it is; reword them from that day, not now',
    willRepeal:
      '“{title}” will be repealed from {day}: {count} of the county’s items cite it; reword them from that day, not now',
    by: 'By {by}. Source: {source}',
    doubt: ' ({doubt})',
    becomes: '{from} → {to}',
    articles: 'Look {articles} up in the new text.',
    byHand: 'Nothing ready takes the place of “{from}”: reword it.',
    take: 'Take it over',
    taken: 'Reworded the legal basis',
    open: 'Open the item',
    show: 'Item by item',
    hide: 'Close',
    locked: 'The catalog is being examined: it can be reworded once it came back or was settled.',
  },
)
