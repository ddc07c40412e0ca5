import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of 纸质报送登记. */
export const paperRefusals = {
  PAPER_REGISTERED: {
    zh: '没有登记：这件纸质报送已经登记，等县里录入。登记有误的，请先撤销再重新登记。',
    en: 'Not registered: this paper filing is registered and waits for the county to enter it. Strike it first to put it right.',
  },
  NO_PAPER_AWAITED: {
    zh: '没有撤销：没有待县里录入的纸质报送，可能已经录入报送。页面已更新。',
    en: 'Not struck: no paper filing waits to be entered; it may have been filed by now. The page has been updated.',
  },
  NO_SCAN: {
    zh: '没有登记：还没有附扫描件。请附上纸质材料的扫描件后再登记。',
    en: 'Not registered: there is no scan. Add a scan of the paper and register again.',
  },
  RECEIVED_IN_FUTURE: {
    zh: '没有登记：实收日期晚于今天。请填实际收到的日期。',
    en: 'Not registered: the day of receipt is later than today. Enter the day on which it came.',
  },
  RECEIVED_BEFORE_ROUND: {
    zh: '没有登记：实收日期早于本轮文件的印发日期。请核对日期和轮次。',
    en: 'Not registered: the day of receipt is earlier than the round’s document. Check the day and the round.',
  },
  RECEIVED_BEFORE_RETURN: {
    zh: '没有登记：实收日期早于退回之日，不是对这次退回的答复。请核对日期。',
    en: 'Not registered: it came before the filing was returned, so it does not answer that return. Check the day.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
