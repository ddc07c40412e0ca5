import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of 借鉴. */
export const borrowingRefusals = {
  BORROWED_FROM_ONESELF: {
    zh: '没有借鉴：这是本县（市、区）自己公布的事项。要用自己以前的文字，请从“历史版本”中查看后修改。',
    en: 'Not borrowed: your own county published this. To use an earlier text of your own, look it up among the versions.',
  },
  SOURCE_NOT_PUBLISHED: {
    zh: '没有借鉴：对方没有公布这一版目录，或已撤销公布，只能借鉴现已公布的文字。请重新查看各地写法后再选。',
    en: 'Not borrowed: that county has not published this version, or withdrew it. Only published texts may be borrowed; look again.',
  },
  NO_SUCH_SOURCE_ITEM: {
    zh: '没有借鉴：对方公布的这一版目录中没有此事项。请重新查看各地写法后再选。',
    en: 'Not borrowed: the version that county published does not hold this item. Look again and choose.',
  },
  NOT_SOURCE_TEXT: {
    zh: '没有借鉴：所选要素与对方公布的文字不一致，不能标为借鉴。请重新取用；需要改动的，取用后再改。',
    en: 'Not borrowed: these elements do not say what that county published. Take them again, and adapt them afterwards.',
  },
  NO_SUCH_BORROWING: {
    zh: '没有办理：此事项已没有借鉴自该地的文字，可能已改写或已取消标注。请刷新后查看。',
    en: 'Not done: nothing of this item is borrowed from there any more. Refresh and look.',
  },
  SOURCE_MOVED: {
    zh: '没有办理：对方刚刚又公布或撤销了目录，与您看到的不同。请刷新后对照，再决定保持或再借鉴。',
    en: 'Not done: that county has published or withdrawn since you looked. Refresh, compare, and decide again.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
