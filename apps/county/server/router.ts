import { absencesOf, announceAbsence, announcement, earlyEnd, endAbsence } from '@mingce/api/absences'
import { todayAt } from '@mingce/api/clock'
import { follow, followedOf, followInput } from '@mingce/api/followed'
import { lineOf } from '@mingce/api/movements'
import { mailInput, mailOf, markRead, noticesOf, readInput, setMail } from '@mingce/api/notices/answers'
import { router } from '@mingce/api/procedure'
import { openReceipt, receiptInput } from '@mingce/api/receipts'
import { reminderInput, sendReminder } from '@mingce/api/reminders'
import { readNewsInput, readRoundNews, roundNewsOf } from '@mingce/api/round-news'
import { sessionRouter } from '@mingce/api/session-router'
import {
  assignInput,
  assignTask,
  claimTask,
  copyTo,
  copyToInput,
  delegateInput,
  delegateTask,
  handBackInput,
  handBackTask,
  keepLists,
  keptListsInput,
  keptListsOf,
  openWorkbench,
  readCopy,
  readCopyInput,
  reassignInput,
  reassignTask,
  releaseTask,
  taskInput,
} from '@mingce/api/workbench'
import { briefTodoOf } from '@mingce/projections/queue/desk'
import { z } from 'zod'
import { beforeFilingRouter } from './before-filing-router.ts'
import { borrowingRouter } from './borrowing-router.ts'
import { catalogRouter } from './catalog-router.ts'
import { clockRouter } from './clock-router.ts'
import { filingRouter } from './filing-router.ts'
import { guideUpgradeRouter } from './guide-upgrade-router.ts'
import { handoverOf } from './handover.ts'
import { lawRouter } from './law-router.ts'
import { listsRouter } from './lists-router.ts'
import { officer } from './officer.ts'
import { papersRouter } from './papers-router.ts'
import { roundRouter } from './round-router.ts'

export const countyRouter = router({
  session: sessionRouter,
  /** 交接单 of one of the county's own posts. */
  handover: officer
    .input(z.object({ role: z.enum(['drafter', 'checker', 'leader']) }))
    .query(({ ctx, input }) => handoverOf(ctx, input.role)),
  workbench: officer.query(({ ctx }) => openWorkbench(ctx)),
  todo: officer.query(({ ctx }) => ctx.ask((tx) => briefTodoOf(tx, ctx.posts, { today: todayAt(ctx.desk.clock) }))),
  /** 领取, 分派, 放回 within the own bureau. */
  task: router({
    claim: officer.input(taskInput).mutation(({ ctx, input }) => claimTask(ctx, input)),
    assign: officer.input(assignInput).mutation(({ ctx, input }) => assignTask(ctx, input)),
    release: officer.input(taskInput).mutation(({ ctx, input }) => releaseTask(ctx, input)),
    /** 转办: given away for good. */
    reassign: officer.input(reassignInput).mutation(({ ctx, input }) => reassignTask(ctx, input)),
    /** 委派, which comes back by 交回. */
    delegate: officer.input(delegateInput).mutation(({ ctx, input }) => delegateTask(ctx, input)),
    handBack: officer.input(handBackInput).mutation(({ ctx, input }) => handBackTask(ctx, input)),
  }),
  /** 抄送 to colleagues, and 已阅 by them. */
  copy: router({
    send: officer.input(copyToInput).mutation(({ ctx, input }) => copyTo(ctx, input)),
    read: officer.input(readCopyInput).mutation(({ ctx, input }) => readCopy(ctx, input)),
  }),
  /** 常用: the lists that whoever asks keeps as tabs of their own. */
  lists: router({
    kept: officer.query(({ ctx }) => keptListsOf(ctx)),
    keep: officer.input(keptListsInput).mutation(({ ctx, input }) => keepLists(ctx, input.lists)),
  }),
  /** 关注: the filings and packages that whoever asks looks after, for themself alone. */
  follow: router({
    list: officer.query(({ ctx }) => followedOf(ctx)),
    set: officer.input(followInput).mutation(({ ctx, input }) => follow(ctx, input)),
  }),
  /** 通知: what happened that concerns the asker, read or not; where they get mail. Nobody else's. */
  notices: router({
    list: officer.query(({ ctx }) => noticesOf(ctx)),
    read: officer.input(readInput).mutation(({ ctx, input }) => markRead(ctx, input)),
    mail: officer.query(({ ctx }) => mailOf(ctx)),
    setMail: officer.input(mailInput).mutation(({ ctx, input }) => setMail(ctx, input)),
  }),
  /** 催办 of the side whose turn it is. */
  remind: officer.input(reminderInput).mutation(({ ctx, input }) => sendReminder(ctx, input)),
  /** 外出与代办 of the own bureau. */
  absence: router({
    list: officer.query(({ ctx }) => absencesOf(ctx)),
    announce: officer.input(announcement).mutation(({ ctx, input }) => announceAbsence(ctx, input)),
    end: officer.input(earlyEnd).mutation(({ ctx, input }) => endAbsence(ctx, input)),
  }),
  live: officer.subscription(({ ctx, signal }) => lineOf(ctx, signal)),
  receipt: officer.input(receiptInput).query(({ ctx, input }) => openReceipt(ctx, input)),
  round: roundRouter,
  /** What changed of the running rounds, until it was read. */
  roundNews: router({
    list: officer.query(({ ctx }) => roundNewsOf(ctx)),
    read: officer.input(readNewsInput).mutation(({ ctx, input }) => readRoundNews(ctx, input)),
  }),
  beforeFiling: beforeFilingRouter,
  law: lawRouter,
  /** 指引升级. */
  guideUpgrade: guideUpgradeRouter,
  borrowing: borrowingRouter,
  dutyLists: listsRouter,
  catalog: catalogRouter,
  filing: filingRouter,
  clock: clockRouter,
  papers: papersRouter,
})

export type CountyRouter = typeof countyRouter
