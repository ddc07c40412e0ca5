import { AttachmentAlteredError } from '@mingce/attachments/store'
import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import { digest } from '@mingce/domain/identifiers'
import { listsStream } from '@mingce/domain/streams'
import type { JsonObject } from '@mingce/ledger/entry'
import { asOffice } from '@mingce/projections/asking'
import { trailEntryAt, trailOf } from '@mingce/projections/trail/questions'
import type { Context, Hono } from 'hono'
import type { Hall } from './app.ts'
import type { RequestContext } from './context.ts'
import type { Desk } from './desk.ts'
import { answerKept } from './file-answer.ts'
import { officerAt } from './officer-at.ts'
import type { Officer } from './procedure.ts'
import type { Wire } from './wire.ts'

/** An import as its county looks back on it; the file itself is at `/api/imported/{position}`, where it was kept. */
export type Import = {
  readonly position: bigint
  readonly recordedAt: Date
  readonly account: string
  readonly fileName: string
  readonly drafted: number
  readonly revised: number
  readonly unchanged: number
  /** Whether the file itself was kept. */
  readonly isKept: boolean
}

/** The last fifty imports of the actor's own county, newest first. */
export async function importsOf({
  actor,
  ask,
  desk: { attachments },
}: Officer & Pick<RequestContext, 'desk'>): Promise<readonly Wire<Import>[]> {
  const stream = `catalog/${actor.authority}`
  const entries = await ask((tx) => trailOf(tx, { stream, type: 'CatalogImported', limit: 50 }))
  return Promise.all(
    entries.map(async ({ heldFrom, recordedAt, account, detail }) => ({
      ...{ position: heldFrom, recordedAt, account, fileName: String(detail.fileName) },
      drafted: Number(detail.drafted),
      revised: Number(detail.revised),
      unchanged: Number(detail.unchanged),
      isKept: await isKept(attachments, digestIn(detail)),
    })),
  )
}

/** A version of a list with where its file is taken: null where it was not kept. */
export type ListFile = { readonly list: string; readonly version: number; readonly position: number | null }

/** The files of the own county's lists, newest first, the last fifty. */
export async function listFilesOf({
  actor,
  ask,
  desk: { attachments },
}: Pick<Officer, 'actor' | 'ask'> & Pick<RequestContext, 'desk'>): Promise<readonly ListFile[]> {
  const stream = listsStream(actor.authority)
  const entries = await ask((tx) => trailOf(tx, { stream, type: 'ListImported', limit: 50 }))
  return Promise.all(
    entries.map(async ({ heldFrom, detail }) => ({
      ...{ list: String(detail.list), version: Number(detail.version) },
      position: (await isKept(attachments, digestIn(detail))) ? Number(heldFrom) : null,
    })),
  )
}

async function isKept(attachments: Desk['attachments'], fileDigest: string | undefined): Promise<boolean> {
  if (!attachments || fileDigest === undefined) return false
  return attachments.isKept(fileDigest)
}

/** Undefined where it was redacted. */
function digestIn({ fileDigest }: JsonObject): string | undefined {
  return digest.safeParse(fileDigest).data
}

/**
 * `GET /api/imported/{position}`: the file that the import of a catalog or a list at this position took its rows from, byte for byte, to whoever may
 * know of that import; to anyone else there is no such file. What auditors take is in the access log.
 */
export function serveImportedFiles(app: Hono, hall: Hall, standing: Standing): void {
  app.get('/api/imported/:position{[0-9]{1,15}}', async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    if (standing === 'audit') await asker.note('auditor_read')
    return answer(c, await fileOf(hall.desk, asker.actor, BigInt(c.req.param('position'))))
  })
}

const imports: ReadonlySet<string> = new Set(['CatalogImported', 'ListImported'])

type File = { readonly fileName: string; readonly bytes: Uint8Array }

async function fileOf(
  { read, attachments }: Hall['desk'],
  actor: Actor,
  position: bigint,
): Promise<File | 'altered' | undefined> {
  const entry = await asOffice(read, actor, (tx) => trailEntryAt(tx, position))
  const fileDigest = entry && imports.has(entry.type) ? digestIn(entry.detail) : undefined
  if (!entry || fileDigest === undefined) return undefined
  try {
    const bytes = await attachments?.open(fileDigest)
    return bytes && { fileName: String(entry.detail.fileName), bytes }
  } catch (error) {
    if (error instanceof AttachmentAlteredError) return 'altered'
    throw error
  }
}

function answer(c: Context, file: Awaited<ReturnType<typeof fileOf>>): Response {
  c.header('cache-control', 'private, no-store')
  if (file === undefined) return c.text('没有保存这份原件：它是在开始保存原件之前导入的，或不属于本单位。\n', 404)
  if (file === 'altered') return c.text('保存的原件与导入时登记的摘要不符，不予下载。请联系系统管理员核查存储。\n', 500)
  return answerKept(c, file.fileName, file.bytes)
}
