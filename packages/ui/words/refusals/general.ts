import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals that several matters share. Each says what happened, why, and what to do. */
export const generalRefusals = {
  NOT_APPOINTED: {
    zh: '没有办理：您的账号目前不在本单位的任何岗位上。请联系系统管理员核对任职，再重新登录。',
    en: 'Not done: your account holds no post at this bureau now. Ask the administrator to check it, then sign in again.',
  },
  KEY_REUSED: {
    zh: '没有办理：同一操作编号已用于另一项操作。请刷新页面，核对是否已经办理，再决定是否重做。',
    en: 'Not done: this operation number was used for something else. Reload, see whether it was done, then decide.',
  },
  LOOK_AGAIN: {
    zh: '没有办理：多人正在同时办理此件，内容一直在变。请刷新查看最新情况后再办理。',
    en: 'Not done: several people are acting on this at once. Reload, look again, then act.',
  },
  STALE_VERSION: {
    zh: '没有办理：在您打开此件之后，已有人作了新的办理。请刷新查看变化，确认后再办理。',
    en: 'Not done: someone acted on this after you opened it. Reload, look at what changed, then act.',
  },
  STALE_TEXT: {
    zh: '没有办理：在您打开之后，这段文字已被修改。请刷新查看新的文字，再作决定；您填写的内容仍保留在页面上。',
    en: 'Not done: the text changed after you opened it. Reload and read the new text; your words stay on the page.',
  },
  NOTHING_CHANGED: {
    zh: '没有保存：内容与现有的完全相同。如需修改，请改动后再保存。',
    en: 'Not saved: nothing differs from what stands. Change something first.',
  },
  NOT_YOUR_DIVISION: {
    zh: '没有办理：此件不属于您单位办理的范围。请从本单位的待办中进入。',
    en: 'Not done: this is not for your bureau to act on. Come in from your own list.',
  },
  NOT_YOUR_POST: {
    zh: '没有办理：这一步应由其他岗位办理。请转告负责的岗位；签署只能由负责人办理。',
    en: 'Not done: another post takes this step. Tell whoever holds it; only the leader signs.',
  },
  NOT_YOUR_TURN: {
    zh: '没有办理：此件现在不在这一步，可能已由他人办理或尚未报来。请查看流转记录，了解现在轮到谁。',
    en: 'Not done: this is not at that step now. The circulation record shows whose turn it is.',
  },
  ROUND_NOT_OPEN: {
    zh: '没有办理：本轮次尚未开启或已经结束。请向教育厅轮次管理人了解轮次安排。',
    en: 'Not done: the round is not open. Ask the province’s round manager.',
  },
  NOT_ASKED_FOR: {
    zh: '没有办理：本轮次不要求报送这项材料。请核对轮次文件规定的材料。',
    en: 'Not done: the round does not ask for this deliverable. Check the document of the round.',
  },
  NO_CALENDAR: {
    zh: '没有办理：无法计算办理时限，因为相应年份的工作日历尚未公布。请联系教育厅轮次管理人公布日历后再办理。',
    en: 'Not done: the working calendar of that year is not published, so no due date follows. Ask the round manager.',
  },
  CLOCK_STOPPED: {
    zh: '现在没有截止日：计时已停止，恢复后才会得出新的截止日。请先查看停表的原因。',
    en: 'There is no due date now: the clock stands still. See why it was stopped.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
