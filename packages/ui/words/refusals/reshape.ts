import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of renaming, merging and splitting items. */
export const reshapeRefusals = {
  NOT_A_RENAME: {
    zh: '没有更名：更名只改类别和名称，其他要素与目录中的文字不一致。请先在事项中修改并保存其他要素，再更名。',
    en: 'Not renamed: a rename changes the names alone, and other elements differ from the catalog. Save those first, then rename.',
  },
  SAME_NAME_TWICE: {
    zh: '没有办理：目录中会有两个类别、名称相同的公开事项，无法区分。请另起名称，或把它们合并。',
    en: 'Not done: two items would have the same category and name. Give another name, or merge them.',
  },
  TOO_FEW_TO_MERGE: {
    zh: '没有合并：至少要两个现有的公开事项才能合并。请再选一项；只是不再公开的，用“取消此事项”。',
    en: 'Not merged: it takes two standing items at least. Choose another one; to drop an item, retire it.',
  },
  TOO_FEW_PARTS: {
    zh: '没有拆分：至少要拆成两项。请填写拆出的事项；只是改文字的，直接修改保存即可。',
    en: 'Not split: an item is split into two at least. Write what is split off; to reword it, just change and save it.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
