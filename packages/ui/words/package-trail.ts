import { catalogue } from './catalogue.ts'

/** What 流转记录 says of a joint package and of a county's filing in it. */
export const packageTrailText = catalogue(
  {
    title: '流转记录',
    between: '；',
    and: '、',
    innerDate: '{kind}{date}前报市',
    whole: '完整上报{count}个县（市、区）',
    inPart: '部分上报{count}个：{names}',
    exceptions: '例外{count}个：{names}',
    'travelled.whole': '完整上报',
    'travelled.inPart': '部分上报：审定{settled}项，退回{returned}项',
    countsFrom: '上报日按{day}计',
    sections: '{count}个部分',
  },
  {
    title: 'Circulation record',
    between: '; ',
    and: ', ',
    innerDate: '{kind} to the city by {date}',
    whole: '{count} counties whole',
    inPart: '{count} in part: {names}',
    exceptions: '{count} exceptions: {names}',
    'travelled.whole': 'filed whole',
    'travelled.inPart': 'filed in part: {settled} settled, {returned} returned',
    countsFrom: 'counts as filed on {day}',
    sections: '{count} sections',
  },
)
