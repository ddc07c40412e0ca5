import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Standing } from '@mingce/domain/authority/post'
import { batchesAsOneLine } from '@mingce/domain/batch/told'
import type { PackageStage } from '@mingce/domain/joint-package/stage'
import { deliverableName } from '@mingce/domain/letter/letter'
import { type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { asOffice } from '@mingce/projections/asking'
import { roundOf } from '@mingce/projections/board/round'
import { type FilingSheet, filingSheetOf } from '@mingce/projections/filing/sheet'
import { packageOf } from '@mingce/projections/joint-package/questions'
import type { FilingTrailEntry } from '@mingce/projections/trail/filing-trail'
import { type CirculationRecord, writeCirculationDocx } from '@mingce/sheets/papers/write-circulation'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Hall } from './app.ts'
import { answerFile, docxType } from './file-answer.ts'
import { openFilingTrail, openPackageTrail } from './filing-answers.ts'
import { deliverableKind, division } from './inputs.ts'
import { officerAt } from './officer-at.ts'
import { answerPdf, type PaperAsker } from './papers.ts'
import { toWire, type Wire } from './wire.ts'

/** A line of a filing's record, or of a joint filing's, which whoever reads it reads whole. */
type Line = Omit<Wire<FilingTrailEntry>, 'hasReceipt'> & { readonly hasReceipt?: boolean }

/** What one level's circulation record is made of. */
export type Circulation = {
  readonly standing: Standing
  /** What its screen says of the rows: 环节, 办理人（岗位）, 动作, 意见, 收到, 办结, 用时, 版本 of each. */
  readonly linesOf: (
    entries: readonly Line[],
    names: Readonly<Record<string, string>>,
  ) => readonly (readonly string[])[]
  /** What its screen calls the stage a filing is in. */
  readonly stageOf: (stage: FilingSheet['head']['stage']) => string
  /** What its screen calls the stage a joint filing is in. */
  readonly packageStageOf: (stage: PackageStage) => string
  /** The instant as its screen shows it. */
  readonly minuteOf: (instant: string) => string
}

const named = z.object({
  round: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  kind: deliverableKind,
  n: z.coerce.number().int().min(1).max(999),
  division,
})

const ofPackage = named.omit({ n: true, division: true }).extend({ city: division })

/**
 * `GET /api/papers/circulation/{docx,pdf}?round&division&kind&n`: 流转记录 of a filing, from the rows the screens show, to whoever
 * sees the filing. `GET /api/papers/package-circulation/{docx,pdf}?round&city&kind`: that of a joint filing. Nothing is recorded.
 */
export function serveCirculation(app: Hono, hall: Hall, circulation: Circulation): void {
  servePath(app, hall, {
    ...{ path: 'circulation', asked: named, standing: circulation.standing },
    none: '没有这件报送件，或不属于可以查阅的范围。',
    recordOf: (asker, filing) => recordOf(asker, filing, circulation),
  })
  servePath(app, hall, {
    ...{ path: 'package-circulation', asked: ofPackage, standing: circulation.standing },
    none: '没有这件统一上报，或不属于可以查阅的范围。',
    recordOf: (asker, joint) => packageRecordOf(asker, joint, circulation),
  })
}

type Served<Asked> = {
  readonly path: string
  readonly asked: z.ZodType<Asked>
  readonly standing: Standing
  readonly none: string
  readonly recordOf: (asker: PaperAsker, asked: Asked) => Promise<CirculationRecord | null>
}

function servePath<Asked>(app: Hono, hall: Hall, { path, asked, standing, none, recordOf: made }: Served<Asked>): void {
  const { desk } = hall
  app.get(`/api/papers/${path}/:format{docx|pdf}`, async (c) => {
    const officer = await officerAt(c, hall, standing)
    if (officer instanceof Response) return officer
    c.header('cache-control', 'private, no-store')
    const of = asked.safeParse(c.req.query())
    if (!of.success) return c.text('没有写明是哪一件。请从“流转记录”中下载。\n', 400)
    const asker: PaperAsker = {
      ...{ desk, actor: officer.actor },
      ask: async (question) => toWire(await asOffice(desk.read, officer.actor, question)),
    }
    const record = await made(asker, of.data)
    if (!record) return c.text(`${none}\n`, 404)
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
  const { entries, names } = await openFilingTrail(asker, stream)
  const told = batchesAsOneLine(entries).map((entry) => withPartName(entry, sheet))
  const times = filing.n > 1 ? `，本轮次第${filing.n}件` : ''
  const title = await titleOf(asker, filing.round)
  return {
    title: `${deliverableName(filing.kind, filing.division)}流转记录`,
    facts: [`轮次：${title}${times}　　状态：${circulation.stageOf(sheet.head.stage)}`],
    ...tableOf(asker, { entries: told, names }, circulation),
  }
}

async function packageRecordOf(
  asker: PaperAsker,
  joint: z.infer<typeof ofPackage>,
  circulation: Circulation,
): Promise<CirculationRecord | null> {
  const { entries, names } = await openPackageTrail(asker, joint)
  if (entries.length === 0) return null
  const opened = await asker.ask(async (tx) => (await packageOf(tx, joint)) ?? null)
  const filing = opened?.filings.find((each) => each.kind === joint.kind)
  const stage = filing ? `　　状态：${circulation.packageStageOf(filing.stage)}` : ''
  return {
    title: `${deliverableName(joint.kind, joint.city)}统一上报流转记录`,
    facts: [`轮次：${await titleOf(asker, joint.round)}${stage}`],
    ...tableOf(asker, { entries, names }, circulation),
  }
}

async function titleOf(asker: PaperAsker, round: string): Promise<string> {
  const found = await asker.ask(async (tx) => (await roundOf(tx, round)) ?? null)
  return found?.title ?? round
}

type Trail = { readonly entries: readonly Line[]; readonly names: Readonly<Record<string, string>> }

function tableOf(asker: PaperAsker, { entries, names }: Trail, { linesOf, minuteOf }: Circulation) {
  const numberOf = (at: number) => (entries[at]?.hasReceipt === false ? '' : String(entries[at]?.heldFrom ?? ''))
  return {
    heading: ['序号', '环节', '办理人（岗位）', '动作', '意见', '收到', '办结', '用时', '版本', '回执号'],
    rows: linesOf(entries, names).map((texts, at) => [String(at + 1), ...texts, numberOf(at)]),
    source: `${asker.desk.synthetic ? '演示数据。' : ''}摘自政务公开标准目录系统的记录，截至 ${minuteOf(asker.desk.clock().toISOString())}`,
  }
}

/** Opinions and comments say which part they are on. */
function withPartName(entry: Wire<FilingTrailEntry>, sheet: Wire<FilingSheet>): Wire<FilingTrailEntry> {
  const { detail } = entry
  const commented = sheet.comments.find(({ comment }) => comment === detail.comment)?.part
  const part = sheet.parts.find((each) => each.part === (detail.part ?? commented))
  const name = part && (part.heading ?? sheet.texts[part.digest]?.name)
  if (!name) return entry
  const words = [name, detail.reason ?? detail.text].filter((each) => typeof each === 'string').join('：')
  return { ...entry, detail: { ...detail, reason: words } }
}
