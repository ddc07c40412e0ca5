import { absencesOf, announceAbsence, announcement, earlyEnd, endAbsence } from '@mingce/api/absences'
import { todayAt } from '@mingce/api/clock'
import { follow, followedOf, followInput } from '@mingce/api/followed'
import { division } from '@mingce/api/inputs'
import { lineOf } from '@mingce/api/movements'
import { mailInput, mailOf, markRead, noticesOf, readInput, setMail } from '@mingce/api/notices/answers'
import { onDay } from '@mingce/api/on-day'
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
import { roundId } from '@mingce/domain/identifiers'
import { lawId } from '@mingce/domain/law/events'
import { roundsOf } from '@mingce/projections/board/round'
import { lawDeclinesOf } from '@mingce/projections/catalog/law-declines'
import { recordsOf } from '@mingce/projections/filing/records'
import { guidesOf, toldRowsOf } from '@mingce/projections/guide/guide'
import { upgradeProgress } from '@mingce/projections/guide/progress'
import { enteredArticlesOf, registryOf } from '@mingce/projections/law/law'
import { improvementsOf } from '@mingce/projections/lens/improvements'
import { briefTodoOf } from '@mingce/projections/queue/desk'
import { z } from 'zod'
import { batchRouter } from './batch-router.ts'
import { beforeFilingRouter } from './before-filing-router.ts'
import { checksRouter } from './checks-router.ts'
import { openCityBoard } from './city-board.ts'
import { clockRouter } from './clock-router.ts'
import { filingRouter } from './filing-router.ts'
import { fourEyesRouter } from './four-eyes-router.ts'
import { lawSweepRouter } from './law-sweep-router.ts'
import { lensRouter } from './lens-router.ts'
import { libraryRouter } from './library-router.ts'
import { listsRouter } from './lists-router.ts'
import { officer } from './officer.ts'
import { packageRouter } from './package-router.ts'
import { papersRouter } from './papers-router.ts'

export const cityRouter = router({
  session: sessionRouter,
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
  rounds: officer.query(({ ctx }) => ctx.ask((tx) => roundsOf(tx))),
  board: officer
    .input(z.object({ round: roundId, ...onDay.shape }))
    .query(({ ctx, input }) => openCityBoard(ctx, input)),
  /** 依据库: what the laws are that catalogs stand on. */
  laws: officer.query(({ ctx }) => ctx.ask((tx) => registryOf(tx))),
  lawArticles: officer
    .input(z.object({ law: lawId }))
    .query(({ ctx, input }) => ctx.ask((tx) => enteredArticlesOf(tx, input.law))),
  /** 不采纳: what a county did not take over of what changes of laws propose for its items. */
  lawDeclines: officer
    .input(z.object({ division }))
    .query(({ ctx, input }) => ctx.ask((tx) => lawDeclinesOf(tx, ctx.actor, input))),
  /** 依据变动 of the counties' items. */
  lawSweep: lawSweepRouter,
  /** 备案: what the city's counties filed for record. */
  records: officer.query(({ ctx }) => ctx.ask((tx) => recordsOf(tx, ctx.actor))),
  /** 目录检查: the shared checks over what the counties filed or had settled. */
  checks: checksRouter,
  /** 权责清单 and 公共服务事项清单 of the counties. */
  dutyLists: listsRouter,
  /** 指引升级: how far the city's counties have come with the version of the guide that stands. */
  guideUpgrade: officer.query(({ ctx }) => ctx.ask((tx) => upgradeProgress(tx, ctx.actor))),
  guides: officer.query(({ ctx }) => ctx.ask((tx) => guidesOf(tx))),
  guide: officer
    .input(z.object({ guide: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => ctx.ask((tx) => toldRowsOf(tx, input.guide))),
  receipt: officer.input(receiptInput).query(({ ctx, input }) => openReceipt(ctx, input)),
  beforeFiling: beforeFilingRouter,
  filing: filingRouter,
  clock: clockRouter,
  fourEyes: fourEyesRouter,
  batch: batchRouter,
  lens: lensRouter,
  /** 五个提升 of the city's own counties. */
  improvement: router({
    counties: officer.query(({ ctx }) => ctx.ask((tx) => improvementsOf(tx, ctx.actor))),
  }),
  library: libraryRouter,
  package: packageRouter,
  /** What changed of the running rounds, until it was read. */
  roundNews: router({
    list: officer.query(({ ctx }) => roundNewsOf(ctx)),
    read: officer.input(readNewsInput).mutation(({ ctx, input }) => readRoundNews(ctx, input)),
  }),
  papers: papersRouter,
})

export type CityRouter = typeof cityRouter
