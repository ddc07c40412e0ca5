import { bureauName, nameOf } from '@mingce/domain/authority/division'
import { milestonesText } from '@mingce/domain/document/milestones'
import { askedAs } from './asked-sections.ts'
import { uuidOf } from './chance.ts'
import type { CityDesk } from './city-desk.ts'
import { attachToOwn } from './evidence.ts'

const plan = 'implementation_plan'

/** How a city came to its own plan (市（州）本级): signed at once, signed anew after more was written, late, or still missing. */
export type OwnStory = 'signed' | 'signed_anew' | 'late' | 'missing'

/** Written and signed, or stated as missing, before the package goes up. */
export function tellOwnPlan(desk: CityDesk, story: OwnStory): void {
  if (story === 'late' || story === 'missing') {
    desk.exceptOwn(plan, '机构改革中，本级方案正在履行会签程序，办结后补报。')
    return
  }
  write(desk)
  desk.signOwn(plan)
  if (story === 'signed') return
  desk.log.after(5, 20)
  desk.takeBackOwn(plan, '进度安排还需与各县衔接，会议纪要一并附上。')
  desk.log.after(5, 20)
  const other = uuidOf('own plan', desk.city, 'other')
  desk.writeOwn(plan, { id: other, heading: '其他', text: '其他未尽事项另行通知。' })
  desk.log.after(2, 10)
  desk.removeOwn(plan, other)
  attachToOwn(desk, idOf(desk, '组织保障'))
  desk.log.after(2, 10)
  desk.signOwn(plan)
}

/** What was late is written, signed and brought in after the package. */
export function bringOwnPlan(desk: CityDesk): void {
  desk.log.overnight(1)
  write(desk)
  desk.signOwn(plan)
  desk.log.after(5, 20)
  desk.encloseOwn(plan)
}

/** What the province writes on it: on a section, which is answered, on another, which is not yet, and in the end on the whole, which is answered. */
export function hearOnOwnPlan(desk: CityDesk): void {
  const dated = desk.hear(plan, '推进会请写明由谁组织、各县由谁参加。', desk.ownSection(idOf(desk, '进度安排')))
  desk.log.after(2, 10)
  desk.hear(plan, '请写明市级审核岗位设在哪个科室、由几人承担。', desk.ownSection(idOf(desk, '组织保障')))
  desk.log.after(5, 20)
  const whole = desk.hear(plan, '体例请与各县方案一致，下一轮次起适用。', { division: desk.city, part: null })
  desk.log.overnight(1)
  desk.answer(dated, '由市局办公室组织，各县（市、区）教育局分管负责人参加。')
  desk.log.after(2, 10)
  desk.answer(whole, '已知悉，下一轮次起统一体例。')
}

function write(desk: CityDesk): void {
  for (const [heading, text] of sections(desk)) {
    desk.writeOwn(plan, { id: idOf(desk, heading), heading, text })
    desk.log.after(2, 10)
  }
}

function idOf({ city }: CityDesk, heading: string): string {
  return askedAs(plan, heading) ?? uuidOf('own plan', city, heading)
}

function sections({ city }: CityDesk): readonly (readonly [heading: string, text: string])[] {
  const place = nameOf(city)
  return [
    [
      '工作基础与目标',
      `2021年年底前，${place}各先行县全部完成义务教育领域基层政务公开标准目录的修改完善并公开，其余各县同步梳理。`,
    ],
    ['工作重点与措施', '市级审核逐项进行，不搞“一刀切”；对先行县每县至少现场指导一次，指导情况逐次登记。'],
    [
      '进度安排',
      `分三个阶段推进。\n${milestonesText([
        { id: 'M1', what: '先行县目录全部审定', by: '2021-10-20', kind: 'beside' },
        { id: 'M2', what: '召开全市推进会', by: '2021-11-10', kind: 'beside' },
      ])}`,
    ],
    ['组织保障', `由${bureauName(city)}办公室牵头、基础教育科配合，明确审核岗位和负责岗位。`],
  ]
}
