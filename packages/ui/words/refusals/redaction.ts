import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of redaction by order. */
export const redactionRefusals = {
  ONLY_AUDITORS: {
    zh: '没有办理：遮盖须由审计人员核对后执行或不予执行。请由审计人员登录办理。',
    en: 'Not done: only an auditor applies or declines a redaction.',
  },
  SAME_PERSON: {
    zh: '没有遮盖：命令是由您本人下达的，遮盖须由两人办理。请由另一名审计人员核对执行。',
    en: 'Not redacted: you ordered it yourself, and it takes two persons. Let another auditor apply it.',
  },
  NO_SUCH_ENTRY: {
    zh: '没有办理：账本的这个位置没有记录。请核对位置（回执编号）。',
    en: 'Not done: nothing stands at this position. Check the number of the receipt.',
  },
  NOT_SEALED_YET: {
    zh: '没有办理：这条记录还没有封存进检查点。请几秒后再办理；一直如此的，请检查应用是否正常封存。',
    en: 'Not done: no signed checkpoint covers this entry yet. Try again in a few seconds.',
  },
  REDACTION_WAITING: {
    zh: '没有下达：这条记录已有一份遮盖命令在等审计人员答复。请等答复后再办理。',
    en: 'Not ordered: an order for this entry is waiting for an auditor’s answer.',
  },
  NO_REDACTION_WAITING: {
    zh: '没有办理：这条记录没有等待办理的遮盖命令，可能已由他人答复。请刷新查看。',
    en: 'Not done: no order is waiting for this entry; someone may have answered it. Reload.',
  },
  ALREADY_REDACTED: {
    zh: '没有办理：这条记录已依令遮盖，每条记录只遮盖一次。',
    en: 'Not done: this entry was redacted, which happens once.',
  },
  REDACTION_OF_REDACTION: {
    zh: '没有下达：关于遮盖的记录是遮盖的凭据，不能再遮盖。',
    en: 'Not ordered: an entry about a redaction is what proves it, and is never redacted.',
  },
  NO_TEXT_THERE: {
    zh: '没有下达：所指的地方没有文字。请核对位置和字段。',
    en: 'Not ordered: there is no text at the named place. Check the position and the field.',
  },
  EVENT_NEEDS_TEXT: {
    zh: '没有下达：所指的文字是编号、日期、选项或其他记录引用的名称，遮盖后这条记录将无法读取。请只选自由填写的文字。',
    en: 'Not ordered: without this text (an id, a day, a choice, a name others refer to) the entry could not be read.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
