import { absencesOf, announceAbsence, announcement, earlyEnd, endAbsence } from '@mingce/api/absences'
import { todayAt } from '@mingce/api/clock'
import { openFiledEvidence } from '@mingce/api/evidence'
import { feedbackOnFiling } from '@mingce/api/feedback-on-filing'
import { openFiling, openFilingTrail } from '@mingce/api/filing-answers'
import { openPublication } from '@mingce/api/filing-publication'
import { follow, followedOf, followInput } from '@mingce/api/followed'
import { division, filingName } from '@mingce/api/inputs'
import { lensSubject, openRulings } from '@mingce/api/lens-answers'
import { lineOf } from '@mingce/api/movements'
import { mailInput, mailOf, markRead, noticesOf, readInput, setMail } from '@mingce/api/notices/answers'
import { router } from '@mingce/api/procedure'
import { openReceipt, receiptInput } from '@mingce/api/receipts'
import { reminderInput, sendReminder } from '@mingce/api/reminders'
import { readNewsInput, readRoundNews, roundNewsOf } from '@mingce/api/round-news'
import { sessionRouter } from '@mingce/api/session-router'
import { openSupervision } from '@mingce/api/supervision'
import { countiesUniformity } from '@mingce/api/uniformity/answers'
import { countyItemUniformity, countyUniformity } from '@mingce/api/uniformity/county'
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
import { id, roundId } from '@mingce/domain/identifiers'
import { submissionStream } from '@mingce/domain/streams'
import { reuseWithin } from '@mingce/projections/borrowing/borrowed'
import { itemNames, itemsAcross } from '@mingce/projections/catalog/peers'
import { improvementsOf } from '@mingce/projections/lens/improvements'
import { briefTodoOf } from '@mingce/projections/queue/desk'
import { z } from 'zod'
import { calendarRouter } from './calendar-router.ts'
import { checksRouter } from './checks-router.ts'
import { clockRouter } from './clock-router.ts'
import { gridRouter } from './grid-router.ts'
import { guideRouter } from './guide-router.ts'
import { lawRouter } from './law-router.ts'
import { libraryRouter } from './library-router.ts'
import { listsRouter } from './lists-router.ts'
import { anybody, officer } from './officer.ts'
import { packageRouter } from './package-router.ts'
import { postRouter } from './post-router.ts'
import { roundRouter } from './round-router.ts'

const filing = z.object({ filing: filingName.extend({ division }) })

export const provinceRouter = router({
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
  /** What others changed of the rounds, and the days that an amended calendar reads otherwise. */
  roundNews: router({
    list: officer.query(({ ctx }) => roundNewsOf(ctx)),
    read: officer.input(readNewsInput).mutation(({ ctx, input }) => readRoundNews(ctx, input)),
  }),
  /** 催办 of the side whose turn it is. */
  remind: officer.input(reminderInput).mutation(({ ctx, input }) => sendReminder(ctx, input)),
  /** 外出与代办 of the own bureau. */
  absence: router({
    list: officer.query(({ ctx }) => absencesOf(ctx)),
    announce: officer.input(announcement).mutation(({ ctx, input }) => announceAbsence(ctx, input)),
    end: officer.input(earlyEnd).mutation(({ ctx, input }) => endAbsence(ctx, input)),
  }),
  live: anybody.subscription(({ ctx, signal }) => lineOf(ctx, signal)),
  receipt: officer.input(receiptInput).query(({ ctx, input }) => openReceipt(ctx, input)),
  package: packageRouter,
  round: roundRouter,
  clock: clockRouter,
  calendar: calendarRouter,
  filing: router({
    open: officer.input(filing).query(({ ctx, input }) => openFiling(ctx, submissionStream(input.filing))),
    /** 公布情况 of the version that it settled. */
    publication: officer.input(filing).query(({ ctx, input }) => openPublication(ctx, submissionStream(input.filing))),
    trail: officer.input(filing).query(({ ctx, input }) => openFilingTrail(ctx, submissionStream(input.filing))),
    feedback: officer.input(filing).query(({ ctx, input }) => ctx.ask((tx) => feedbackOnFiling(tx, input.filing))),
    evidence: officer.input(z.object({ division })).query(({ ctx, input }) => openFiledEvidence(ctx, input.division)),
  }),
  item: router({
    names: officer.query(({ ctx }) => ctx.ask((tx) => itemNames(tx, ctx.actor))),
    across: officer
      .input(z.object({ category: z.string().max(200), name: z.string().min(1).max(200) }))
      .query(({ ctx, input }) => ctx.ask((tx) => itemsAcross(tx, ctx.actor, input))),
  }),
  /** 按事项看各县. */
  grid: gridRouter,
  /** 同类: how the cities ruled on the same item. Null where the asker may not read the item. */
  lens: router({
    item: officer.input(lensSubject).query(({ ctx, input }) => openRulings(ctx, input)),
    /** 一刀切: the index of every county that filed a catalog, and one county's items. */
    counties: officer.query(({ ctx }) => countiesUniformity(ctx)),
    county: officer.input(z.object({ division })).query(({ ctx, input }) => countyUniformity(ctx, input.division)),
    /** 被借鉴: whose published items stand, with their source, in other counties' published catalogs. */
    reuse: officer.query(({ ctx }) => ctx.ask((tx) => reuseWithin(tx, ctx.actor))),
    itemUniformity: officer
      .input(z.object({ division, item: id }))
      .query(({ ctx, input }) => countyItemUniformity(ctx, input)),
  }),
  /** 五个提升 of every county and city. */
  improvement: router({
    counties: officer.query(({ ctx }) => ctx.ask((tx) => improvementsOf(tx, ctx.actor))),
  }),
  /** 督促指导: what the cities did with their counties before a filing. */
  supervision: router({
    open: officer
      .input(z.object({ round: roundId, city: division.optional() }))
      .query(({ ctx, input }) => openSupervision(ctx, input)),
  }),
  /** 目录检查: the shared checks over what the counties filed or had settled. */
  checks: checksRouter,
  /** 权责清单 and 公共服务事项清单 of the counties. */
  dutyLists: listsRouter,
  guide: guideRouter,
  law: lawRouter,
  library: libraryRouter,
  post: postRouter,
})

export type ProvinceRouter = typeof provinceRouter
