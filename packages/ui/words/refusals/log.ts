import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of what concerns the log itself. */
export const logRefusals = {
  KEY_OF_ANOTHER_LOG: {
    zh: '没有更换：新密钥属于另一份记录。请用本系统的命令生成新密钥。',
    en: 'Not changed: the new key is another log’s. Let this system make it.',
  },
  KEY_DOES_NOT_SIGN: {
    zh: '没有更换：给出的不是现在封存所用的密钥。请核对密钥文件。',
    en: 'Not changed: that is not the key that signs now. Check the key file.',
  },
  KEY_USED_BEFORE: {
    zh: '没有更换：新密钥以前用过。请重新生成。',
    en: 'Not changed: the new key was used before. Make another.',
  },
  ROTATION_UNDER_WAY: {
    zh: '没有更换：上一次更换的过渡期还没有结束。请在过渡期结束后再更换。',
    en: 'Not changed: the overlap of the last change is not over yet.',
  },
  OVERLAP_OUT_OF_RANGE: {
    zh: '没有更换：过渡期应为 1 小时到 90 天。请另选过渡期。',
    en: 'Not changed: the overlap is an hour to ninety days.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
