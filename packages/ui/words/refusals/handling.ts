import type { HandlingRefusal } from '@mingce/domain/handling/decide'
import type { Said } from '../language.ts'

/** Refusals around 领取, 分派, 转办, 委派, 放回 and 抄送. */
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
  DELEGATED_TO_YOU: {
    zh: '没有放回：此件是同事委派给您的，办完或办不了都请“交回”，并写明情况，由委派人接着办。',
    en: 'Not put back: a colleague delegated this to you. Hand it back with a word on how it stands; they go on with it.',
  },
  NOT_DELEGATED: {
    zh: '没有交回：此件现在不是委派给您的，可能已被委派人收回或由他人接手。请刷新工作台后再看。',
    en: 'Not handed back: this is not delegated to you now; it was taken back or taken over. Reload the workbench.',
  },
  DELEGATED_ONCE: {
    zh: '没有转出：此件是同事委派给您的，不能再转办或再委派。请交回委派人，由其另行安排。',
    en: 'Not passed on: a colleague delegated this to you, and it goes no further. Hand it back; they arrange for it.',
  },
  NOBODY_NAMED: {
    zh: '没有抄送：还没有选择抄送给谁。请至少选择一名同事。',
    en: 'Not copied: nobody was named. Choose at least one colleague.',
  },
  NOT_OF_THE_BUREAU: {
    zh: '没有抄送：所选人员中有人现在不在本单位的岗位上。请去掉后再抄送。',
    en: 'Not copied: someone chosen holds no post of this bureau now. Leave them out and send again.',
  },
  OWN_COPY: {
    zh: '没有抄送：不能抄送给自己。请去掉自己，或改选同事。',
    en: 'Not copied: you named yourself. Leave yourself out or choose colleagues.',
  },
  COPY_EXISTS: {
    zh: '没有抄送：这次抄送已经发出，无需重复。可在流转记录中查看。',
    en: 'Not copied: this copy was sent already. The circulation record shows it.',
  },
  NO_SUCH_COPY: {
    zh: '没有登记已阅：找不到这次抄送。请刷新“抄送我的”后再看。',
    en: 'Not marked as read: there is no such copy. Reload the list of copies.',
  },
  NOT_YOUR_COPY: {
    zh: '没有登记已阅：这次抄送不是发给您的，只能由收到的人登记。',
    en: 'Not marked as read: this copy was not sent to you. Only those it was sent to can do so.',
  },
  COPY_READ: {
    zh: '这次抄送您已经登记过已阅，无需重复。',
    en: 'You have marked this copy as read already.',
  },
} as const satisfies Readonly<Record<Exclude<HandlingRefusal, 'NOT_YOUR_DIVISION' | 'NOT_YOUR_POST'>, Said>>
