import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals about a filing's dates: the clock that stands still, extensions, a calendar that moves nothing. */
export const clockRefusals = {
  CLOCK_BEHIND: {
    zh: '没有办理：服务器的日期早于这件材料上一步的办理日期，记下的日期、算出的时限会出错。请联系系统管理员校准服务器时钟后再办理，已填内容不会丢失。',
    en: 'Not done: the server’s date lies before the day of the last step on what you act on, so the day on record, or a due date, would be wrong. Have the server’s clock set right; what you entered stays.',
  },
  CORRECTION_AWAITED: {
    zh: '没有办理：正在等县里补充材料，计时已停。请等县里补齐，或先撤回补充材料的要求，再继续办理。',
    en: 'Not done: material was asked for and the clock stands still. Wait for the county’s answer, or take the request back first.',
  },
  NO_SUCH_CORRECTION: {
    zh: '没有办理：这项补充材料的要求已经答复或撤回。请刷新页面查看现在的情况。',
    en: 'Not done: this request for material was answered or taken back. Look again.',
  },
  NO_INNER_DATE: {
    zh: '没有办理：市里没有为这项材料另定内部期限，现有日期是报到省里的日期，不能延期。请先与市教育局联系。',
    en: 'Not done: the city set no inner date here, and the day on which things reach the province is not extended. Ask the city.',
  },
  DEADLINE_PASSED: {
    zh: '没有办理：期限已经届满，延期应当在届满前提出。请尽快办理，并在报送时说明迟报原因。',
    en: 'Not done: the date has passed; an extension is asked for before it does. File as soon as you can and say why it is late.',
  },
  EXTENSION_ASKED: {
    zh: '没有办理：已经提出过延期，正在等上级答复。请等答复后再提。',
    en: 'Not done: an extension was asked for already and waits for its answer.',
  },
  EXTENSION_TOO_LONG: {
    zh: '没有办理：延期以后会晚于报到省里的日期，这个日期不因县、市延期而改变。请减少延期的工作日。',
    en: 'Not done: the date would lie after the day on which things reach the province, which no extension moves. Ask for fewer days.',
  },
  NO_SUCH_EXTENSION: {
    zh: '没有办理：没有找到这项延期申请。请刷新页面后再试。',
    en: 'Not done: there is no such request for an extension. Look again.',
  },
  EXTENSION_DECIDED: {
    zh: '没有办理：这项延期申请已经答复过了。请刷新页面查看结果。',
    en: 'Not done: this request for an extension was answered already. Look again.',
  },
  DATES_STAND: {
    zh: '没有重算：按现行工作日历，这件材料的时限没有变化。无需再办，可核对日历后再试。',
    en: 'Nothing to count anew: by the calendar as it stands, the dates of this filing stay.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
