import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of 备案 and of 调取审核. */
export const recordRefusals = {
  NO_RECORD_LANE: {
    zh: '没有备案：只有本轮次内对已审定目录的调整，且轮次允许备案时，才能备案。请按一般程序报送审核。',
    en: 'Not filed for record: only an adjustment of a settled catalog is, where the round allows it. File it for review.',
  },
  SUBSTANTIVE_CHANGE: {
    zh: '没有备案：有改动不属于本轮次可以备案的调整，见所列事项和要素。请签发报送，由市级审核；或者恢复这些改动后再备案。',
    en: 'Not filed for record: what is named is no change the round takes for the record. File it for review, or undo it.',
  },
  TOO_MANY_FOR_RECORD: {
    zh: '没有备案：改动的事项超过本轮次一次可以备案的项数。请签发报送，由市级审核；或者分次调整。',
    en: 'Not filed for record: more items are changed than the round takes at once. File it for review, or in parts.',
  },
  NOT_FILED_FOR_RECORD: {
    zh: '没有调取：此件不在备案状态，可能已被调取。请刷新后再看。',
    en: 'Not called in: this is not filed for record, or has been called in already. Reload.',
  },
  CALL_IN_TOO_LATE: {
    zh: '没有调取：调取审核的期限已过。如内容有误，请联系县里另行调整。',
    en: 'Not called in: the days for it are over. Ask the county for an adjustment.',
  },
  ADJUSTED_SINCE: {
    zh: '没有调取：县里此后又有新的版本审定或备案。请查看最新一次报送。',
    en: 'Not called in: a later version was settled or filed since. Look at the latest filing.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
