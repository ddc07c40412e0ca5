import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals about the library of good practice (亮点库). */
export const goodPracticeRefusals = {
  ONLY_CITIES_RECOMMEND: {
    zh: '没有办理：亮点由市（州）教育部门推荐和撤回推荐。请与市（州）联系。',
    en: 'Not done: cities recommend items of their counties, and take that back. Ask the city.',
  },
  ONLY_PROVINCE_CURATES: {
    zh: '没有办理：亮点库由教育厅收入、修改和移出。需要调整的，请与教育厅联系。',
    en: 'Not done: the department takes items in, amends and removes them. Ask it for what should change.',
  },
  GOOD_PRACTICE_MOVED: {
    zh: '没有办理：这一事项的推荐或亮点记录刚刚有变化，与您看到的不同。请刷新后再办理。',
    en: 'Not done: something was recorded about this item since you looked. Refresh and look again.',
  },
  RECOMMENDATION_WAITS: {
    zh: '没有推荐：这一事项已经推荐，正等教育厅答复。要改理由的，请先撤回推荐。',
    en: 'Not recommended: it is recommended already and waits for the department. Take that back to reword it.',
  },
  NO_RECOMMENDATION_WAITS: {
    zh: '没有办理：这一事项没有等待答复的推荐，可能已答复或已撤回。请刷新后查看。',
    en: 'Not done: no recommendation of this item waits; it was answered or taken back. Refresh and look.',
  },
  IN_LIBRARY_ALREADY: {
    zh: '没有办理：这一事项已在亮点库。要改标题或说明的，由教育厅修改亮点。',
    en: 'Not done: this item is in the library. Its heading and note are amended by the department.',
  },
  NOT_IN_LIBRARY: {
    zh: '没有办理：这一事项不在亮点库，可能已移出。请刷新后查看。',
    en: 'Not done: this item is not in the library, or no longer. Refresh and look.',
  },
  COMMENDED_TEXT_NOT_PUBLISHED: {
    zh: '没有办理：该县（市、区）现在公布的目录中没有这一事项。亮点只收已公布的文字，请在公布后再办理。',
    en: 'Not done: the catalog that county has published does not hold this item. Only published texts are taken.',
  },
  COMMENDED_TEXT_MOVED: {
    zh: '没有办理：该县（市、区）已重新公布，事项文字与您看到的不同。请刷新，看过新的文字后再办理。',
    en: 'Not done: that county has published other words since you looked. Refresh, read them, and decide again.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
