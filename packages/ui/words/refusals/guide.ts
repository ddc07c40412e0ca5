import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals about the versions of the guide, and about what a county answers to them. */
export const guideRefusals = {
  GUIDE_SUPERSEDED: {
    zh: '没有办理：这一版指引已有新版。增补条目和写省厅说明，请在新版上办理。',
    en: 'Not done: another version stands in place of this one. Add rows and notes to that one.',
  },
  NOT_THE_LAST_VERSION: {
    zh: '没有办理：标准指引刚刚登记了新版。请刷新，按现行的一版重新核对。',
    en: 'Not done: another version of the guide was registered meanwhile. Reload, and look at it against that one.',
  },
  GUIDE_VERSION_STANDS: {
    zh: '没有重复登记：现行的一版就是用同一个文件、同一条原因登记的。如果上次没有收到答复，它已经登记成功；确需再登记更正版，请写明这次更正了什么。',
    en: 'Not registered again: the version that stands was registered from this file for this reason. If no answer came last time, it was registered; for a correction say what it corrects.',
  },
  GUIDE_NOT_NAMED_AFTER_YEAR: {
    zh: '没有登记：第一份标准指引以印发年份为编号，年份须在 2008 年至今年之间。请核对来源中的印发日期。',
    en: 'Not registered: the first guide is known by the year it was issued in, from 2008 to this year. Look at the date of its source.',
  },
  NO_SUCH_RENAME: {
    zh: '没有登记：有的“更名”对应不成立：两边都要是对方没有同名的事项，且各用一次。请重新核对更名。',
    en: 'Not registered: a rename does not hold. It joins a row that has no namesake to one that has none, each once. Look at the renames again.',
  },
  GUIDE_ISSUED_IN_FUTURE: {
    zh: '没有登记：印发日期晚于今天。请核对来源中的日期。',
    en: 'Not registered: the document is dated later than today. Look at the date of its source.',
  },
  NO_GUIDE_ROWS: {
    zh: '没有登记：没有一行要登记。请至少保留一行，或另选文件。',
    en: 'Not registered: every row is left out. Keep at least one, or choose another file.',
  },
  TOO_MANY_GUIDE_ROWS: {
    zh: '没有登记：文件超过 300 行，不像一份标准指引。请只留指引的表格，另存后重新选择。',
    en: 'Not registered: the file has more than 300 rows, which is no guide. Keep the guide’s table alone, save it and choose it again.',
  },
  TOO_MANY_GUIDE_CATEGORIES: {
    zh: '没有登记：一级事项超过 50 个，不像一份标准指引。请核对“一级事项”一列是否选对，并删去多填的无条目的一级事项。',
    en: 'Not registered: there are more than 50 categories, which is no guide. Look at the column of 一级事项, and at the categories without a row.',
  },
  ROW_NOT_AS_READ: {
    zh: '没有登记：有的行与原件现在读出的文字不一致。请重新选择文件，再核对一遍；已填的来源和说明还在。',
    en: 'Not registered: a row is not what the kept file says. Choose the file again and look at it once more; what you wrote is kept.',
  },
  ROW_NOT_WHOLE: {
    zh: '没有登记：有的行没有名称，或文字太长不能原样保存。请在这些行选“不登记”，或改好原件后重新选择。',
    en: 'Not registered: a row has no name, or is too long to be kept word for word. Leave those rows out, or mend the file and choose it again.',
  },
  ROWS_LEFT_OUT: {
    zh: '没有登记：有的行没有登记，不能称为完整。请登记全部行，或把这一版标为“不完整”。',
    en: 'Not registered: rows are left out, so the version is not complete. Take them in, or say that it is partial.',
  },
  FILE_NOT_AT_HAND: {
    zh: '没有登记：本单位近两天没有上传过这份原件（上传后保留两天）。请重新选择同一份文件；已填的来源和说明还在。',
    en: 'Not registered: your office has not uploaded this file within two days. Choose the same file again; what you wrote is kept.',
  },
  FILE_ALTERED: {
    zh: '没有登记：保存的原件与上传时不同，不能作为依据。请重新选择同一份文件，并请系统管理员核查存储；已填的来源和说明还在。',
    en: 'Not registered: what is kept of the file is not what was uploaded. Choose the same file again and have the administrator look at the storage; what you wrote is kept.',
  },
  FILE_NOT_READ_AGAIN: {
    zh: '没有登记：这份原件现在读不出来。请重新选择同一份文件，仍不行的另存为 .xlsx 再选；已填的来源和说明还在。',
    en: 'Not registered: the file cannot be read any more. Choose it again, or save it as .xlsx and choose that; what you wrote is kept.',
  },
  GUIDE_NOTE_EXISTS: {
    zh: '没有保存：这条省厅说明已经保存过。页面已更新，请核对。',
    en: 'Not saved: this note of the province stands already. The page has been updated.',
  },
  NO_SUCH_GUIDE_NOTE: {
    zh: '没有撤下：没有这条省厅说明，或它已撤下。页面已更新。',
    en: 'Not withdrawn: there is no such note of the province, or it was withdrawn. The page has been updated.',
  },
  NO_ROW_TO_NOTE: {
    zh: '没有保存：这一版指引里没有这一条。请刷新后在现有的条目上写说明。',
    en: 'Not saved: this version of the guide has no such row. Reload, and write the note at a row that stands.',
  },
  NO_SUCH_PROPOSAL: {
    zh: '没有办理：这项建议已经办过，或事项文字改动后已不再需要。请刷新，看余下的建议。',
    en: 'Not done: this proposal was answered already, or is not needed since the text moved. Reload, and look at what is left.',
  },
  NOT_AS_PROPOSED: {
    zh: '没有保存：要采用的文字与指引新版不一致，或改动了建议以外的要素。请刷新后重新选择；要另写文字的，请在编辑页修改。',
    en: 'Not saved: the text is not the guide’s, or touches an element that was not proposed. Reload and choose again; to word it otherwise, use the editor.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
