import type { HandlingRefusal } from '@mingce/domain/handling/decide'
import type { Said } from '../language.ts'

/** Refusals around 领取, 分派 and 放回. */
export const handlingRefusals = {
  NO_SUCH_TASK: {
    zh: '没有办理：此件还没有报到本单位，或者已不存在。请刷新工作台，从列表中选择。',
    en: 'Not done: this has not come to your bureau, or is gone. Reload the workbench and choose from the list.',
  },
  TASK_OVER: {
    zh: '没有办理：此件已经办结，不再领取或分派。办结的材料可在“办结”中查看。',
    en: 'Not done: this is over and nobody takes it on any more. It stands among what is over.',
  },
  HANDLER_CHANGED: {
    zh: '没有办理：此件刚刚由他人领取、分派或放回。请看清现在由谁办理，再决定是否接手。',
    en: 'Not done: someone just claimed, assigned or put this back. See who handles it now, then decide.',
  },
  HANDLES_ALREADY: {
    zh: '没有办理：此件已由该人员办理，无需重复领取或分派。',
    en: 'Not done: that person handles it already.',
  },
  HANDLER_NOT_ON_POST: {
    zh: '没有分派：该人员目前不在办理这一步的岗位上。请改选本单位该岗位的在岗人员。',
    en: 'Not assigned: that person does not hold the post for this step now. Choose someone who does.',
  },
  NOBODY_HANDLES: {
    zh: '没有放回：此件目前无人领取。',
    en: 'Not put back: nobody has taken this on.',
  },
} as const satisfies Readonly<Record<Exclude<HandlingRefusal, 'NOT_YOUR_DIVISION' | 'NOT_YOUR_POST'>, Said>>
