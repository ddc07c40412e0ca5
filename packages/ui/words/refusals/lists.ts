import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals about a county's 权责清单 and 公共服务事项清单, and what its items answer to. */
export const listsRefusals = {
  LIST_FILE_GONE: {
    zh: '没有导入：本单位近两天没有上传过这份文件，或这次没有读出来。请重新选择文件，看过后再导入。',
    en: 'Not imported: your bureau has not uploaded this file within two days, or it was not read this time. Choose it again and import it.',
  },
  LIST_EMPTY: {
    zh: '没有导入：文件里没有认出清单事项。请核对表头和内容后再导入。',
    en: 'Not imported: no entry was found in the file. Check its heading and rows, then import it again.',
  },
  LIST_TOO_LONG: {
    zh: '没有导入：一份清单最多3000项。请只保留教育部门的事项后再导入。',
    en: 'Not imported: a list has 3,000 entries at most. Keep the education bureau’s own and import again.',
  },
  LIST_TOO_LARGE: {
    zh: '没有导入：清单文字超过2 MB。请只保留教育部门的事项，或缩短依据后再导入。',
    en: 'Not imported: the list’s text is over 2 MB. Keep the education bureau’s own entries, or shorten the bases.',
  },
  LIST_IN_FUTURE: {
    zh: '没有导入：清单日期晚于今天。请填清单公布或更新的日期。',
    en: 'Not imported: the list’s day is later than today. Enter the day on which it was published or updated.',
  },
  LIST_OLDER_THAN_LAST: {
    zh: '没有导入：清单日期早于已导入的上一版。请核对日期，或确认是否选错了文件。',
    en: 'Not imported: this list is of an earlier day than the last version. Check the day and the file.',
  },
  LIST_ENTRY_TWICE: {
    zh: '没有导入：这次导入的编号与已有事项重复，可能是重复提交。请刷新页面后重新导入。',
    en: 'Not imported: names of entries repeat, probably since it was sent twice. Reload and import again.',
  },
  NO_SUCH_LIST_ENTRY: {
    zh: '没有办理：清单里没有这一项。页面已更新，请重新选择。',
    en: 'Not done: the list has no such entry. The page has been updated; choose again.',
  },
  LIST_ENTRY_GONE: {
    zh: '没有办理：最新一版清单已不含这一项。页面已更新，请重新选择。',
    en: 'Not done: the last version of the list no longer holds this entry. Choose again.',
  },
  LIST_ENTRY_MOVED: {
    zh: '没有对应：这一项的文字已随新版清单变化。页面已更新，请看过后再对应。',
    en: 'Not mapped: a new version of the list changed this entry. Read it, then map it.',
  },
  MAPPED_ALREADY: {
    zh: '没有对应：这两项已经对应。页面已更新。',
    en: 'Not mapped: these two are mapped already. The page has been updated.',
  },
  NOT_MAPPED: {
    zh: '没有取消：这两项没有对应关系，可能已被取消。页面已更新。',
    en: 'Not undone: these two are not mapped, or no longer. The page has been updated.',
  },
  COUNTERPART_MAPPED: {
    zh: '没有注明：它已有对应事项。请先取消对应，再注明无对应事项。',
    en: 'Not declared: it is mapped. Undo the mapping first.',
  },
  COUNTERPART_DENIED: {
    zh: '没有对应：已注明无对应事项。请先撤销说明，再作对应。',
    en: 'Not mapped: it was declared to have no counterpart. Take that back first.',
  },
  DENIED_ALREADY: {
    zh: '没有注明：已经注明过无对应事项。页面已更新。',
    en: 'Not declared: this was declared already. The page has been updated.',
  },
  NOT_DENIED: {
    zh: '没有撤销：没有无对应事项的说明，可能已被撤销。页面已更新。',
    en: 'Not taken back: nothing is declared here, or no longer. The page has been updated.',
  },
} as const satisfies Partial<Readonly<Record<RefusalCode, Said>>>
