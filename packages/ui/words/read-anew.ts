import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { DayReadAnew } from '@mingce/domain/round/read-anew'
import { dayInWords } from '../instant.ts'
import { catalogue } from './catalogue.ts'
import { deliverableWords } from './deliverables.ts'
import { say } from './language.ts'

/** The days of a round that an amended calendar reads otherwise. */
const text = catalogue(
  {
    ofProvince: '{kind} 到省时间',
    ofCity: '{kind} 县报送{city}时间',
    moves: '{day}：{before} → {after}（{why}）',
    stays: '{day}：{before}，不变（{why}）',
    'why.rest_day': '{before}改为休息日，按轮次规定移到相邻的工作日',
    'why.workday': '{after}改为工作日，不再移动',
    'why.beside': '原定日期仍是休息日，相邻的工作日有变',
    'why.covered': '此前没有公布这一年的日历，按所写日期执行',
    'why.uncovered': '{before}改为休息日，下一年日历尚未公布，按所写日期执行',
    'why.kept': '改为休息日，轮次规定遇休息日不变',
  },
  {
    ofProvince: '{kind}, due at the province',
    ofCity: '{kind}, due from the counties of {city}',
    moves: '{day}: {before} → {after} ({why})',
    stays: '{day}: {before}, unchanged ({why})',
    'why.rest_day': '{before} became a rest day; the round moves it to the working day beside it',
    'why.workday': '{after} became a working day and is moved no more',
    'why.beside': 'the day that was set is a rest day still, and the working day beside it is another',
    'why.covered': 'the year had no calendar, so the day stood as it was written',
    'why.uncovered': '{before} became a rest day, and the next year has no calendar: it stands as it was written',
    'why.kept': 'it became a rest day, and the round moves none',
  },
)

/** "标准目录 到省时间：2021年10月20日 → 2021年10月21日（…改为休息日，…）" */
export function readAnewLine({ kind, city, before, after, why }: DayReadAnew): string {
  const days = { before: dayInWords(before), after: dayInWords(after) }
  const deliverable = say(deliverableWords[kind])
  const day =
    city === null
      ? text('ofProvince', { kind: deliverable })
      : text('ofCity', { kind: deliverable, city: nameOf(parseDivision(city)) })
  return text(before === after ? 'stays' : 'moves', { day, ...days, why: text(`why.${why}`, days) })
}
