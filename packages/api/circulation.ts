import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Standing } from '@mingce/domain/authority/post'
import { batchesAsOneLine } from '@mingce/domain/batch/told'
import { deliverableName } from '@mingce/domain/letter/letter'
import { type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { asOffice } from '@mingce/projections/asking'
import { roundOf } from '@mingce/projections/board/round'
import { type FilingSheet, filingSheetOf } from '@mingce/projections/filing/sheet'
import type { TrailEntry } from '@mingce/projections/trail/questions'
import { type CirculationRecord, writeCirculationDocx } from '@mingce/sheets/papers/write-circulation'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Hall } from './app.ts'
import { answerFile, docxType } from './file-answer.ts'
import { deliverableKind, division } from './inputs.ts'
import { officerAt } from './officer-at.ts'
import { answerPdf, type PaperAsker } from './papers.ts'
import { toWire, type Wire } from './wire.ts'

type Trail = { readonly entries: readonly Wire<TrailEntry>[]; readonly names: Readonly<Record<string, string>> }

/** What one level's circulation record is made of. */
export type Circulation = {
  readonly standing: Standing
  /** The rows its screen shows. */
  readonly trailOf: (asker: PaperAsker, stream: string) => Promise<Trail>
  /** What its screen says of the rows: 环节, 办理人（岗位）, 动作, 意见, 收到, 办结, 用时, 版本 of each. */
  readonly linesOf: (entries: readonly Wire<TrailEntry>[], names: Trail['names']) => readonly (readonly string[])[]
  /** What its screen calls the stage a filing is in. */
  readonly stageOf: (stage: FilingSheet['head']['stage']) => string
  /** The instant as its screen shows it. */
  readonly minuteOf: (instant: string) => string
}

const named = z.object({
  round: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  kind: deliverableKind,
  n: z.coerce.number().int().min(1).max(999),
  division,
})

/**
 * `GET /api/papers/circulation/{docx,pdf}?round&division&kind&n`: 流转记录 of a filing, from the rows the screens show, to whoever
 * sees the filing. Nothing is recorded.
 */
export function serveCirculation(app: Hono, hall: Hall, circulation: Circulation): void {
  const { desk } = hall
  app.get('/api/papers/circulation/:format{docx|pdf}', async (c) => {
    const officer = await officerAt(c, hall, circulation.standing)
    if (officer instanceof Response) return officer
    c.header('cache-control', 'private, no-store')
    const asked = named.safeParse(c.req.query())
    if (!asked.success) return c.text('没有写明是哪一件报送件。请从报送件的“流转记录”中下载。\n', 400)
    const asker: PaperAsker = {
      ...{ desk, actor: officer.actor },
      ask: async (question) => toWire(await asOffice(desk.read, officer.actor, question)),
    }
    const record = await recordOf(asker, asked.data, circulation)
    if (!record) return c.text('没有这件报送件，或不属于可以查阅的范围。\n', 404)
    return answer(c, record)
  })
}

async function answer(c: Context, record: CirculationRecord): Promise<Response> {
  const docx = await writeCirculationDocx(record)
  const names = { name: record.title, ascii: 'circulation' }
  if (c.req.param('format') === 'pdf') return answerPdf(c, names, docx)
  return answerFile(c, { name: `${names.name}.docx`, ascii: `${names.ascii}.docx`, type: docxType }, docx)
}

type Filing = SubmissionId & { readonly division: DivisionCode }

async function recordOf(
  asker: PaperAsker,
  filing: Filing,
  circulation: Circulation,
): Promise<CirculationRecord | null> {
  const stream = submissionStream(filing)
  const sheet = await asker.ask(async (tx) => (await filingSheetOf(tx, stream)) ?? null)
  if (!sheet) return null
  const round = await asker.ask(async (tx) => (await roundOf(tx, filing.round)) ?? null)
  const { entries, names } = await circulation.trailOf(asker, stream)
  const listed = batchesAsOneLine(entries)
  const told = listed.map((entry) => withPartName(entry, sheet))
  const rows = circulation
    .linesOf(told, names)
    .map((texts, at) => [String(at + 1), ...texts, String(listed[at]?.heldFrom ?? '')])
  const times = filing.n > 1 ? `，本轮次第${filing.n}件` : ''
  const now = circulation.minuteOf(asker.desk.clock().toISOString())
  return {
    title: `${deliverableName(filing.kind, filing.division)}流转记录`,
    facts: [`轮次：${round?.title ?? filing.round}${times}　　状态：${circulation.stageOf(sheet.head.stage)}`],
    heading: ['序号', '环节', '办理人（岗位）', '动作', '意见', '收到', '办结', '用时', '版本', '回执号'],
    rows,
    source: `${asker.desk.synthetic ? '演示数据。' : ''}摘自政务公开标准目录系统的记录，截至 ${now}`,
  }
}

/** Opinions and comments say which part they are on. */
function withPartName(entry: Wire<TrailEntry>, sheet: Wire<FilingSheet>): Wire<TrailEntry> {
  const { detail } = entry
  const commented = sheet.comments.find(({ comment }) => comment === detail.comment)?.part
  const part = sheet.parts.find((each) => each.part === (detail.part ?? commented))
  const name = part && (part.heading ?? sheet.texts[part.digest]?.name)
  if (!name) return entry
  const words = [name, detail.reason ?? detail.text].filter((each) => typeof each === 'string').join('：')
  return { ...entry, detail: { ...detail, reason: words } }
}
