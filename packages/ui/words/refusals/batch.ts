import type { BatchRefusal } from '@mingce/domain/batch/decide'
import type { Said } from '../language.ts'

/** Refusals around 批量提出审核意见. */
export const batchRefusals = {
  NO_SUCH_BATCH: {
    zh: '没有办理：找不到这一批。请从工作台的“批量审核”重新进入。',
    en: 'Not done: there is no such batch. Go in again from the workbench.',
  },
  BATCH_EXISTS: {
    zh: '没有重复准备：这一批已经准备好了。请刷新页面，接着往下办理。',
    en: 'Not prepared again: this batch was prepared already. Reload the page and go on with it.',
  },
  NOT_YOUR_BATCH: {
    zh: '没有办理：这一批由同事准备，抽样也由其查看，只能由其办理。您可以自行另选一批。',
    en: 'Not done: a colleague prepared this batch and looked at its sample, and alone goes on with it. Choose a batch of your own.',
  },
  BATCH_TOO_LARGE: {
    zh: '没有准备：一批最多 2000 项。请用县、材料或一级事项缩小范围，分几批办理。',
    en: 'Not prepared: a batch holds 2,000 items at most. Narrow the choice by county, document or category.',
  },
  NOTHING_PASSABLE: {
    zh: '没有准备：所选事项都需逐项看，没有可以批量通过的。请进入各件逐项办理。',
    en: 'Not prepared: every chosen item is to be looked at by itself. Open the filings and go item by item.',
  },
  NOTHING_TO_SETTLE: {
    zh: '没有准备：所选各件现在都不能审定，原因已写在各件旁。请先办完未了的事项，再来批量审定。',
    en: 'Not prepared: none of the chosen documents can be settled now; why stands beside each. See to that first.',
  },
  NOT_IN_BATCH: {
    zh: '没有办理：这一项不在这一批可通过的范围内，或者已经移出、已经办理。请刷新页面查看。',
    en: 'Not done: the item is not among what this batch may pass, or is done already. Reload the page.',
  },
  BATCH_BEGUN: {
    zh: '没有办理：这一批已经开始办理。请刷新页面查看进度和结果。',
    en: 'Not done: the batch has begun. Reload the page to see how far it is.',
  },
  SAMPLE_UNOPENED: {
    zh: '没有开始：抽样事项还没有全部查看。请逐项打开后再批量通过。',
    en: 'Not started: not every item of the sample was opened. Open each, then go on.',
  },
  NOTHING_LEFT: {
    zh: '没有开始：这一批没有还要办理的事项了。',
    en: 'Not started: nothing of this batch is left to do.',
  },
  BATCH_NOT_RUNNING: {
    zh: '没有办理：这一批现在不在办理中。请刷新页面查看结果。',
    en: 'Not done: the batch is not running now. Reload the page to see its results.',
  },
  FILING_TRIED: {
    zh: '没有重复办理：这一件在本次办理中已经处理过。',
    en: 'Not done twice: this filing was gone through in this run already.',
  },
} as const satisfies Readonly<Record<Exclude<BatchRefusal, 'NOT_YOUR_DIVISION' | 'NOT_YOUR_POST'>, Said>>
