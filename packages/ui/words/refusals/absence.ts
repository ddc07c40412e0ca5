import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals around 外出与代办: who is away, who stands in. */
export const absenceRefusals = {
  NOT_YOUR_ABSENCE: {
    zh: '没有办理：外出只能由本人或单位负责人登记；提前结束还可以由代办人办理。请转告本人或负责人。',
    en: 'Not done: whoever is away, or the bureau’s leader, announces it; the substitute may end it too. Tell one of them.',
  },
  POST_NOT_SUBSTITUTED: {
    zh: '没有登记：审计人员和系统管理员的岗位不能由他人代办，也不代办他人的岗位。请改选其他人员。',
    en: 'Not announced: auditors and administrators neither have substitutes nor are any. Choose someone else.',
  },
  SUBSTITUTE_NOT_APPOINTED: {
    zh: '没有登记：所选代办人目前不在本单位的任何岗位上。请改选现任人员。',
    en: 'Not announced: the substitute holds no post of this bureau now. Choose someone who does.',
  },
  OWN_SUBSTITUTE: {
    zh: '没有登记：外出人不能由自己代办。请另选代办人。',
    en: 'Not announced: nobody is their own substitute. Choose someone else.',
  },
  SAME_POST: {
    zh: '没有登记：所选代办人与外出人同在一个岗位，以本人名义就能办理，不需要代办。请选其他岗位的人员，或直接请其办理。',
    en: 'Not announced: the two hold the same post, so the other acts in their own name. Choose another post, or just ask them.',
  },
  DRAFTER_MAY_NOT_STAND_IN: {
    zh: '没有登记：经办人编制材料，不能代办内审或签发。请选审核人或负责人代办。',
    en: 'Not announced: a drafter stands in for no checker or leader. Choose a checker or a leader.',
  },
  ABSENCE_IN_PAST: {
    zh: '没有登记：外出的第一天不能早于今天；已过去的日子不能补记代办。请改从今天起登记。',
    en: 'Not announced: the first day lies in the past, and nobody is made a substitute afterwards. Begin today.',
  },
  DAYS_OUT_OF_ORDER: {
    zh: '没有登记：最后一天早于第一天。请调换或改选日期。',
    en: 'Not announced: the last day lies before the first. Change the days.',
  },
  ABSENCE_OVERLAPS: {
    zh: '没有登记：该人员在这些日子里已登记外出。请先提前结束原来的登记，或改选日期。',
    en: 'Not announced: an absence in these days is announced already. End that one first, or choose other days.',
  },
  SUBSTITUTE_ABSENT: {
    zh: '没有登记：所选代办人在这些日子里自己也外出。请另选代办人，或改选日期。',
    en: 'Not announced: the substitute is away in these days too. Choose someone else, or other days.',
  },
  STANDS_IN_THEN: {
    zh: '没有登记：外出人在这些日子里正代他人办理，代办不能再转给别人。请先提前结束那项代办并另行指定，再登记外出。',
    en: 'Not announced: this person stands in for another in these days, which cannot be handed on. End that first.',
  },
  ABSENCE_EXISTS: {
    zh: '没有重复登记：这次外出已经登记过。请刷新页面核对。',
    en: 'Not announced twice: this absence stands already. Reload and look.',
  },
  NO_SUCH_ABSENCE: {
    zh: '没有办理：没有找到这次外出登记。请刷新页面核对。',
    en: 'Not done: no such absence was found. Reload and look.',
  },
  ABSENCE_OVER: {
    zh: '不需要办理：这次外出已经结束，代办也已停止。',
    en: 'Nothing to do: this absence is over, and so is the substitution.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
