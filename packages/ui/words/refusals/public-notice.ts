import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of 公示, and of 审定 while it is awaited. */
export const noticeRefusals = {
  NOTICE_NOT_ASKED: {
    zh: '没有公示：本轮次不要求审定前公示此件。不需公示，等市级审定即可。',
    en: 'No notice opened: this round asks for none of this. Nothing need be done: wait for the city to settle it.',
  },
  NOTICE_RUNNING: {
    zh: '没有公示：上一次公示尚未结束或尚未汇总意见。请到期汇总后再公示。',
    en: 'No notice opened: the one before is still to be summed up. Sum it up when it is over.',
  },
  NO_NOTICE: {
    zh: '没有办理：没有尚待汇总的公示，可能已由他人汇总。请刷新后再看。',
    en: 'Not done: there is no notice to sum up; somebody may have done so already. Reload.',
  },
  NOTICE_NOT_GIVEN: {
    zh: '没有审定：本轮次要求审定前公示，县里尚未公示。请等县里公示期满并汇总意见后再审定。',
    en: 'Not settled: the round asks for a public notice first, and the county has given none. Settle once it is summed up.',
  },
  NOTICE_NOT_OVER: {
    zh: '没有办理：公示尚未期满，期满日见所列日期。请在期满当日或以后再办理。',
    en: 'Not done: the public notice is not over; it ends on the day named. Come back on that day or later.',
  },
  NOTICE_NOT_SUMMED_UP: {
    zh: '没有审定：公示已期满，县里尚未汇总收到的意见。请等县里汇总后再审定。',
    en: 'Not settled: the public notice is over, and the county has not summed up what came in. Settle once it has.',
  },
  NOTICE_IS_OVER: {
    zh: '没有延长：公示已于所列日期期满。请汇总意见；确需再听意见的，汇总后再次公示。',
    en: 'Not extended: the notice ended on the day named. Sum it up; where more comments are needed, give another notice after.',
  },
  NOTICE_ONLY_LONGER: {
    zh: '没有延长：公示只能延长，不能缩短，新的截止日应在所列第一个日期之后、不晚于第二个日期。请改选日期。',
    en: 'Not extended: a notice is lengthened, never shortened; its new last day lies after the first day named and not after the second. Choose another.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
