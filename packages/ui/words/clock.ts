import type { DateOfFiling } from '@mingce/domain/submission/clock/clock-events'
import { catalogue } from './catalogue.ts'
import { type Said, say } from './language.ts'

/** What a filing's dates are told in: 补充材料, 停表, 延期, a date counted anew. */
export const clockText = catalogue(
  {
    'stopped.title': '已停表：等县里补充材料',
    'stopped.county': '市里要求补充材料，计时已停；答复后恢复计时，不必重新报送',
    asked: '{name}于{at}提出：{text}',
    'asked.parts': '涉及 {count} 项',
    answered: '{name}于{at}答复：{text}',
    withdrawn: '{name}于{at}撤回要求：{text}',
    'answer.label': '答复：补充了什么，材料在哪里',
    'answer.act': '答复并恢复计时',
    'answer.done': '已答复，计时恢复',
    'withdraw.label': '撤回要求的理由',
    'withdraw.act': '撤回要求，恢复计时',
    'withdraw.done': '已撤回要求，计时恢复',
    'request.label': '缺什么、哪里不合要求',
    'request.about': '用于材料缺漏或形式不合要求；须改文字的，请用“退回”。提出后停表，县里答复后恢复，不重新报送。',
    'request.thisPart': '只涉及当前一项',
    'request.act': '要求补充材料，停表',
    'request.done': '已要求补充材料，计时已停',
    'longer.title': '申请延期',
    'longer.waiting': '延期申请待答复：{of}，{days}个工作日',
    'longer.reason': '{name}于{at}申请：{text}',
    'longer.days': '延期几个工作日',
    'longer.why': '延期理由',
    'longer.act': '申请延期',
    'longer.done': '已申请延期',
    'longer.countyAbout': '向市教育局申请推迟报送时间。只能推迟市里定的内部期限，不能晚于报到省里的日期。',
    'longer.cityAbout': '向教育厅申请延长审核时限。报到省里的日期不因此改变。',
    'longer.opinion': '答复意见',
    'longer.grant': '同意延期',
    'longer.refuse': '不同意',
    'longer.granted': '{name}于{at}同意延期{days}个工作日：{text}',
    'longer.refused': '{name}于{at}不同意延期：{text}',
    'longer.decided': '已答复延期申请',
    recomputed: '{at}因工作日历修订重算{of}：{before} → {after}',
    history: '时限变动（{count}）',
    missing: '请先写明内容。',
    open: '补充材料与延期',
    openStopped: '‖ 补充材料与延期',
    original: '原定',
  },
  {
    'stopped.title': 'Stopped: material is awaited from the county',
    'stopped.county':
      'The city asks for material and the clock stands still. Your answer lets it go on; nothing is filed anew',
    asked: '{name} asked at {at}: {text}',
    'asked.parts': 'about {count} items',
    answered: '{name} answered at {at}: {text}',
    withdrawn: '{name} took it back at {at}: {text}',
    'answer.label': 'Answer: what was supplied, and where it is',
    'answer.act': 'Answer, and let the clock go on',
    'answer.done': 'Answered; the clock goes on',
    'withdraw.label': 'Why it is taken back',
    'withdraw.act': 'Take it back, and let the clock go on',
    'withdraw.done': 'Taken back; the clock goes on',
    'request.label': 'What is missing or defective',
    'request.about':
      'For what is missing or not in form; what must be reworded is returned. The clock stands still until the county answers; nothing is filed anew.',
    'request.thisPart': 'Only about the item shown',
    'request.act': 'Ask for material and stop the clock',
    'request.done': 'Asked for material; the clock stands still',
    'longer.title': 'Ask for an extension',
    'longer.waiting': 'An extension waits for its answer: {of}, {days} working days',
    'longer.reason': '{name} asked at {at}: {text}',
    'longer.days': 'How many working days more',
    'longer.why': 'Why',
    'longer.act': 'Ask for the extension',
    'longer.done': 'Asked for an extension',
    'longer.countyAbout':
      'Asks the city for a later day to file. Only the city’s inner date can be moved, and never past the day for the province.',
    'longer.cityAbout': 'Asks the department for more time to examine. The day for the province does not move by it.',
    'longer.opinion': 'Answer',
    'longer.grant': 'Grant',
    'longer.refuse': 'Refuse',
    'longer.granted': '{name} granted {days} working days at {at}: {text}',
    'longer.refused': '{name} refused at {at}: {text}',
    'longer.decided': 'Answered the request for an extension',
    recomputed: '{at}: {of} counted anew by the amended calendar: {before} → {after}',
    history: 'What moved the dates ({count})',
    missing: 'Write it first.',
    open: 'Material and extension',
    openStopped: '‖ Material and extension',
    original: 'first set',
  },
)

const dates: Readonly<Record<DateOfFiling, Said>> = {
  filing: { zh: '县报送时间', en: 'the county’s day for filing' },
  acceptance: { zh: '签收时限', en: 'the time for accepting' },
  review: { zh: '审核时限', en: 'the time for examining' },
}

/** Which of a filing's dates is meant. */
export function dateOfFiling(of: DateOfFiling): string {
  return say(dates[of])
}
