import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of 纸质报送登记 at the city, and of 纸质上报登记 at the province. */
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
  PAPER_NAMES_NOBODY: {
    zh: '没有登记：没有选定纸质件里有哪些县（市、区）或本级的材料。请至少选一个。',
    en: 'Not registered: it is not said whose documents the paper holds. Choose one county or the city’s own at least.',
  },
  PAPER_NAMED_ALREADY: {
    zh: '没有登记：所选的材料已在另一件纸质上报里登记过。登记有误的，请先撤销那一件再重新登记。',
    en: 'Not registered: another paper registered here holds the same. Strike that one first to put it right.',
  },
  PAPER_AFTER_FILING: {
    zh: '没有登记：所选的材料在实收日期当天或之前已在系统内上报，以系统内的日期为准，不用登记。请去掉已上报的，或核对日期。',
    en: 'Not registered: it had been filed here by the day of receipt, and that day stands. Leave out what was filed, or check the day.',
  },
  NO_SUCH_PAPER: {
    zh: '没有撤销：这件纸质上报已经撤销。页面已更新。',
    en: 'Not struck: this paper was struck already. The page has been updated.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
