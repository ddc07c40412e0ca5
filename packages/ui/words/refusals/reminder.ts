import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals about 催办. */
export const reminderRefusals = {
  NOT_THEIR_TURN: {
    zh: '没有催办：此件现在不轮到对方办理，可能已经办完或轮到本单位。请查看流转记录，了解现在轮到谁。',
    en: 'Not reminded: it is not the other side’s turn; it may be done, or yours. The circulation record shows whose turn it is.',
  },
  REMINDED_TODAY: {
    zh: '没有催办：此件今天已经催办过，一件一天只催办一次。对方的工作台和通知里已有提醒，请明天再看。',
    en: 'Not reminded: this case was reminded of today already, and once a day is enough. The other desk shows it.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
